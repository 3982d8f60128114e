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

/// Reads files with rows and named columns: Parquet, CSV and TSV, by DuckDB in the order of the file.
final class TabularFiles implements AutoCloseable {

    private final Connection connection;

    TabularFiles() {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (var statement = connection.createStatement()) {
                statement.execute("set threads = 1");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot start DuckDB", e);
        }
    }

    interface RowReader {
        void read(Row row) throws SQLException;
    }

    /// The current row. For a missing column or a null, getters return the default.
    record Row(Path file, long number, ResultSet values, Map<String, Integer> positions) {

        /// A required value.
        long number(String column) throws SQLException {
            long value = values.getLong(position(column));
            if (values.wasNull()) {
                throw new MalformedDataException(file, "has no " + column + " in row " + number);
            }
            return value;
        }

        long number(String column, long defaultValue) throws SQLException {
            if (!positions.containsKey(column)) {
                return defaultValue;
            }
            double value = values.getDouble(position(column));
            return values.wasNull() || Double.isNaN(value) ? defaultValue : (long) value;
        }

        String text(String column) throws SQLException {
            var text = positions.containsKey(column) ? values.getString(position(column)) : null;
            return text == null ? "" : text;
        }

        List<Integer> numbers(String column) throws SQLException {
            var found = new ArrayList<Integer>();
            var array = values.getArray(position(column));
            if (array != null) {
                for (var each : (Object[]) array.getArray()) {
                    found.add(((Number) each).intValue());
                }
            }
            return found;
        }

        private int position(String column) {
            return Objects.requireNonNull(positions.get(column), column);
        }
    }

    /// The columns of a file.
    Set<String> columns(Path file) {
        var found = new HashSet<String>();
        query(file, "describe select * from " + source(file), values -> found.add(values.getString(1)));
        return found;
    }

    /// Reads every row, with all `required` columns and those of the `optional` ones that the file has.
    void read(Path file, List<String> required, List<String> optional, RowReader reader) {
        var present = columns(file);
        var missing = required.stream().filter(each -> !present.contains(each)).toList();
        if (!missing.isEmpty()) {
            throw new MalformedDataException(file, "lacks the columns " + missing);
        }
        var selected = new ArrayList<>(required);
        optional.stream().filter(present::contains).forEach(selected::add);
        var positions = new HashMap<String, Integer>();
        selected.forEach(each -> positions.put(each, positions.size() + 1));
        var names = selected.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
        var number = new long[1];
        query(file, "select " + names + " from " + source(file), values -> {
            var row = new Row(file, ++number[0], values, positions);
            try {
                reader.read(row);
            } catch (NumberFormatException | DateTimeException e) {
                throw new MalformedDataException(
                        file, "cannot be parsed in row " + row.number() + ": " + e.getMessage(), e);
            }
        });
    }

    private interface RowConsumer {
        void accept(ResultSet values) throws SQLException;
    }

    private void query(Path file, String sql, RowConsumer consumer) {
        if (!Files.isRegularFile(file)) {
            throw new MalformedDataException(file, "does not exist");
        }
        try (Statement statement = connection.createStatement();
                var values = statement.executeQuery(sql)) {
            while (values.next()) {
                consumer.accept(values);
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
            throw new IllegalStateException("cannot close DuckDB", e);
        }
    }
}
