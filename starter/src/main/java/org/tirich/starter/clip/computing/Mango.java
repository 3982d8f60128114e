package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Palette;

/// A mango at the position of its measures: wider to the right, longer upwards.
///
/// @param green whether it is of the green kind; the kinds also differ in shape and stripe
record Mango(double x, double y, boolean green) {

    private static final double LEFT = 36, WIDTH = 648, TOP = 64, HEIGHT = 1152;

    /// Invented fruit: the green kind is narrow and long, the golden one wide and short, with one green exception.
    static final List<Mango> CRATE = Stream.concat(
                    Stream.of(
                                    at(112, 216),
                                    at(264, 196),
                                    at(430, 210),
                                    at(128, 404),
                                    at(310, 366),
                                    at(130, 590),
                                    at(250, 668))
                            .map(place -> new Mango(place.x, place.y, true)),
                    Stream.of(
                            at(486, 556),
                            at(466, 786),
                            at(604, 396),
                            at(610, 656),
                            at(326, 936),
                            at(540, 968),
                            at(160, 1060),
                            at(382, 1110),
                            at(610, 1120)))
            .toList();

    static Mango at(double x, double y) {
        return new Mango(x, y, false);
    }

    double halfWidth() {
        return 30 + 24 * (x - LEFT) / WIDTH;
    }

    double halfLength() {
        return 74 - 34 * (y - TOP) / HEIGHT;
    }

    double distance(Mango other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /// The crate, the nearest first.
    List<Mango> nearest() {
        return CRATE.stream().sorted(Comparator.comparingDouble(this::distance)).toList();
    }

    /// The vote of the three nearest.
    boolean votedGreen() {
        return nearest().stream().limit(3).filter(Mango::green).count() >= 2;
    }

    /// 1 while it is wholly in the frame, 0 before an edge would cut it.
    double within(Camera camera) {
        double beside = FrameLayout.SAFE.getWidth() / 2 - camera.zoom() * (Math.abs(x - camera.x()) + halfWidth());
        double above =
                FrameLayout.SAFE.getHeight() / 2 - camera.zoom() * (Math.abs(y - camera.y()) + 1.3 * halfLength());
        return camera.zoom() == 1 ? 1 : Easing.smooth(Math.min(beside, above), -8, 12);
    }

    Palette hue() {
        return green ? Palette.MINT : Palette.SAFFRON;
    }

    void draw(Ink ink, double grown) {
        draw(ink, grown, hue().colour, green ? Palette.TEAL.colour : Palette.EMBER.colour);
    }

    /// A round shoulder, a beak to one side, and a leaf.
    void draw(Ink ink, double grown, Color skin, Color mark) {
        var g = ink.g();
        var before = g.getTransform();
        g.translate(x, y);
        g.scale(grown * halfWidth(), grown * halfLength());
        var leaf = new Path2D.Double();
        leaf.moveTo(0.12, -0.9);
        leaf.quadTo(0.3, -1.35, 0.95, -1.2);
        leaf.quadTo(0.75, -0.85, 0.12, -0.9);
        ink.fill(leaf, Palette.FIROZI.towards(Palette.TEAL, 0.45));
        var body = new Path2D.Double();
        body.moveTo(0.1, -0.92);
        body.curveTo(0.7, -1.06, 1.12, -0.45, 0.98, 0.15);
        body.curveTo(0.84, 0.75, 0.3, 1.06, -0.28, 0.99);
        body.curveTo(-0.42, 0.98, -0.5, 0.9, -0.54, 0.78);
        body.curveTo(-1.02, 0.55, -1.12, -0.1, -0.86, -0.5);
        body.curveTo(-0.66, -0.84, -0.25, -0.86, 0.1, -0.92);
        body.closePath();
        ink.fill(body, skin);
        var blush = new Path2D.Double();
        blush.moveTo(0.42, -0.7);
        blush.quadTo(1.0, -0.1, 0.36, 0.62);
        blush.quadTo(0.6, -0.05, 0.42, -0.7);
        blush.closePath();
        ink.fill(blush, mark);
        g.setTransform(before);
    }
}
