package org.tirich.replay.simulator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Draws curves as a self-contained SVG: a title, axes with numbers, a label at the end of each curve, and the word
/// SYNTHETIC inside the picture.
public final class CurveChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int LEFT = 64;
    private static final int RIGHT = 132;
    private static final int TOP = 56;
    private static final int BOTTOM = 52;
    private static final int MARKS = 5;
    private static final int LINE = 15;

    /// The dashes distinguish the curves without colours.
    private static final List<String> COLOURS =
            List.of("#7a7f87", "#b26a00", "#8a3ffc", "#2c7a9b", "#0b6e4f", "#222222");

    private static final List<String> DASHES = List.of("2 4", "8 4", "4 3 1 3", "12 3", "none", "1 3");

    private CurveChart() {}

    /// @param xLabel label of the horizontal axis, which starts at 1
    /// @param yLabel label of the vertical axis
    /// @param curves values by name, in drawing order
    public static String svg(String title, String xLabel, String yLabel, Map<String, double[]> curves) {
        var max = curves.values().stream().flatMapToDouble(Arrays::stream).max().orElse(1);
        var length =
                curves.values().stream().mapToInt(each -> each.length).max().orElse(1);
        var out = new StringBuilder();
        out.append(format("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>%s (SYNTHETIC)</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="%d" y="24" font-size="16" font-weight="bold">%s</text>
                <text x="%d" y="42" fill="#9a1c1c" font-weight="bold">SYNTHETIC: simulated learners, no real person</text>
                """, WIDTH, HEIGHT, title, LEFT, title, LEFT));
        for (int mark = 0; mark <= MARKS; mark++) {
            var value = max * mark / MARKS;
            out.append(format(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>\n"
                            + "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>\n",
                    LEFT, WIDTH - RIGHT, y(value, max), y(value, max), LEFT - 8, y(value, max) + 4, value));
        }
        for (int at = 0; at < length; at++) {
            out.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>\n",
                    x(at, length), HEIGHT - BOTTOM + 20, at + 1));
        }
        out.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                        + "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, xLabel, HEIGHT / 2, yLabel));
        var labels = labels(curves, max);
        var n = 0;
        for (var curve : curves.entrySet()) {
            draw(out, curve.getKey(), curve.getValue(), max, length, n, labels[n++]);
        }
        return out.append("</svg>\n").toString();
    }

    /// The positions of the labels: beside the ends of their curves, without overlap.
    private static double[] labels(Map<String, double[]> curves, double max) {
        var labels = curves.values().stream()
                .mapToDouble(values -> y(Math.max(0, values[values.length - 1]), max) + 4)
                .toArray();
        var order = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer n) -> -labels[n]))
                .toList();
        for (int n = 1; n < order.size(); n++) {
            labels[order.get(n)] = Math.min(labels[order.get(n)], labels[order.get(n - 1)] - LINE);
        }
        return labels;
    }

    private static void draw(
            StringBuilder out, String name, double[] values, double max, int length, int n, double label) {
        var points = new StringBuilder();
        for (int at = 0; at < values.length; at++) {
            points.append(format("%.1f,%.1f ", x(at, length), y(Math.max(0, values[at]), max)));
        }
        var colour = COLOURS.get(n % COLOURS.size());
        out.append(format(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.5\" stroke-dasharray=\"%s\"/>\n"
                        + "<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>\n",
                points.toString().strip(),
                colour,
                DASHES.get(n % DASHES.size()),
                WIDTH - RIGHT + 8,
                label,
                colour,
                name));
    }

    private static double x(int at, int length) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (at + 0.5) / length;
    }

    private static double y(double value, double max) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / max;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
