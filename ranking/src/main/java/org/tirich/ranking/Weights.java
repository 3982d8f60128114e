package org.tirich.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// The weights of the terms of a score. They are published, and every page names their version. Watch time has a weight
/// of its own, and it is 0.
///
/// @param version changes whenever a weight changes
/// @param heads of the probability that each [Head] predicts
/// @param quality of the success rate of the video
/// @param affinity of the affinity to the viewer's watch history
/// @param following of a creator that the viewer follows
/// @param subject of the viewer's interest in the subject, from -1 to 1
/// @param unclear of a concept that is unclear to the viewer
/// @param gap of a concept that the viewer is ready to learn
/// @param review of a mastered concept that is half forgotten
/// @param language of the viewer's first language; half for the second, a third for the third
/// @param grade of the viewer's school grade; half for a grade beside it, a third for two grades away
/// @param fresh of a new video; decreases with its age
/// @param seen of a video that the viewer has seen
/// @param watchTime of a minute of expected watch time
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
        double grade,
        double fresh,
        double seen,
        double watchTime) {

    public Weights {
        heads = Map.copyOf(heads);
    }

    /// The weight of a head.
    public double of(Head head) {
        return heads.getOrDefault(head, 0.0);
    }

    /// The published weights for learning, from `weights.properties`.
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

    /// Reads weights in the format of Java properties.
    ///
    /// @throws IllegalArgumentException for a weight that is missing or not a number
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
                number(properties, "grade"),
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
