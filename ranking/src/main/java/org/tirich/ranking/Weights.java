package org.tirich.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// What counts in a lesson's favour, and how much: published, and with a version that every page names. Time
/// spent watching has a weight of its own, which is 0: what counts is that a lesson could be followed.
///
/// @param version names the set; it changes whenever a number does
/// @param heads what the likelihood of each [Head] counts
/// @param quality the share of those shown it who followed it
/// @param affinity how well it goes with what the viewer followed
/// @param following its creator is one she follows
/// @param subject the viewer's interest in its subject, from -1 to 1
/// @param unclear it teaches what the viewer said is still unclear
/// @param gap it teaches what she is ready for and does not know yet
/// @param review it teaches what she knew and is forgetting
/// @param language it is in the viewer's first language; half for the second, a third for the third
/// @param fresh it is new; less with every day
/// @param seen she saw it before
/// @param watchTime minutes that she is likely to watch
public record Weights(
        String version,
        Map<Head, Double> heads,
        double quality,
        double affinity,
        double following,
        double subject,
        double unclear,
        double gap,
        double review,
        double language,
        double fresh,
        double seen,
        double watchTime) {

    public Weights {
        heads = Map.copyOf(heads);
    }

    /// What a head's likelihood counts.
    public double of(Head head) {
        return heads.getOrDefault(head, 0.0);
    }

    /// The set for learning, from `weights.properties`.
    public static Weights learning() {
        try (var in = Weights.class.getResourceAsStream("weights.properties")) {
            if (in == null) {
                throw new IllegalStateException("weights.properties is missing");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads a set; a number that is missing or unreadable is an error that names it.
    public static Weights read(InputStream in) throws IOException {
        var properties = new Properties();
        properties.load(in);
        var heads = new EnumMap<Head, Double>(Head.class);
        for (var head : Head.values()) {
            heads.put(head, number(properties, "head." + head.code()));
        }
        return new Weights(
                text(properties, "version"),
                heads,
                number(properties, "quality"),
                number(properties, "affinity"),
                number(properties, "following"),
                number(properties, "subject"),
                number(properties, "unclear"),
                number(properties, "gap"),
                number(properties, "review"),
                number(properties, "language"),
                number(properties, "fresh"),
                number(properties, "seen"),
                number(properties, "watch-time"));
    }

    private static double number(Properties properties, String name) {
        try {
            return Double.parseDouble(text(properties, name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the weight " + name + " is not a number", e);
        }
    }

    private static String text(Properties properties, String name) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the weight " + name + " is missing");
        }
        return value.strip();
    }
}
