package org.tirich.starter.kit;

import java.awt.Graphics2D;
import java.util.List;
import org.tirich.starter.sound.Soundtrack;

/// One clip: a picture for every moment and the sound to it. Drawing is a pure function of time, so a frame, a poster
/// or a single fact can be had without playing what came before.
public interface Scene {

    /// The name of its card, captions and files.
    String slug();

    double seconds();

    /// What the lesson consists of. Stays inside [FrameLayout#SAFE].
    void draw(Graphics2D g, double t);

    /// Light and mood behind the lesson, which may run off the frame.
    default void backdrop(Graphics2D g, double t) {}

    Soundtrack score();

    /// What must be true of this clip, measured on the drawing itself.
    List<Fact> facts();
}
