package org.tirich.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A picture that is being drawn. Positions are in pixels from the upper left corner.
public final class Canvas {

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Typefaces typefaces;

    Canvas(int width, int height, Typefaces typefaces) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.typefaces = typefaces;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        fill(new Rectangle2D.Double(0, 0, width, height), Color.WHITE);
    }

    /// A box for text.
    public record Box(float x, float y, float width, float height) {}

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    public void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    public void outline(Shape shape, Color colour, float width) {
        graphics.setStroke(new BasicStroke(width));
        graphics.setColor(colour);
        graphics.draw(shape);
    }

    /// Draws a part of another picture, enlarged or reduced to `target`.
    public void picture(BufferedImage source, Rectangle2D part, Rectangle2D target) {
        graphics.drawImage(
                source,
                (int) target.getMinX(),
                (int) target.getMinY(),
                (int) target.getMaxX(),
                (int) target.getMaxY(),
                (int) part.getMinX(),
                (int) part.getMinY(),
                (int) part.getMaxX(),
                (int) part.getMaxY(),
                null);
    }

    /// Draws a text from the top of a box, and returns the height that it takes.
    public float text(Paragraph paragraph, Box box, Align align) {
        var laid = paragraph.in(box.width(), box.height(), typefaces);
        graphics.setColor(paragraph.colour());
        float y = box.y();
        for (var line : laid.lines()) {
            var room = box.width() - line.getVisibleAdvance();
            // The blanks at the end of a line from right to left are at its left.
            var blanks = line.isLeftToRight() ? 0 : line.getAdvance() - line.getVisibleAdvance();
            var x = box.x()
                    - blanks
                    + switch (align) {
                        case LEFT -> 0;
                        case CENTRE -> room / 2;
                        case RIGHT -> room;
                    };
            line.draw(graphics, x, y + line.getAscent());
            y += Paragraph.height(line);
        }
        return laid.height();
    }

    /// The width of a text on one line.
    public float width(Paragraph paragraph) {
        return paragraph.in(Float.MAX_VALUE, Float.MAX_VALUE, typefaces).lines().stream()
                .map(line -> line.getVisibleAdvance())
                .max(Float::compare)
                .orElse(0f);
    }

    /// The height of a text on one line.
    public float height(Paragraph paragraph) {
        return paragraph.in(Float.MAX_VALUE, Float.MAX_VALUE, typefaces).height();
    }

    /// The picture as PNG (ISO/IEC 15948).
    public byte[] png() {
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
