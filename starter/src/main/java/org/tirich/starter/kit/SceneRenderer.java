package org.tirich.starter.kit;

import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// Renders the frames of a scene at any size.
public final class SceneRenderer {

    private final Scene scene;
    private final double scale;
    private final BufferedImage ground;
    private final BufferedImage frame;

    public SceneRenderer(Scene scene, int width) {
        this.scene = scene;
        this.scale = width / (double) FrameLayout.WIDTH;
        this.ground = blank(BufferedImage.TYPE_INT_RGB);
        this.frame = blank(BufferedImage.TYPE_INT_RGB);
        var g = prepared(ground);
        var behind = scene.ground();
        g.setPaint(new GradientPaint(0, 0, behind.top.colour, 0, FrameLayout.HEIGHT, behind.bottom.colour));
        g.fillRect(0, 0, FrameLayout.WIDTH, FrameLayout.HEIGHT);
        scene.scenery(g);
        g.dispose();
    }

    public int frames() {
        return (int) Math.round(scene.seconds() * FrameLayout.FRAMES_PER_SECOND);
    }

    /// The frame at `t`. The image is reused for the next one.
    public BufferedImage at(double t) {
        ground.copyData(frame.getRaster());
        var g = prepared(frame);
        scene.backdrop(g, t);
        g.dispose();
        g = prepared(frame);
        scene.draw(g, t);
        g.dispose();
        return frame;
    }

    /// The lesson without background.
    public BufferedImage lessonAt(double t) {
        var image = blank(BufferedImage.TYPE_INT_ARGB);
        var g = prepared(image);
        scene.draw(g, t);
        g.dispose();
        return image;
    }

    private BufferedImage blank(int type) {
        return new BufferedImage((int) (FrameLayout.WIDTH * scale), (int) (FrameLayout.HEIGHT * scale), type);
    }

    private Graphics2D prepared(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.scale(scale, scale);
        return g;
    }
}
