package org.tirich.path;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;
import org.tirich.kernel.LanguageTag;
import org.tirich.path.PathContent.Audience;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathVersion.State;
import tools.jackson.databind.json.JsonMapper;

/// The `path` and `path_version` tables.
@Repository
class PathTable {

    private static final String SELECT = """
            select p.id, p.slug, p.owner, v.version, v.state, v.edition, v.author, v.writers, v.content, v.changed_at,
                   v.published_at, v.return_reason, v.demonstration
              from path p join path_version v on v.path = p.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PathTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// A version as it lies in the table.
    record StoredContent(
            Map<String, String> titles,
            Map<String, String> purposes,
            String audience,
            int minutes,
            List<UUID> prerequisites,
            List<StoredStep> steps,
            @Nullable StoredClosing closing) {}

    /// @param outcome null for an activity; the parts of an activity are null for an outcome
    record StoredStep(
            @Nullable String outcome,
            @Nullable List<UUID> lessons,
            @Nullable String key,
            @Nullable Map<String, String> titles,
            @Nullable Map<String, String> texts,
            int minutes,
            @Nullable String sheet) {}

    record StoredClosing(int answers, int minutes, boolean confirmation) {}

    /// Waits for other transactions that publish paths: a circle is found among paths that do not change meanwhile.
    void lockPublishing() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('path.publish'))::text")
                .query(String.class)
                .optional();
    }

    /// Returns false if a path has the slug.
    boolean insert(PathId id, String slug, AccountId owner, Instant now) {
        return jdbc.sql("insert into path (id, slug, owner, created_at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(id.value(), slug, owner.value(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Returns false if the path has an open version.
    boolean insertDraft(PathId id, int version, AccountId author, PathContent content, Instant now) {
        return jdbc.sql("""
                        insert into path_version (path, version, state, author, writers, content, changed_at)
                        values (?, ?, 'DRAFT', ?, array[?::uuid], cast(? as jsonb), ?) on conflict do nothing
                        """)
                        .params(
                                id.value(),
                                version,
                                author.value(),
                                author.value(),
                                json.writeValueAsString(stored(content)),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Returns false if the draft has another edition, or is no draft.
    boolean change(PathVersion draft, AccountId writer, PathContent content, Instant now) {
        return jdbc.sql("""
                        update path_version
                           set content = cast(? as jsonb), edition = edition + 1, changed_at = ?,
                               writers = array_append(array_remove(writers, ?::uuid), ?::uuid)
                         where path = ? and version = ? and state = 'DRAFT' and edition = ?
                        """)
                        .params(
                                json.writeValueAsString(stored(content)),
                                now.atOffset(ZoneOffset.UTC),
                                writer.value(),
                                writer.value(),
                                draft.path().value(),
                                draft.version(),
                                draft.edition())
                        .update()
                == 1;
    }

    boolean submit(PathVersion draft, Instant now) {
        return jdbc.sql("""
                        update path_version
                           set state = 'SUBMITTED', edition = edition + 1, changed_at = ?, return_reason = null
                         where path = ? and version = ? and state = 'DRAFT' and edition = ?
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), draft.path().value(), draft.version(), draft.edition())
                        .update()
                == 1;
    }

    boolean giveBack(PathVersion submitted, AccountId reviewer, String reason, Instant now) {
        return jdbc.sql("""
                        update path_version
                           set state = 'DRAFT', edition = edition + 1, changed_at = ?, return_reason = ?, reviewer = ?
                         where path = ? and version = ? and state = 'SUBMITTED' and edition = ?
                        """)
                        .params(
                                now.atOffset(ZoneOffset.UTC),
                                reason,
                                reviewer.value(),
                                submitted.path().value(),
                                submitted.version(),
                                submitted.edition())
                        .update()
                == 1;
    }

    boolean publish(PathVersion submitted, AccountId reviewer, boolean demonstration, Instant now) {
        var done = jdbc.sql("""
                        update path_version
                           set state = 'PUBLISHED', published_at = ?, changed_at = ?, reviewer = ?, demonstration = ?
                         where path = ? and version = ? and state = 'SUBMITTED' and edition = ?
                        """)
                        .params(
                                now.atOffset(ZoneOffset.UTC),
                                now.atOffset(ZoneOffset.UTC),
                                reviewer.value(),
                                demonstration,
                                submitted.path().value(),
                                submitted.version(),
                                submitted.edition())
                        .update()
                == 1;
        if (done) {
            jdbc.sql("update path set live_version = ? where id = ?")
                    .params(submitted.version(), submitted.path().value())
                    .update();
        }
        return done;
    }

    /// Every published version, the latest of each path first.
    List<PathVersion> published() {
        return jdbc.sql(SELECT + " where v.state = 'PUBLISHED' order by p.created_at, p.id, v.version desc")
                .query((row, _) -> version(row))
                .list();
    }

    /// The draft of a path, or its version under review.
    Optional<PathVersion> open(PathId id) {
        return jdbc.sql(SELECT + " where p.id = ? and v.state <> 'PUBLISHED'")
                .param(id.value())
                .query((row, _) -> version(row))
                .optional();
    }

    List<PathVersion> open(int most) {
        return jdbc.sql(SELECT + " where v.state <> 'PUBLISHED' order by v.changed_at desc limit ?")
                .param(most)
                .query((row, _) -> version(row))
                .list();
    }

    int count(AccountId owner) {
        return jdbc.sql("select count(*) from path where owner = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    private PathVersion version(ResultSet row) throws SQLException {
        return new PathVersion(
                new PathId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                row.getInt("edition"),
                new AccountId(row.getObject("author", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("writers").getArray())
                        .map(AccountId::new)
                        .collect(Collectors.toSet()),
                content(json.readValue(row.getString("content"), StoredContent.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("return_reason")),
                row.getBoolean("demonstration"));
    }

    private static PathContent content(StoredContent stored) {
        return new PathContent(
                tagged(stored.titles()),
                tagged(stored.purposes()),
                Audience.valueOf(stored.audience()),
                stored.minutes(),
                stored.prerequisites().stream().map(PathId::new).toList(),
                stored.steps().stream().map(PathTable::step).toList(),
                Optional.ofNullable(stored.closing())
                        .map(each -> new Closing(each.answers(), each.minutes(), each.confirmation())));
    }

    private static PathStep step(StoredStep stored) {
        var outcome = stored.outcome();
        return outcome != null
                ? new PathStep.Outcome(
                        outcome,
                        (stored.lessons() == null ? List.<UUID>of() : stored.lessons())
                                .stream().map(WorkId::new).toList())
                : new PathStep.Activity(
                        String.valueOf(stored.key()),
                        tagged(stored.titles() == null ? Map.of() : stored.titles()),
                        tagged(stored.texts() == null ? Map.of() : stored.texts()),
                        stored.minutes(),
                        PathStep.Sheet.valueOf(String.valueOf(stored.sheet())));
    }

    private static StoredContent stored(PathContent content) {
        return new StoredContent(
                untagged(content.titles()),
                untagged(content.purposes()),
                content.audience().name(),
                content.minutes(),
                content.prerequisites().stream().map(PathId::value).toList(),
                content.steps().stream().map(PathTable::stored).toList(),
                content.closing()
                        .map(each -> new StoredClosing(each.answers(), each.minutes(), each.confirmation()))
                        .orElse(null));
    }

    private static StoredStep stored(PathStep step) {
        return switch (step) {
            case PathStep.Outcome(var outcome, var lessons) ->
                new StoredStep(outcome, lessons.stream().map(WorkId::value).toList(), null, null, null, 0, null);
            case PathStep.Activity activity ->
                new StoredStep(
                        null,
                        null,
                        activity.key(),
                        untagged(activity.titles()),
                        untagged(activity.texts()),
                        activity.minutes(),
                        activity.sheet().name());
        };
    }

    private static Map<LanguageTag, String> tagged(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(text -> new LanguageTag(text.getKey()), Map.Entry::getValue));
    }

    private static Map<String, String> untagged(Map<LanguageTag, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(text -> text.getKey().value(), Map.Entry::getValue));
    }

    /// Deletes what a person has begun and nobody has reviewed. Published versions name nobody and stay.
    void deleteOpen(AccountId account) {
        jdbc.sql("delete from path_version where author = ? and state <> 'PUBLISHED'")
                .param(account.value())
                .update();
        jdbc.sql("delete from path p where owner = ? and not exists (select from path_version v where v.path = p.id)")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select p.slug, v.version, v.state, v.content, v.changed_at
                  from path p join path_version v on v.path = p.id
                 where v.author = :id order by v.changed_at"""))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
