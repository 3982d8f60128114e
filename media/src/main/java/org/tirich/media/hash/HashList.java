package org.tirich.media.hash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A list of hashes of pictures that an operator brings: of a child-protection body, a ministry, another
/// platform. One hash a line, with a note behind a comma if there is one, as ThreatExchange writes them.
///
/// @param entries the hashes that could be read, in their order
/// @param faults the first lines that could not, with what is wrong
/// @param faulty how many lines could not be read in all
public record HashList(List<Entry> entries, List<ParseError> errors, int errorCount) {

    /// A file with more lines is read this far, which [Reason#TOO_MANY_LINES] says.
    static final int MAX_LINES = 5_000_000;

    static final int MAX_LINE_BYTES = 1024;
    static final int MAX_NOTE_LENGTH = 200;
    static final int MAX_ERRORS = 100;

    private static final String PREFIX = "hash=";

    public HashList {
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
    }

    /// One hash.
    ///
    /// @param note what the list says of it, in plain characters; empty where it says nothing
    public record Entry(PdqHash hash, String note) {}

    /// A line that could not be read.
    ///
    /// @param line counted from one
    public record ParseError(int line, Reason reason) {}

    /// What is wrong with a line.
    public enum Reason {
        NOT_A_HASH,
        LINE_TOO_LONG,
        TOO_MANY_LINES
    }

    /// Reads a whole file and closes nothing. Empty lines are passed over.
    public static HashList read(InputStream in) throws IOException {
        return new Reading(in).read();
    }

    /// A list while it is read.
    private static final class Reading {

        private final InputStream in;
        private final List<Entry> entries = new ArrayList<>();
        private final List<ParseError> errors = new ArrayList<>();
        private final byte[] line = new byte[MAX_LINE_BYTES];
        private final byte[] buffer = new byte[1 << 16];
        private int filled;
        private int at;
        private int length;
        private int errorCount;

        Reading(InputStream in) {
            this.in = in;
        }

        HashList read() throws IOException {
            int number = 0;
            while (nextLine()) {
                if (++number > MAX_LINES) {
                    addError(number, Reason.TOO_MANY_LINES);
                    break;
                }
                take(number);
            }
            return new HashList(entries, errors, errorCount);
        }

        private void take(int number) {
            if (length > MAX_LINE_BYTES) {
                addError(number, Reason.LINE_TOO_LONG);
                return;
            }
            var text = new String(line, 0, length, StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                return;
            }
            int comma = text.indexOf(',');
            var hex = comma < 0 ? text : text.substring(0, comma).strip();
            var hash = PdqHash.of(hex.startsWith(PREFIX) ? hex.substring(PREFIX.length()) : hex);
            if (hash.isPresent()) {
                entries.add(new Entry(hash.get(), comma < 0 ? "" : note(text.substring(comma + 1))));
            } else {
                addError(number, Reason.NOT_A_HASH);
            }
        }

        /// Reads up to the next line end and keeps the beginning; false at the end of the file.
        private boolean nextLine() throws IOException {
            length = 0;
            while (true) {
                if (at == filled) {
                    filled = Math.max(0, in.read(buffer));
                    at = 0;
                    if (filled == 0) {
                        return length > 0;
                    }
                }
                byte next = buffer[at++];
                if (next == '\n') {
                    return true;
                }
                if (length < MAX_LINE_BYTES) {
                    line[length] = next;
                }
                length = Math.min(length + 1, MAX_LINE_BYTES + 1);
            }
        }

        private void addError(int number, Reason reason) {
            errorCount++;
            if (errors.size() < MAX_ERRORS) {
                errors.add(new ParseError(number, reason));
            }
        }

        /// Letters, digits and signs of any script, and nothing that acts or turns the text around it.
        private static String note(String text) {
            var plain = new StringBuilder();
            text.strip()
                    .codePoints()
                    .filter(each -> !Character.isISOControl(each)
                            && Character.getType(each) != Character.FORMAT
                            && Character.isDefined(each))
                    .limit(MAX_NOTE_LENGTH)
                    .forEach(plain::appendCodePoint);
            return plain.toString();
        }
    }
}
