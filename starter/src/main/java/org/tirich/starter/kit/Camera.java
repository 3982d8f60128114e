package org.tirich.starter.kit;

import java.awt.geom.AffineTransform;

/// The point shown in the centre of the frame, and the zoom.
public record Camera(double x, double y, double zoom) {

    /// The unmoved camera.
    public static final Camera STILL = new Camera(FrameLayout.CENTRE_X, FrameLayout.CENTRE_Y, 1);

    /// The camera `since` seconds after an impact: the picture is pushed down by `units` and swings back.
    public static Camera jolted(double since, double units) {
        return new Camera(FrameLayout.CENTRE_X, FrameLayout.CENTRE_Y - units * Easing.swing(since, 0, 0.16, 0.35), 1);
    }

    /// Interpolates the zoom geometrically, which looks even.
    public Camera towards(Camera other, double share) {
        return new Camera(
                Easing.mix(x, other.x, share),
                Easing.mix(y, other.y, share),
                zoom * Math.pow(other.zoom / zoom, share));
    }

    public AffineTransform transform() {
        var transform = AffineTransform.getTranslateInstance(FrameLayout.CENTRE_X, FrameLayout.CENTRE_Y);
        transform.scale(zoom, zoom);
        transform.translate(-x, -y);
        return transform;
    }
}
