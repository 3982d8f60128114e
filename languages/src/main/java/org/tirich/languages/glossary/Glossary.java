package org.tirich.languages.glossary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The glossary: concepts by id.
public final class Glossary {

    private static final String FIRST_LANGUAGE = "en";
    private static final String REQUIRES = "requires";
    private static final String REVIEWED = "reviewed";

    private final Map<String, Concept> concepts;

    private Glossary(Map<String, Concept> concepts) {
        this.concepts = Collections.unmodifiableMap(concepts);
    }

    /// The bundled glossary.
    public static Glossary standard() {
        return Standard.GLOSSARY;
    }

    private static final class Standard {
        private static final Glossary GLOSSARY = read();
    }

    public List<Concept> concepts() {
        return List.copyOf(concepts.values());
    }

    public Optional<Concept> find(String id) {
        return Optional.ofNullable(concepts.get(id));
    }

    private static Glossary read() {
        var all = new LinkedHashMap<String, Concept>();
        for (var subject : GlossarySubject.values()) {
            for (var concept : read(subject)) {
                if (all.put(concept.id(), concept) != null) {
                    throw new IllegalStateException(subject.file() + " has " + concept.id() + " twice");
                }
            }
        }
        return new Glossary(all);
    }

    private static List<Concept> read(GlossarySubject subject) {
        try (var in = Glossary.class.getResourceAsStream(subject.file())) {
            if (in == null) {
                throw new IllegalStateException(subject.file() + " is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            var columns = List.of(lines.getFirst().split("\t", -1));
            var concepts = new ArrayList<Concept>();
            for (int n = 1; n < lines.size(); n++) {
                var cells = lines.get(n).split("\t", -1);
                if (cells.length != columns.size()) {
                    throw new IllegalStateException(subject.file() + ", line " + (n + 1) + ": " + cells.length
                            + " columns, not " + columns.size());
                }
                concepts.add(concept(subject, columns, cells));
            }
            return concepts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Concept concept(GlossarySubject subject, List<String> columns, String[] cells) {
        var terms = new LinkedHashMap<String, List<String>>();
        for (var language : columns.subList(columns.indexOf(FIRST_LANGUAGE), columns.indexOf(REQUIRES))) {
            var words = parts(cells[columns.indexOf(language)], "\\|");
            if (!words.isEmpty()) {
                terms.put(language, words);
            }
        }
        return new Concept(
                cells[0],
                subject,
                Integer.parseInt(cells[1]),
                terms,
                parts(cells[columns.indexOf(REQUIRES)], ","),
                Boolean.parseBoolean(cells[columns.indexOf(REVIEWED)]));
    }

    private static List<String> parts(String cell, String separator) {
        return Stream.of(cell.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
