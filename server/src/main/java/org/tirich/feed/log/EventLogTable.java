package org.tirich.feed.log;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Repository;
import org.tirich.catalog.WorkId;

/// The tables of the log, `engagement` and `impression`, and the sequence that orders both. One thread appends entries
/// with `COPY`. Both tables are partitioned by the day in the id (RFC 9562, version 7), so that the primary key of a
/// partition makes every id unique, however late a client repeats it.
@Repository
class EventLogTable {

    private static final int FETCH_ROWS = 5_000;

    /// SQLSTATE of a duplicate key.
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;
    private final Set<Long> partitions = new HashSet<>();

    EventLogTable(DataSource database) {
        this.database = database;
    }

    /// Appends the entries with new ids.
    ///
    /// @return the new ids with their positions
    Map<UUID, Long> insert(List<EventLog.Entry> entries) throws SQLException, IOException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ensurePartitions(connection, entries);
                var fresh = copy(connection, entries);
                connection.commit();
                return fresh;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private void ensurePartitions(Connection connection, List<EventLog.Entry> entries) throws SQLException {
        var latest = Long.MIN_VALUE;
        for (var entry : entries) {
            var day = UuidV7.epochDay(id(entry));
            if (day != latest && !partitions.contains(day)) {
                createPartition(connection, LocalDate.ofEpochDay(day));
                partitions.add(day);
            }
            latest = day;
        }
    }

    private static void createPartition(Connection connection, LocalDate day) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : List.of("engagement", "impression")) {
                // The date comes from this class, not from a request.
                statement.execute("create table if not exists %s_%s partition of %s for values from ('%s') to ('%s')"
                        .formatted(table, day.toString().replace("-", ""), table, day, day.plusDays(1)));
            }
        }
        connection.commit();
    }

    /// The lines of one COPY, and their ids.
    private record Lines(String table, String columns, StringBuilder text, Map<UUID, Long> ids) {

        static Lines ofEngagements() {
            return new Lines(
                    "engagement",
                    "day, id, seq, viewer, work, impression, kind, position_ms, watched_ms, duration_ms, at, burst",
                    new StringBuilder(),
                    new HashMap<>());
        }

        static Lines ofImpressions() {
            return new Lines(
                    "impression",
                    "day, id, seq, page, viewer, work, revision, place, reason, at, propensity, candidates, policy",
                    new StringBuilder(),
                    new HashMap<>());
        }
    }

    private static Map<UUID, Long> copy(Connection connection, List<EventLog.Entry> entries)
            throws SQLException, IOException {
        var done = Lines.ofEngagements();
        var shown = Lines.ofImpressions();
        var seq = reserve(connection, entries.size()).iterator();
        for (var entry : entries) {
            switch (entry) {
                case EventLog.Entry.Done(var engagement) -> {
                    long position = seq.next();
                    if (done.ids().putIfAbsent(engagement.id(), position) == null) {
                        line(done.text(), engagement, position);
                    }
                }
                case EventLog.Entry.Shown(var impression) -> {
                    long position = seq.next();
                    if (shown.ids().putIfAbsent(impression.id(), position) == null) {
                        line(shown.text(), impression, position);
                    }
                }
            }
        }
        var fresh = new HashMap<>(copy(connection, done));
        fresh.putAll(copy(connection, shown));
        return fresh;
    }

    private static List<Long> reserve(Connection connection, int count) throws SQLException {
        var reserved = new ArrayList<Long>(count);
        try (var statement = connection.prepareStatement("select nextval('feed_seq') from generate_series(1, ?)")) {
            statement.setInt(1, count);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    reserved.add(rows.getLong(1));
                }
            }
        }
        return reserved;
    }

    /// Copies the lines directly into their table. Only a duplicate id leads to the slower copy through a temporary
    /// table, because duplicates are rare.
    private static Map<UUID, Long> copy(Connection connection, Lines lines) throws SQLException, IOException {
        if (lines.ids().isEmpty()) {
            return Map.of();
        }
        var before = connection.setSavepoint();
        try {
            copyInto(connection, lines.table(), lines);
            return lines.ids();
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return copyNew(connection, lines);
        }
    }

    private static void copyInto(Connection connection, String table, Lines lines) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + lines.columns() + ") from stdin",
                        new StringReader(lines.text().toString()));
    }

    /// Copies the lines into a temporary table and inserts the new ones from it.
    private static Map<UUID, Long> copyNew(Connection connection, Lines lines) throws SQLException, IOException {
        var temporary = "new_" + lines.table();
        var fresh = new HashMap<UUID, Long>();
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table if not exists " + temporary + " (like " + lines.table()
                    + ") on commit delete rows");
            copyInto(connection, temporary, lines);
            try (var rows = statement.executeQuery(
                    "insert into " + lines.table() + " (" + lines.columns() + ") select " + lines.columns() + " from "
                            + temporary + " order by seq on conflict do nothing returning id, seq")) {
                while (rows.next()) {
                    fresh.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return fresh;
    }

    private static void line(StringBuilder out, Engagement engagement, long seq) {
        fields(
                out,
                day(engagement.id()),
                engagement.id(),
                seq,
                engagement.viewer(),
                engagement.work(),
                engagement.impression().<Object>map(id -> id).orElse("\\N"),
                engagement.kind(),
                engagement.positionMs(),
                engagement.watchedMs(),
                engagement.durationMs(),
                engagement.at(),
                engagement.burst());
    }

    private static void line(StringBuilder out, Impression impression, long seq) {
        fields(
                out,
                day(impression.id()),
                impression.id(),
                seq,
                impression.page(),
                impression.viewer(),
                impression.work(),
                impression.revision(),
                impression.place(),
                impression.reason(),
                impression.at(),
                impression.propensity(),
                impression.candidates(),
                impression.policy());
    }

    /// Ids, numbers, times and names of enums: no field needs escaping.
    private static void fields(StringBuilder out, Object... fields) {
        for (int i = 0; i < fields.length; i++) {
            out.append(i == 0 ? "" : "\t").append(fields[i]);
        }
        out.append('\n');
    }

    static UUID id(EventLog.Entry entry) {
        return switch (entry) {
            case EventLog.Entry.Done(var engagement) -> engagement.id();
            case EventLog.Entry.Shown(var impression) -> impression.id();
        };
    }

    private static LocalDate day(UUID id) {
        return LocalDate.ofEpochDay(UuidV7.epochDay(id));
    }

    void replay(LogPosition after, EventLog.Reader reader) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var done = connection.prepareStatement("select * from engagement where seq > ? order by seq")) {
                done.setLong(1, after.value());
                done.setFetchSize(FETCH_ROWS);
                try (var engagements = done.executeQuery()) {
                    while (engagements.next()) {
                        reader.read(new LogPosition(engagements.getLong("seq")), engagement(engagements));
                    }
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    LogPosition end() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from feed_seq")) {
            row.next();
            return new LogPosition(row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    LogPosition before(LocalDate day) {
        try (var connection = database.getConnection();
                var first = connection.prepareStatement(
                        "select coalesce(min(seq) - 1, (select last_value from feed_seq)) from engagement where day >= ?")) {
            first.setObject(1, day);
            try (var row = first.executeQuery()) {
                row.next();
                return new LogPosition(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        return new Engagement(
                row.getObject("id", UUID.class),
                row.getObject("viewer", UUID.class),
                new WorkId(row.getObject("work", UUID.class)),
                Optional.ofNullable(row.getObject("impression", UUID.class)),
                Engagement.Kind.valueOf(row.getString("kind")),
                row.getInt("position_ms"),
                row.getInt("watched_ms"),
                row.getInt("duration_ms"),
                instant(row),
                row.getBoolean("burst"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
