package org.tirich.starter.kit;

import java.awt.geom.AffineTransform;

/// Which point of the picture stands in the middle of the stage, and how large.
public record Camera(double x, double y, double zoom) {

    /// The picture as it was drawn.
    public static final Camera STILL = new Camera(Stage.CENTRE_X, Stage.CENTRE_Y, 1);

    /// Zoom is mixed by ratio, so that the pace of growing looks even.
    public Camera towards(Camera other, double share) {
        return new Camera(
                Ease.mix(x, other.x, share), Ease.mix(y, other.y, share), zoom * Math.pow(other.zoom / zoom, share));
    }

    public AffineTransform transform() {
        var transform = AffineTransform.getTranslateInstance(Stage.CENTRE_X, Stage.CENTRE_Y);
        transform.scale(zoom, zoom);
        transform.translate(-x, -y);
        return transform;
    }
}
