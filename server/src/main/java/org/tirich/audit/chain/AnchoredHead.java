package org.tirich.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// The last record of the chain at a time, kept outside the database: a chain that ends earlier, or has another record
/// there, was changed.
///
/// @param hash of the record `seq`, in hexadecimal digits
public record AnchoredHead(Instant at, long seq, String hash) {

    private static final Pattern LINE = Pattern.compile("(\\S{1,40}) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64})");

    /// The head as a line with its own HMAC.
    public String line(ChainKey key) {
        return text() + " " + HexFormat.of().formatHex(key.mac(text().getBytes(StandardCharsets.UTF_8)));
    }

    private String text() {
        return at + " " + seq + " " + hash;
    }

    /// Reads a line; empty if another key, or nobody, made it.
    public static Optional<AnchoredHead> parse(String line, ChainKey key) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var head = new AnchoredHead(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3));
            return MessageDigest.isEqual(
                            head.line(key).getBytes(StandardCharsets.UTF_8), line.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(head)
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
