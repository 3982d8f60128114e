package org.tirich.starter.clip;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;

/// Writes contact sheets of clips for inspection before encoding: `ContactSheets <folder> [slug…]`. With times in
/// seconds, such as `gears@0,3.5`, it writes these frames at full size.
final class ContactSheets {

    private static final int MOMENTS = 16;

    private ContactSheets() {}

    static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var wanted = List.of(arguments).subList(1, arguments.length);
        for (var clip : StarterClips.all()) {
            if (wanted.isEmpty() || wanted.contains(clip.slug())) {
                write(row(clip, 236), folder.resolve(clip.slug() + "-strip.png"));
                write(row(clip, 144), folder.resolve(clip.slug() + "-144.png"));
            }
            for (var each : wanted) {
                if (each.startsWith(clip.slug() + "@")) {
                    frames(clip, each.substring(each.indexOf('@') + 1), folder);
                }
            }
        }
    }

    private static void frames(Scene clip, String times, Path folder) throws IOException {
        var renderer = new SceneRenderer(clip, FrameLayout.WIDTH);
        for (var time : times.split(",")) {
            write(renderer.at(Double.parseDouble(time)), folder.resolve(clip.slug() + "-" + time + ".png"));
        }
    }

    /// Two rows of frames, drawn at full size and scaled down like the ladder.
    private static BufferedImage row(Scene clip, int width) {
        int height = width * FrameLayout.HEIGHT / FrameLayout.WIDTH, half = MOMENTS / 2;
        var sheet = new BufferedImage(half * (width + 4), 2 * (height + 4), BufferedImage.TYPE_INT_RGB);
        var g = sheet.createGraphics();
        var renderer = new SceneRenderer(clip, FrameLayout.WIDTH);
        for (int i = 0; i < MOMENTS; i++) {
            var frame = scaled(renderer.at(clip.seconds() * i / MOMENTS), width);
            g.drawImage(frame, i % half * (width + 4), i / half * (height + 4), null);
        }
        g.dispose();
        return sheet;
    }

    private static BufferedImage scaled(BufferedImage image, int width) {
        var half = image;
        while (half.getWidth() >= 2 * width) {
            half = resized(half, half.getWidth() / 2);
        }
        return resized(half, width);
    }

    private static BufferedImage resized(BufferedImage image, int width) {
        int height = width * FrameLayout.HEIGHT / FrameLayout.WIDTH;
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var g = small.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, null);
        g.dispose();
        return small;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        ImageIO.write(image, "png", file.toFile());
    }
}
