package org.tirich.starter.kit;

import java.awt.geom.Rectangle2D;

/// The frame and the part of it that a viewer surely sees. All scenes draw in these units, whatever the size in pixels.
public final class FrameLayout {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 1280;
    public static final int FRAMES_PER_SECOND = 30;

    /// Nothing lies on the picture, so a lesson fills the frame but for a twentieth at each edge.
    public static final Rectangle2D SAFE =
            new Rectangle2D.Double(0.05 * WIDTH, 0.05 * HEIGHT, 0.9 * WIDTH, 0.9 * HEIGHT);

    public static final double CENTRE_X = SAFE.getCenterX();
    public static final double CENTRE_Y = SAFE.getCenterY();

    private FrameLayout() {}
}
