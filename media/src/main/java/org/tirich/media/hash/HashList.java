package org.tirich.media.hash;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A list of picture hashes supplied by an operator, such as those of a child-protection body, a ministry or
/// another platform. Each line contains one hash and optionally, after a comma, a note, as in ThreatExchange.
///
/// @param entries the parsed hashes, in order
/// @param errors the first lines that could not be parsed
/// @param errorCount the number of all lines that could not be parsed
public record HashList(List<Entry> entries, List<ParseError> errors, int errorCount) {

    /// Longer files are read up to this line, and [Reason#TOO_MANY_LINES] is reported.
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
    /// @param note of the list, without control characters; empty where there is none
    public record Entry(PdqHash hash, String note) {}

    /// A line that could not be parsed.
    ///
    /// @param line counted from one
    public record ParseError(int line, Reason reason) {}

    /// Why a line could not be parsed.
    public enum Reason {
        NOT_A_HASH,
        LINE_TOO_LONG,
        TOO_MANY_LINES
    }

    /// Reads a whole file without closing it. Empty lines are skipped.
    public static HashList read(InputStream in) throws IOException {
        return new Reading(in).read();
    }

    /// The state of reading a list.
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

        /// Reads up to the next line end and keeps the first bytes of the line; false at the end of the file.
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

        /// Visible characters of any script, without control characters and direction overrides.
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
