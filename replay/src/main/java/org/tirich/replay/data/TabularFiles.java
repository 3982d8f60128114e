package org.tirich.replay.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Files with rows and named columns: Parquet, CSV and TSV, read by DuckDB in the order in which they lie there.
final class TabularFiles implements AutoCloseable {

    private final Connection connection;

    TabularFiles() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = connection.createStatement()) {
                statement.execute("set threads = 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    interface RowReader {
        void read(Row row) throws SQLException;
    }

    /// The row at which reading is. A column that the file lacks, or a null in it, gives the other value.
    record Row(Path file, long number, ResultSet values, Map<String, Integer> places) {

        /// A value that must be there.
        long number(String column) throws SQLException {
            long value = values.getLong(place(column));
            if (values.wasNull()) {
                throw new MalformedDataException(file, "has no " + column + " in row " + number);
            }
            return value;
        }

        long number(String column, long otherwise) throws SQLException {
            if (!places.containsKey(column)) {
                return otherwise;
            }
            double value = values.getDouble(place(column));
            return values.wasNull() || Double.isNaN(value) ? otherwise : (long) value;
        }

        String text(String column) throws SQLException {
            var text = places.containsKey(column) ? values.getString(place(column)) : null;
            return text == null ? "" : text;
        }

        List<Integer> numbers(String column) throws SQLException {
            var found = new ArrayList<Integer>();
            var array = values.getArray(place(column));
            if (array != null) {
                for (var each : (Object[]) array.getArray()) {
                    found.add(((Number) each).intValue());
                }
            }
            return found;
        }

        private int place(String column) {
            return Objects.requireNonNull(places.get(column), column);
        }
    }

    /// The columns of a file.
    Set<String> columns(Path file) {
        var found = new HashSet<String>();
        query(file, "describe select * from " + source(file), values -> found.add(values.getString(1)));
        return found;
    }

    /// Reads every row. Columns that are `required` must be there; of the `optional` ones those that are.
    void read(Path file, List<String> required, List<String> optional, RowReader reader) {
        var there = columns(file);
        var missing = required.stream().filter(each -> !there.contains(each)).toList();
        if (!missing.isEmpty()) {
            throw new MalformedDataException(file, "lacks the columns " + missing);
        }
        var wanted = new ArrayList<>(required);
        optional.stream().filter(there::contains).forEach(wanted::add);
        var places = new HashMap<String, Integer>();
        wanted.forEach(each -> places.put(each, places.size() + 1));
        var names = wanted.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
        var number = new long[1];
        query(file, "select " + names + " from " + source(file), values -> {
            var row = new Row(file, ++number[0], values, places);
            try {
                reader.read(row);
            } catch (NumberFormatException | DateTimeException e) {
                throw new MalformedDataException(file, "cannot be understood in row " + row.number() + ": " + e.getMessage(), e);
            }
        });
    }

    private interface Each {
        void take(ResultSet values) throws SQLException;
    }

    private void query(Path file, String sql, Each each) {
        if (!Files.isRegularFile(file)) {
            throw new MalformedDataException(file, "is not there");
        }
        try (Statement statement = connection.createStatement();
                var values = statement.executeQuery(sql)) {
            while (values.next()) {
                each.take(values);
            }
        } catch (SQLException e) {
            var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new MalformedDataException(file, "cannot be read: " + message, e);
        }
    }

    private static String source(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        var quoted = "'" + file.toString().replace("'", "''") + "'";
        if (name.endsWith(".parquet")) {
            return "read_parquet(" + quoted + ")";
        }
        if (name.endsWith(".csv")) {
            return "read_csv(" + quoted + ", header = true, delim = ',')";
        }
        if (name.endsWith(".tsv")) {
            return "read_csv(" + quoted + ", header = true, delim = '\t')";
        }
        throw new MalformedDataException(file, "is neither .parquet nor .csv nor .tsv");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not close", e);
        }
    }
}
