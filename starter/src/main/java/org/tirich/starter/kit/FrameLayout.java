package org.tirich.starter.kit;

import java.awt.geom.Rectangle2D;

/// The units of the frame, and its safe area. All scenes draw in these units, whatever the size in pixels.
public final class FrameLayout {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 1280;
    public static final int FRAMES_PER_SECOND = 30;

    /// Nothing overlays the picture, so lessons fill the frame except for a twentieth at each edge.
    public static final Rectangle2D SAFE =
            new Rectangle2D.Double(0.05 * WIDTH, 0.05 * HEIGHT, 0.9 * WIDTH, 0.9 * HEIGHT);

    public static final double CENTRE_X = SAFE.getCenterX();
    public static final double CENTRE_Y = SAFE.getCenterY();

    private FrameLayout() {}
}
