package org.tirich.starter.kit;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Requirements of every clip. Each violation is a sentence.
public enum ClipRule {
    LENGTH(ClipRule::length),
    CONTRAST(scene -> contrast(scene.ground())),
    SAFE_AREA(ClipRule::safeArea),
    LOOP(ClipRule::loop),
    FLASHES(ClipRule::flashes),
    SOUND(ClipRule::sound),
    FACTS(ClipRule::facts);

    /// A quarter of the frame, where a pixel is four units, so that a whole clip is drawn in seconds.
    private static final int WIDTH = 180;

    private static final double SAMPLE_SECONDS = 0.25;

    private final Function<Scene, List<String>> check;

    ClipRule(Function<Scene, List<String>> check) {
        this.check = check;
    }

    public List<String> breaches(Scene scene) {
        return check.apply(scene);
    }

    private static List<String> length(Scene scene) {
        return unless(scene.seconds() >= 15 && scene.seconds() <= 40, "lasts " + scene.seconds() + " s");
    }

    private static List<String> contrast(Ground ground) {
        return ground.inks.stream()
                .filter(each -> ground.contrast(each) < 4.5)
                .map(each -> each + " has contrast " + ground.contrast(each) + " on " + ground)
                .toList();
    }

    /// The lesson, drawn without background, has no pixel outside the safe area.
    private static List<String> safeArea(Scene scene) {
        var renderer = new SceneRenderer(scene, WIDTH);
        for (double t = 0; t < scene.seconds(); t += SAMPLE_SECONDS) {
            var outside = outside(renderer.lessonAt(t));
            if (outside.isPresent()) {
                return List.of("leaves the safe area at %.2f s, %s".formatted(t, outside.get()));
            }
        }
        return List.of();
    }

    private static Optional<String> outside(BufferedImage lesson) {
        double unit = FrameLayout.WIDTH / (double) WIDTH;
        for (int y = 0; y < lesson.getHeight(); y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (lesson.getRGB(x, y) >>> 24 > 96 && !FrameLayout.SAFE.contains((x + 0.5) * unit, (y + 0.5) * unit)) {
                    return Optional.of("at %.0f,%.0f".formatted(x * unit, y * unit));
                }
            }
        }
        return Optional.empty();
    }

    /// The difference of the last and the first frame is no larger than the largest difference between frames.
    private static List<String> loop(Scene scene) {
        var renderer = new SceneRenderer(scene, WIDTH / 2);
        var first = copy(frame(renderer, 0));
        double seam = Measurements.difference(frame(renderer, renderer.frames() - 1), first);
        double largest = 0;
        var previous = first;
        for (int i = 1; i < renderer.frames() && seam > largest; i++) {
            var next = copy(frame(renderer, i));
            largest = Math.max(largest, Measurements.difference(previous, next));
            previous = next;
        }
        return unless(seam <= largest, "jumps at the loop by %.4f, within by %.4f".formatted(seam, largest));
    }

    private static BufferedImage frame(SceneRenderer renderer, int number) {
        return renderer.at(number / (double) FrameLayout.FRAMES_PER_SECOND);
    }

    /// The renderer reuses its image.
    private static BufferedImage copy(BufferedImage frame) {
        return new BufferedImage(frame.getColorModel(), frame.copyData(null), false, null);
    }

    /// WCAG 2.3.1 by a wide margin: the mean brightness changes by less than a tenth in half a second.
    private static List<String> flashes(Scene scene) {
        var renderer = new SceneRenderer(scene, WIDTH / 2);
        var breaches = new ArrayList<String>();
        double before = Measurements.brightness(renderer.at(0));
        for (double t = SAMPLE_SECONDS; t < scene.seconds(); t += SAMPLE_SECONDS) {
            double now = Measurements.brightness(renderer.at(t));
            if (Math.abs(now - before) >= 0.1) {
                breaches.add("flashes at " + t + " s");
            }
            before = now;
        }
        return breaches;
    }

    private static List<String> sound(Scene scene) {
        var track = scene.score().mix();
        double peak = 0, power = 0;
        for (float sample : track) {
            peak = Math.max(peak, Math.abs(sample));
            power += sample * sample / (double) track.length;
        }
        double seam = Math.abs(track[0] - track[track.length - 1]);
        return Stream.of(
                        unless(peak < 0.9, "peaks at " + peak),
                        unless(power > 1e-4, "is nearly silent: mean power " + power),
                        unless(seam < 0.05, "clicks at the loop by " + seam))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> facts(Scene scene) {
        var facts = scene.facts();
        if (facts.isEmpty()) {
            return List.of("claims nothing that can be tested");
        }
        return facts.stream()
                .filter(fact -> !fact.holds())
                .map(fact -> "wrong: " + fact)
                .toList();
    }

    private static List<String> unless(boolean kept, String breach) {
        return kept ? List.of() : List.of(breach);
    }
}
