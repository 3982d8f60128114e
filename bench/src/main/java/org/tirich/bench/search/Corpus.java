package org.tirich.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Texts, and queries with known answers among them. Files are tab-separated UTF-8 without a header.
record Corpus(List<Text> texts, List<Query> queries) {

    /// @param language BCP 47 language subtag
    record Text(String id, String language, String text) {}

    /// @param answers ids of the relevant texts
    record Query(String text, Set<String> answers) {}

    /// @throws IllegalArgumentException for a malformed line, with its number
    static Corpus read(Path texts, Path queries) throws IOException {
        var corpus = new Corpus(lines(texts, 3, Corpus::text), lines(queries, 2, Corpus::query));
        var known = corpus.texts().stream().map(Text::id).collect(Collectors.toSet());
        var unknown = corpus.queries().stream()
                .flatMap(query -> query.answers().stream())
                .filter(id -> !known.contains(id))
                .findFirst();
        if (unknown.isPresent()) {
            throw new IllegalArgumentException(
                    queries + " has the answer " + unknown.get() + ", which is not in " + texts + ".");
        }
        if (corpus.queries().isEmpty()) {
            throw new IllegalArgumentException(queries + " has no queries.");
        }
        return corpus;
    }

    private static Text text(String[] columns) {
        return new Text(columns[0], columns[1].strip(), columns[2]);
    }

    private static Query query(String[] columns) {
        var answers = Stream.of(columns[1].split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("has no answer");
        }
        return new Query(columns[0], answers);
    }

    private static <T> List<T> lines(Path file, int columns, Function<String[], T> row) throws IOException {
        var lenient = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var rows = new ArrayList<T>();
        try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), lenient))) {
            int number = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                var cells = line.split("\t", columns);
                if (cells.length < columns) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ", has fewer than " + columns + " columns.");
                }
                try {
                    rows.add(row.apply(cells));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(
                            file + ", line " + number + ", " + wrong.getMessage() + ".", wrong);
                }
            }
        }
        return rows;
    }
}
