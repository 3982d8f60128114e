package org.tirich.feed.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    /// @return the new ids with their positions, in a map that the caller owns
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
        try (var statement = connection.prepareStatement("select create_event_partitions(?)")) {
            statement.setObject(1, day);
            statement.execute();
        }
        connection.commit();
    }

    /// The rows of one COPY, and the positions of their ids.
    private record Rows(String table, String columns, BinaryRows binary, Map<UUID, Long> positions) {

        static Rows of(String table, String columns) {
            return new Rows(table, columns, new BinaryRows(columns.split(",", -1).length), new HashMap<>());
        }

        static Rows ofEngagements() {
            return of(
                    "engagement",
                    "day, id, seq, viewer, work, impression, kind, position_ms, watched_ms, duration_ms, at, burst");
        }

        static Rows ofImpressions() {
            return of(
                    "impression",
                    "day, id, seq, page, viewer, work, revision, place, reason, at, propensity, candidates, policy");
        }

        void add(Engagement engagement, long position) {
            if (positions.putIfAbsent(engagement.id(), position) == null) {
                binary.row()
                        .day(UuidV7.epochDay(engagement.id()))
                        .uuid(engagement.id())
                        .bigint(position)
                        .uuid(engagement.viewer())
                        .uuid(engagement.work().value())
                        .uuid(engagement.impression().orElse(null))
                        .text(engagement.kind().name())
                        .integer(engagement.positionMs())
                        .integer(engagement.watchedMs())
                        .integer(engagement.durationMs())
                        .time(engagement.at())
                        .bool(engagement.burst());
            }
        }

        void add(Impression impression, long position) {
            if (positions.putIfAbsent(impression.id(), position) == null) {
                binary.row()
                        .day(UuidV7.epochDay(impression.id()))
                        .uuid(impression.id())
                        .bigint(position)
                        .uuid(impression.page())
                        .uuid(impression.viewer())
                        .uuid(impression.work().value())
                        .uuid(impression.revision().value())
                        .integer(impression.place())
                        .text(impression.reason())
                        .time(impression.at())
                        .real((float) impression.propensity())
                        .integer(impression.candidates())
                        .text(impression.policy());
            }
        }
    }

    private static Map<UUID, Long> copy(Connection connection, List<EventLog.Entry> entries)
            throws SQLException, IOException {
        var done = Rows.ofEngagements();
        var shown = Rows.ofImpressions();
        var positions = reserve(connection, entries.size());
        for (int n = 0; n < positions.length; n++) {
            switch (entries.get(n)) {
                case EventLog.Entry.Done(var engagement) -> done.add(engagement, positions[n]);
                case EventLog.Entry.Shown(var impression) -> shown.add(impression, positions[n]);
            }
        }
        var fresh = copy(connection, done);
        fresh.putAll(copy(connection, shown));
        return fresh;
    }

    private static long[] reserve(Connection connection, int count) throws SQLException {
        var reserved = new long[count];
        try (var statement = connection.prepareStatement("select nextval('feed_seq') from generate_series(1, ?)")) {
            statement.setInt(1, count);
            try (var rows = statement.executeQuery()) {
                for (int n = 0; rows.next(); n++) {
                    reserved[n] = rows.getLong(1);
                }
            }
        }
        return reserved;
    }

    /// Copies the rows directly into their table. Only a duplicate id leads to the slower copy through a temporary
    /// table, because duplicates are rare.
    ///
    /// @return the new ids with their positions
    private static Map<UUID, Long> copy(Connection connection, Rows rows) throws SQLException, IOException {
        if (rows.positions().isEmpty()) {
            return new HashMap<>();
        }
        var bytes = rows.binary().end();
        var before = connection.setSavepoint();
        try {
            copyInto(connection, rows.table(), rows, bytes);
            return rows.positions();
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return copyNew(connection, rows, bytes);
        }
    }

    private static void copyInto(Connection connection, String table, Rows rows, byte[] bytes)
            throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy " + table + " (" + rows.columns() + ") from stdin (format binary)",
                        new ByteArrayInputStream(bytes));
    }

    /// Copies the rows into a temporary table and inserts the new ones from it.
    private static Map<UUID, Long> copyNew(Connection connection, Rows rows, byte[] bytes)
            throws SQLException, IOException {
        var temporary = "new_" + rows.table();
        var fresh = new HashMap<UUID, Long>();
        try (var statement = connection.createStatement()) {
            statement.execute("create temp table if not exists " + temporary + " (like " + rows.table()
                    + ") on commit delete rows");
            copyInto(connection, temporary, rows, bytes);
            try (var inserted = statement.executeQuery(
                    "insert into " + rows.table() + " (" + rows.columns() + ") select " + rows.columns() + " from "
                            + temporary + " order by seq on conflict do nothing returning id, seq")) {
                while (inserted.next()) {
                    fresh.put(inserted.getObject(1, UUID.class), inserted.getLong(2));
                }
            }
        }
        return fresh;
    }

    static UUID id(EventLog.Entry entry) {
        return switch (entry) {
            case EventLog.Entry.Done(var engagement) -> engagement.id();
            case EventLog.Entry.Shown(var impression) -> impression.id();
        };
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

    /// Deletes the days before a day, which must be more than a year ago.
    ///
    /// @return the number of deleted partitions
    int dropBefore(LocalDate day) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select drop_event_partitions(?)")) {
            statement.setObject(1, day);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("old events cannot be deleted", e);
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
