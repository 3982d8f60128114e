package org.tirich.bench.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tirich.learning.estimate.LoggedAnswer;

/// A log of answers, in the order of time: a table with the columns learner, item, skill, right and time, separated by
/// commas or tabs, with a header in any order. Other columns are ignored.
///
/// Rows that list one answer once for each of its skills become one answer: otherwise the second row would be predicted
/// from the result of the first.
///
/// @param sorted whether the file was in the order of time
/// @param refused the number of lines that are not answers
/// @param refusals the reasons for the first of them, with their line numbers
/// @param merged the number of rows that repeat an answer for another skill
public record AnswerLog(
        List<LoggedAnswer> answers,
        int learners,
        int items,
        int skills,
        boolean sorted,
        long refused,
        List<String> refusals,
        long merged) {

    static final int MAX_LINE = 100_000;
    static final int MAX_REFUSALS = 10;
    private static final List<String> COLUMNS = List.of("learner", "item", "skill", "right", "time");

    public AnswerLog {
        answers = List.copyOf(answers);
        refusals = List.copyOf(refusals);
    }

    /// @throws IllegalArgumentException if the file cannot be read or has no header or no answers
    public static AnswerLog read(Path file) {
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            return read(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("The log " + file + " cannot be read: " + e, e);
        }
    }

    static AnswerLog read(BufferedReader reader) throws IOException {
        var header = line(reader);
        if (header == null) {
            throw new IllegalArgumentException("The log is empty; its first line names the columns " + COLUMNS + ".");
        }
        var parsing = new Parsing(header);
        for (var line = line(reader); line != null; line = line(reader)) {
            parsing.add(line);
        }
        return parsing.result();
    }

    /// The next line, cut behind [#MAX_LINE] characters so that a file without line ends does not fill the memory.
    private static @Nullable String line(Reader reader) throws IOException {
        var line = new StringBuilder();
        var any = false;
        for (int next = reader.read(); next >= 0; next = reader.read()) {
            any = true;
            if (next == '\n') {
                break;
            }
            if (next != '\r' && line.length() <= MAX_LINE) {
                line.append((char) next);
            }
        }
        return any ? line.toString() : null;
    }

    private static final class Parsing {

        private final char separator;
        private final int[] columns;
        private final Map<String, Integer> learners = new HashMap<>();
        private final Map<String, Integer> items = new HashMap<>();
        private final Map<String, Integer> skills = new HashMap<>();
        private final List<LoggedAnswer> rows = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();
        private long refused;
        private List<String> dateEndings = List.of("", "Z", ":00Z", "T00:00:00Z");
        private long number = 1;

        Parsing(String header) {
            var text = header.startsWith("\uFEFF") ? header.substring(1) : header;
            separator = text.indexOf('\t') >= 0 ? '\t' : ',';
            var names = split(text).stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            columns = COLUMNS.stream().mapToInt(names::indexOf).toArray();
            var missing = IntStream.range(0, columns.length)
                    .filter(column -> columns[column] < 0)
                    .mapToObj(COLUMNS::get)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("Line 1 names the columns " + names + "; missing: " + missing + ".");
            }
        }

        void add(String line) {
            number++;
            if (line.isBlank()) {
                return;
            }
            try {
                rows.add(answer(line));
            } catch (IllegalArgumentException e) {
                refused++;
                if (refusals.size() < MAX_REFUSALS) {
                    refusals.add("line " + number + ": " + e.getMessage());
                }
            }
        }

        private LoggedAnswer answer(String line) {
            if (line.length() > MAX_LINE) {
                throw new IllegalArgumentException("more than " + MAX_LINE + " characters");
            }
            var cells = split(line);
            var right = right(cell(cells, 3));
            var time = time(cell(cells, 4));
            return new LoggedAnswer(
                    id(learners, cells, 0), id(items, cells, 1), List.of(id(skills, cells, 2)), right, time);
        }

        private String cell(List<String> cells, int column) {
            if (columns[column] >= cells.size()) {
                throw new IllegalArgumentException(
                        cells.size() + " cells; the column " + COLUMNS.get(column) + " is missing");
            }
            return cells.get(columns[column]).strip();
        }

        private int id(Map<String, Integer> known, List<String> cells, int column) {
            var name = cell(cells, column);
            if (name.isEmpty() && column != 2) {
                throw new IllegalArgumentException("the column " + COLUMNS.get(column) + " is empty");
            }
            return known.computeIfAbsent(name, _ -> known.size());
        }

        private static boolean right(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "1", "1.0", "true" -> true;
                case "0", "0.0", "false" -> false;
                default -> throw new IllegalArgumentException("right is \"" + shortened(text) + "\", not 0 or 1");
            };
        }

        private double time(String text) {
            try {
                var time = Double.parseDouble(text);
                if (Double.isFinite(time)) {
                    return time;
                }
            } catch (NumberFormatException notANumber) {
                var date = date(text.replace(' ', 'T'));
                if (date.isPresent()) {
                    return date.getAsDouble();
                }
            }
            throw new IllegalArgumentException("time is \"" + shortened(text) + "\", neither a number nor a date");
        }

        /// A date with or without a time and an offset, in seconds. UTC is assumed where no offset is given.
        private OptionalDouble date(String text) {
            for (var ending : dateEndings) {
                try {
                    var instant = Instant.parse(text + ending);
                    // The lines of a log are written alike: the next begins with this ending.
                    dateEndings = List.of(ending, "", "Z", ":00Z", "T00:00:00Z");
                    return OptionalDouble.of(instant.getEpochSecond() + instant.getNano() / 1e9);
                } catch (DateTimeException notSoWritten) {
                    continue;
                }
            }
            return OptionalDouble.empty();
        }

        private static String shortened(String text) {
            return text.length() <= 40 ? text : text.substring(0, 40) + "…";
        }

        /// Cells of RFC 4180: a cell in quotation marks may hold the separator, and two marks stand for one.
        private List<String> split(String line) {
            var cells = new ArrayList<String>();
            var cell = new StringBuilder();
            var quoted = false;
            for (int at = 0; at < line.length(); at++) {
                var letter = line.charAt(at);
                if (quoted && letter == '"' && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else if (letter == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (letter == separator && !quoted) {
                    cells.add(cell.toString());
                    cell.setLength(0);
                } else {
                    cell.append(letter);
                }
            }
            if (quoted) {
                throw new IllegalArgumentException("a quotation mark is not closed");
            }
            cells.add(cell.toString());
            return cells;
        }

        AnswerLog result() {
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("The log has no answers. " + String.join("; ", refusals));
            }
            var sorted = IntStream.range(1, rows.size())
                    .allMatch(at -> rows.get(at - 1).time() <= rows.get(at).time());
            if (!sorted) {
                rows.sort(Comparator.comparingDouble(LoggedAnswer::time));
            }
            var answers = merged(rows);
            return new AnswerLog(
                    answers,
                    learners.size(),
                    items.size(),
                    skills.size(),
                    sorted,
                    refused,
                    refusals,
                    rows.size() - answers.size());
        }

        private static List<LoggedAnswer> merged(List<LoggedAnswer> rows) {
            record Key(int learner, int item, boolean right) {}
            var answers = new ArrayList<LoggedAnswer>();
            var now = new HashMap<Key, Integer>();
            var time = Double.NaN;
            for (var row : rows) {
                if (row.time() != time) {
                    now.clear();
                    time = row.time();
                }
                var key = new Key(row.learner(), row.item(), row.right());
                var at = now.get(key);
                var skill = row.skills().getFirst();
                if (at != null && !answers.get(at).skills().contains(skill)) {
                    var first = answers.get(at);
                    var skills = new ArrayList<>(first.skills());
                    skills.add(skill);
                    answers.set(at, new LoggedAnswer(row.learner(), row.item(), skills, row.right(), row.time()));
                } else {
                    now.put(key, answers.size());
                    answers.add(row);
                }
            }
            return answers;
        }
    }
}
