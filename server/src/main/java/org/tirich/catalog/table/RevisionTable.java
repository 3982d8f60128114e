package org.tirich.catalog.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.asset.AssetId;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.Revision;
import org.tirich.catalog.Revision.CaptionTrack;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;
import tools.jackson.databind.json.JsonMapper;

/// The `revision` table.
@Repository
public class RevisionTable {

    private static final String SELECT = "select r.*, w.owner from revision r join work w on w.id = r.work ";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RevisionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insertDraft(
            RevisionId id, WorkId work, int number, Lesson lesson, @Nullable AssetId asset, Instant now) {
        jdbc.sql("""
                insert into revision (id, work, number, state, lesson, asset, created_at, updated_at)
                values (:id, :work, :number, 'DRAFT', cast(:lesson as jsonb), :asset, :now, :now)
                """)
                .param("id", id.value())
                .param("work", work.value())
                .param("number", number)
                .param("lesson", json.writeValueAsString(lesson))
                .param("asset", asset == null ? null : asset.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void save(RevisionId id, int version, Lesson lesson, Instant now) {
        jdbc.sql("""
                update revision set lesson = cast(:lesson as jsonb), version = :version, updated_at = :now
                 where id = :id and state = 'DRAFT'
                """)
                .param("id", id.value())
                .param("version", version)
                .param("lesson", json.writeValueAsString(lesson))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void setAsset(RevisionId id, AssetId asset, Instant now) {
        jdbc.sql("update revision set asset = ?, updated_at = ? where id = ? and state = 'DRAFT'")
                .params(asset.value(), now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    public void removeAsset(RevisionId id, Instant now) {
        jdbc.sql("update revision set asset = null, updated_at = ? where id = ? and state = 'DRAFT'")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    public void setState(RevisionId id, State state, Instant now) {
        var row = Row.of(state);
        jdbc.sql("""
                update revision
                   set state = :state, updated_at = :now, reason = :reason, notes = :notes,
                       submitted_at = case when :state = 'SUBMITTED' then cast(:now as timestamptz) else submitted_at end,
                       published_at = case when :state = 'LIVE' then cast(:now as timestamptz) else published_at end
                 where id = :id
                """)
                .param("id", id.value())
                .param("state", row.state())
                .param("reason", row.reason())
                .param("notes", row.notes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void delete(RevisionId id) {
        jdbc.sql("delete from revision where id = ? and state = 'DRAFT'")
                .param(id.value())
                .update();
    }

    /// Replaces the content of all revisions of an author that are not live by an empty one. The rows stay, because
    /// reviews and answers refer to them.
    public void eraseAuthor(AccountId author) {
        jdbc.sql("select erase_revisions(?, cast(? as jsonb))")
                .params(author.value(), json.writeValueAsString(Lesson.EMPTY))
                .query()
                .singleRow();
    }

    /// The assets of an author's live revisions.
    public List<AssetId> liveAssets(AccountId owner) {
        return jdbc.sql("""
                select r.asset from work w join revision r on r.id = w.live_revision where w.owner = ?
                """)
                .param(owner.value())
                .query((row, _) -> new AssetId(row.getObject("asset", UUID.class)))
                .list();
    }

    public Optional<Revision> find(RevisionId id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Revision> find(Collection<RevisionId> ids) {
        return list(jdbc.sql(SELECT + "where r.id = any(?)")
                .param(ids.stream().map(RevisionId::value).toArray(UUID[]::new)));
    }

    public Optional<Revision> latest(WorkId work) {
        return list(jdbc.sql(SELECT + "where r.work = ? order by r.number desc limit 1")
                        .param(work.value()))
                .stream()
                .findFirst();
    }

    public List<Revision> latestOf(AccountId owner) {
        return list(jdbc.sql(SELECT + """
                where w.owner = ? and r.number = (select max(number) from revision where work = w.id)
                order by r.updated_at desc
                """).param(owner.value()));
    }

    public List<Revision> live(List<WorkId> works) {
        return list(jdbc.sql(SELECT + "where w.id = any(?) and r.id = w.live_revision")
                .param(works.stream().map(WorkId::value).toArray(UUID[]::new)));
    }

    /// The live revisions, with the facts that decisions about them need.
    public List<LiveRevision> shown() {
        return jdbc.sql("""
                select w.id as work, r.id as revision, r.asset, w.owner, r.published_at, r.lesson
                  from work w join revision r on r.id = w.live_revision
                """).query((row, _) -> shown(row)).list();
    }

    /// The last live revision of every work that is or was live.
    public List<LiveRevision> everShown() {
        return jdbc.sql("""
                select distinct on (w.id) w.id as work, r.id as revision, r.asset, w.owner, r.published_at, r.lesson
                  from work w join revision r on r.work = w.id
                 where r.published_at is not null
                 order by w.id, r.published_at desc
                """).query((row, _) -> shown(row)).list();
    }

    /// The number of seconds since 1970 at which the last revision with this id or this asset was withdrawn or taken
    /// down; 0 if none was.
    public long lastTakedown(UUID revisionOrAsset) {
        return jdbc.sql("""
                select coalesce(max(extract(epoch from updated_at)::bigint), 0)
                  from revision where (id = :id or asset = :id) and state in ('WITHDRAWN', 'RESCINDED')
                """).param("id", revisionOrAsset).query(Long.class).single();
    }

    public Optional<LiveRevision> shown(WorkId id) {
        return jdbc.sql("""
                select w.id as work, r.id as revision, r.asset, w.owner, r.published_at, r.lesson
                  from work w join revision r on r.id = w.live_revision where w.id = ?
                """).param(id.value()).query((row, _) -> shown(row)).optional();
    }

    /// The time at which a revision of the work was first live.
    public Optional<Instant> firstPublished(WorkId work) {
        return jdbc.sql(
                        "select min(published_at) as at from revision where work = ? having min(published_at) is not null")
                .param(work.value())
                .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private LiveRevision shown(ResultSet row) throws SQLException {
        var lesson = json.readValue(row.getString("lesson"), Lesson.class);
        return new LiveRevision(
                new WorkId(row.getObject("work", UUID.class)),
                new RevisionId(row.getObject("revision", UUID.class)),
                new AssetId(row.getObject("asset", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                lesson.subject() == null ? "" : lesson.subject(),
                lesson.grade() == null ? 0 : lesson.grade(),
                lesson.wordless() || lesson.audioLanguage() == null ? "" : lesson.audioLanguage(),
                lesson.outcomes(),
                lesson.hashtags(),
                lesson.question() == null ? 0 : lesson.question().options().size());
    }

    private List<Revision> list(JdbcClient.StatementSpec statement) {
        var rows = statement.query((row, _) -> toRevision(row)).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var tracks = jdbc
                .sql("select revision, language, cues from caption where revision = any(?) order by language")
                .param(rows.stream().map(revision -> revision.id().value()).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("revision", UUID.class),
                        new CaptionTrack(row.getString("language"), row.getInt("cues"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(revision -> new Revision(
                        revision.id(),
                        revision.work(),
                        revision.owner(),
                        revision.number(),
                        revision.version(),
                        revision.state(),
                        revision.lesson(),
                        revision.asset(),
                        tracks.getOrDefault(revision.id().value(), List.of()),
                        revision.updated()))
                .toList();
    }

    private Revision toRevision(ResultSet row) throws SQLException {
        return new Revision(
                new RevisionId(row.getObject("id", UUID.class)),
                new WorkId(row.getObject("work", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                row.getInt("number"),
                row.getInt("version"),
                new Row(row.getString("state"), row.getString("reason"), row.getString("notes"))
                        .toState(
                                row.getObject("submitted_at", OffsetDateTime.class),
                                row.getObject("published_at", OffsetDateTime.class)),
                json.readValue(row.getString("lesson"), Lesson.class),
                Optional.ofNullable(row.getObject("asset", UUID.class)).map(AssetId::new),
                List.of(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /// The columns of a [State].
    private record Row(
            String state, @Nullable String reason, @Nullable String notes) {

        static Row of(State state) {
            return switch (state) {
                case State.Draft() -> new Row("DRAFT", null, null);
                case State.Submitted _ -> new Row("SUBMITTED", null, null);
                case State.Live _ -> new Row("LIVE", null, null);
                case State.Returned(var reason, var notes) -> new Row("RETURNED", reason, notes);
                case State.Rejected(var reason, var notes) -> new Row("REJECTED", reason, notes);
                case State.Superseded() -> new Row("SUPERSEDED", null, null);
                case State.Withdrawn(var notes) -> new Row("WITHDRAWN", null, notes.isEmpty() ? null : notes);
                case State.Rescinded(var reason, var notes) -> new Row("RESCINDED", reason, notes);
            };
        }

        State toState(@Nullable OffsetDateTime submitted, @Nullable OffsetDateTime published) {
            return switch (state) {
                case "DRAFT" -> new State.Draft();
                case "SUBMITTED" -> new State.Submitted(present(submitted).toInstant());
                case "LIVE" -> new State.Live(present(published).toInstant());
                case "RETURNED" -> new State.Returned(present(reason), present(notes));
                case "REJECTED" -> new State.Rejected(present(reason), present(notes));
                case "SUPERSEDED" -> new State.Superseded();
                case "WITHDRAWN" -> new State.Withdrawn(notes == null ? "" : notes);
                case "RESCINDED" -> new State.Rescinded(present(reason), present(notes));
                default -> throw new IllegalStateException("unknown state of a revision: " + state);
            };
        }

        private <T> T present(@Nullable T value) {
            if (value == null) {
                throw new IllegalStateException("a revision in state " + state + " misses a column");
            }
            return value;
        }
    }

    /// The works of an author with all revisions and captions.
    public String export(AccountId author) {
        return jdbc.sql(JsonRows.of("""
                select w.id as work, w.created_at, w.gone_at, w.gone_reason, r.id as revision, r.number, r.state,
                       r.lesson, r.notes, r.submitted_at, r.published_at,
                       (select json_agg(json_build_object('language', c.language, 'vtt', c.vtt))
                          from caption c where c.revision = r.id) as captions
                  from work w join revision r on r.work = w.id
                 where w.owner = :id order by w.created_at, r.number
                """))
                .param("id", author.value())
                .query(String.class)
                .single();
    }
}
