package org.tirich.bench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The survivors that a committed document accepts, each with a reason.
///
/// The document has a heading for each package, and under it a table with the columns method, mutator, number and
/// reason. `*` stands for any method, any mutator or any number.
final class AcceptedSurvivors {

    private static final Pattern HEADING = Pattern.compile("## (?<package>[a-z0-9.]+)");
    private static final Pattern ROW = Pattern.compile(
            "\\| `(?<class>\\w+)\\.(?<method>[\\w<>*]+)` \\| (?<mutator>\\w+|\\*) \\| (?<number>\\d+|\\*) \\| (?<reason>.+) \\|");
    private static final String ANY = "*";

    /// A row of the document, and how many survivors it can still accept.
    private static final class Row {
        private final String packageName;
        private final String className;
        private final String method;
        private final String mutator;
        private final String reason;
        private final String written;
        private final boolean anyNumber;
        private int left;

        private Row(String packageName, java.util.regex.Matcher row) {
            this.packageName = packageName;
            this.className = row.group("class");
            this.method = row.group("method");
            this.mutator = row.group("mutator");
            this.reason = row.group("reason");
            this.written = packageName + "." + className + "." + method + " " + mutator;
            this.anyNumber = row.group("number").equals(ANY);
            this.left = anyNumber ? Integer.MAX_VALUE : Integer.parseInt(row.group("number"));
        }

        private boolean accepts(Mutant survivor) {
            return left > 0
                    && survivor.packageName().equals(packageName)
                    && survivor.outerClass().equals(className)
                    && (method.equals(ANY) || survivor.method().equals(method))
                    && (mutator.equals(ANY) || survivor.mutator().equals(mutator));
        }
    }

    private final List<Row> rows = new ArrayList<>();

    static AcceptedSurvivors read(Path document) throws IOException {
        var accepted = new AcceptedSurvivors();
        var packageName = "";
        for (var line : Files.readAllLines(document)) {
            var heading = HEADING.matcher(line);
            var row = ROW.matcher(line);
            if (heading.matches()) {
                packageName = heading.group("package");
            } else if (row.matches()) {
                accepted.rows.add(new Row(packageName, row));
            }
        }
        return accepted;
    }

    /// The reason why a survivor is accepted. Each call uses up one of the number in the document.
    Optional<String> reasonFor(Mutant survivor) {
        var row = rows.stream().filter(each -> each.accepts(survivor)).findFirst();
        row.filter(each -> !each.anyNumber).ifPresent(each -> each.left--);
        return row.map(each -> each.reason);
    }

    /// The rows that accept more survivors than there are.
    List<String> outdated() {
        return rows.stream()
                .filter(each -> each.left > 0 && !each.anyNumber)
                .map(each -> each.written)
                .toList();
    }
}
