package org.tirich.itembank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.itembank.AuthoredItem.State;
import org.tirich.kernel.JsonRows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `authored_item` and `item_revision` tables.
@Repository
class AuthoredItemTable {

    private static final String COLUMNS =
            "id, code, outcome, author, language, state, draft, draft_version, live_revision, changed";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuthoredItemTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(AuthoredItem item) {
        jdbc.sql("""
                insert into authored_item (id, code, outcome, author, language, state, draft, draft_version, created,
                                           changed)
                values (:id, :code, :outcome, :author, :language, 'DRAFT', cast(:draft as jsonb), :version, :now, :now)
                """)
                .param("id", item.id().value())
                .param("code", item.code())
                .param("outcome", item.outcome())
                .param("author", item.author().orElseThrow().value())
                .param("language", item.language())
                .param("draft", json.writeValueAsString(item.draft().fields()))
                .param("version", item.version())
                .param("now", item.changed().atOffset(ZoneOffset.UTC))
                .update();
    }

    int count(AccountId author) {
        return jdbc.sql("select count(*) from authored_item where author = ?")
                .param(author.value())
                .query(Integer.class)
                .single();
    }

    Optional<AuthoredItem> find(ItemId id) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where id = ?")
                .param(id.value())
                .query((row, _) -> item(row))
                .optional();
    }

    Optional<AuthoredItem> findForUpdate(ItemId id) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where id = ? for update")
                .param(id.value())
                .query((row, _) -> item(row))
                .optional();
    }

    Optional<AuthoredItem> findByCode(String code) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where code = ?")
                .param(code)
                .query((row, _) -> item(row))
                .optional();
    }

    /// Newest first.
    List<AuthoredItem> of(AccountId author) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where author = ? order by changed desc limit 500")
                .param(author.value())
                .query((row, _) -> item(row))
                .list();
    }

    List<AuthoredItem> find(List<ItemId> ids) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where id = any(?)")
                .param(ids.stream().map(ItemId::value).toArray(UUID[]::new))
                .query((row, _) -> item(row))
                .list();
    }

    /// The live questions of an outcome.
    List<AuthoredItem> live(String outcome) {
        return jdbc.sql("select " + COLUMNS + " from authored_item where outcome = ? and state = 'LIVE' order by code")
                .param(outcome)
                .query((row, _) -> item(row))
                .list();
    }

    /// The outcomes that have live questions.
    Set<String> liveOutcomes() {
        return jdbc
                .sql("select distinct outcome from authored_item where state = 'LIVE'")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Whether a revision is live, which nobody changes until the transaction ends.
    boolean holdLive(String code, int revision) {
        return jdbc.sql("select live_revision from authored_item where code = ? for share")
                .param(code)
                .query((row, _) -> row.getInt(1) == revision)
                .optional()
                .orElse(false);
    }

    private AuthoredItem item(ResultSet row) throws SQLException {
        var author = row.getObject("author", UUID.class);
        var live = row.getInt("live_revision");
        var liveRevision = row.wasNull() ? Optional.<Integer>empty() : Optional.of(live);
        var draft = row.getString("draft");
        return new AuthoredItem(
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("outcome"),
                Optional.ofNullable(author).map(AccountId::new),
                row.getString("language"),
                State.valueOf(row.getString("state")),
                new ItemDraft(draft == null ? Map.of() : json.readValue(draft, new TypeReference<>() {})),
                row.getInt("draft_version"),
                liveRevision,
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }

    void saveDraft(ItemId id, ItemDraft draft, int version, Instant now) {
        jdbc.sql("update authored_item set draft = cast(? as jsonb), draft_version = ?, changed = ? where id = ?")
                .params(json.writeValueAsString(draft.fields()), version, now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void setState(ItemId id, State state, @Nullable Integer liveRevision, Instant now) {
        jdbc.sql("update authored_item set state = :state, live_revision = :live, changed = :now where id = :id")
                .param("state", state.name())
                .param("live", liveRevision, java.sql.Types.INTEGER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void delete(ItemId id) {
        jdbc.sql("delete from authored_item where id = ?").param(id.value()).update();
    }

    /// @param body a file with one question
    /// @param rekeyed whether answers to the revision before are no evidence
    void insertRevision(ItemId id, int number, String body, boolean rekeyed, Instant now) {
        jdbc.sql("insert into item_revision (item, number, body, rekeyed, submitted) values (?, ?, ?, ?, ?)")
                .params(id.value(), number, body, rekeyed, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The number of the latest revision; 0 if there is none.
    int latestRevision(ItemId id) {
        return jdbc.sql("select coalesce(max(number), 0) from item_revision where item = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /// @param body a file with one question
    record StoredRevision(String body, boolean rekeyed) {}

    Optional<StoredRevision> revision(ItemId id, int number) {
        return jdbc.sql("select body, rekeyed from item_revision where item = ? and number = ?")
                .params(id.value(), number)
                .query((row, _) -> new StoredRevision(row.getString("body"), row.getBoolean("rekeyed")))
                .optional();
    }

    /// Deletes what is not asked, and takes the name off the rest.
    void erase(AccountId author) {
        jdbc.sql("delete from authored_item where author = ? and state <> 'LIVE'")
                .param(author.value())
                .update();
        jdbc.sql("""
                delete from item_revision r using authored_item i
                 where i.id = r.item and i.author = ? and r.number <> i.live_revision
                """).param(author.value()).update();
        jdbc.sql("update authored_item set author = null, draft = null where author = ?")
                .param(author.value())
                .update();
    }

    String export(AccountId author) {
        return jdbc.sql(JsonRows.of("""
                select code, outcome, language, state, draft, created, changed,
                       (select json_agg(r.body order by r.number) from item_revision r where r.item = authored_item.id)
                           as submitted
                  from authored_item where author = :id order by created"""))
                .param("id", author.value())
                .query(String.class)
                .single();
    }
}
