package org.tirich.path.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tirich.path.ThreeNearest;
import org.tirich.path.ThreeNearest.Kind;

/// Draws the board and the beans of [ThreeNearest] as SVG, for paper: lines and numbers, no colour.
final class ThreeNearestDrawing {

    private static final int SQUARE = 20;
    private static final int MARGIN = 12;

    private ThreeNearestDrawing() {}

    /// The values of the printed page.
    static Map<String, Object> model() {
        return Map.of(
                "board", board(),
                "light", bean(Kind.ROUND),
                "dark", bean(Kind.LONG),
                "examples", cards(ThreeNearest.EXAMPLES),
                "fresh", cards(ThreeNearest.NEW),
                "rounds",
                        ThreeNearest.VOTERS.stream()
                                .map(voters -> new Round(voters, ThreeNearest.right(voters)))
                                .toList());
    }

    record Card(int n, int across, int up, String bean) {}

    record Round(int n, int right) {}

    private static List<Card> cards(List<ThreeNearest.Mango> mangoes) {
        var cards = new ArrayList<Card>();
        for (var mango : mangoes) {
            cards.add(new Card(cards.size() + 1, mango.across(), mango.up(), bean(mango.kind())));
        }
        return cards;
    }

    private static String board() {
        var side = ThreeNearest.SIDE * SQUARE;
        var svg = new StringBuilder("<svg class=\"squares\" viewBox=\"0 0 %d %d\" role=\"img\" aria-hidden=\"true\">"
                .formatted(side + MARGIN + 1, side + MARGIN + 1));
        for (int line = 0; line <= ThreeNearest.SIDE; line++) {
            var at = line * SQUARE;
            svg.append("<path d=\"M%d .5v%dM%d %d.5h%d\"/>".formatted(MARGIN + at, side, MARGIN, at, side));
        }
        for (int n = 1; n <= ThreeNearest.SIDE; n++) {
            var middle = n * SQUARE - SQUARE / 2;
            svg.append("<text x=\"%d\" y=\"%d\" direction=\"ltr\">%d</text>"
                    .formatted(MARGIN + middle, side + MARGIN - 2, n));
            svg.append(
                    "<text x=\"%d\" y=\"%d\" direction=\"ltr\">%d</text>".formatted(MARGIN / 2, side - middle + 3, n));
        }
        return svg.append("</svg>").toString();
    }

    /// A light bean is an outline, a dark one is filled.
    private static String bean(Kind kind) {
        return "<svg class=\"bean %s\" viewBox=\"0 0 24 16\" aria-hidden=\"true\"><ellipse cx=\"12\" cy=\"8\" rx=\"%s\" ry=\"6\"/></svg>"
                .formatted(kind == Kind.ROUND ? "light" : "dark", kind == Kind.ROUND ? "7" : "11");
    }
}
