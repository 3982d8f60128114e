package org.tirich.organisation;

import java.util.ArrayList;
import java.util.List;
import org.tirich.identity.Accounts;

/// A roster as an institution sends it: CSV (RFC 4180) whose first column is a username. A first line that begins with
/// `username` is a heading. Commas, semicolons and tabs separate columns.
public final class RosterFile {

    public static final int MAX_ROWS = 2_000;
    public static final int MAX_CHARACTERS = 60_000;

    private static final String HEADING = "username";

    private RosterFile() {}

    /// The result of reading a roster.
    public sealed interface Read {

        record Usernames(List<String> names) implements Read {}

        /// @param line counted from 1
        /// @param problem the key of its string
        record Invalid(int line, String problem) implements Read {}
    }

    public static Read read(String csv) {
        var names = new ArrayList<String>();
        var number = 0;
        for (var line : csv.replace("\uFEFF", "").split("\\R", -1)) {
            number++;
            var cell = firstCell(line);
            if (cell.isEmpty() || number == 1 && cell.equalsIgnoreCase(HEADING)) {
                continue;
            }
            if (!Accounts.isUsername(cell)) {
                return new Read.Invalid(number, "educator.roster_form");
            }
            names.add(cell);
            if (names.size() > MAX_ROWS) {
                return new Read.Invalid(number, "educator.roster_rows");
            }
        }
        return names.isEmpty() ? new Read.Invalid(1, "educator.roster_empty") : new Read.Usernames(List.copyOf(names));
    }

    private static String firstCell(String line) {
        var stripped = line.strip();
        if (stripped.startsWith("\"")) {
            var end = stripped.indexOf('"', 1);
            return end < 0 ? stripped : stripped.substring(1, end).strip();
        }
        return stripped.split("[,;\\t]", 2)[0].strip();
    }
}
