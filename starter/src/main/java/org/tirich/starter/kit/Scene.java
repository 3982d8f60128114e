package org.tirich.starter.kit;

import java.awt.Graphics2D;
import java.util.List;
import org.tirich.starter.sound.Soundtrack;

/// A clip: a picture for every time, and a soundtrack. Drawing is a pure function of time, so that any frame,
/// poster or fact can be computed on its own.
public interface Scene {

    /// The name of its card, captions and files.
    String slug();

    double seconds();

    /// The ground behind everything, chosen by subject so that neighbouring clips differ.
    default Ground ground() {
        return Ground.NIGHT;
    }

    /// Draws the still scenery on the ground, which may extend beyond the frame. It is painted once, so that it costs
    /// hardly any bytes.
    default void scenery(Graphics2D g) {}

    /// Draws the lesson, inside [FrameLayout#SAFE].
    void draw(Graphics2D g, double t);

    /// Draws light and moving things behind the lesson, which may extend beyond the frame.
    default void backdrop(Graphics2D g, double t) {}

    Soundtrack score();

    /// Claims of the clip, measured in its drawing.
    List<Fact> facts();
}
