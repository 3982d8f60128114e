package org.tirich.starter.kit;

import java.awt.geom.AffineTransform;

/// Which point of the picture stands in the middle of the stage, and how large.
public record Camera(double x, double y, double zoom) {

    /// The picture as it was drawn.
    public static final Camera STILL = new Camera(FrameLayout.CENTRE_X, FrameLayout.CENTRE_Y, 1);

    /// Zoom is mixed by ratio, so that the pace of growing looks even.
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
