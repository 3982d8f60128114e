package org.tirich.media.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tirich.media.probe.Source;

/// The rule by which a source becomes a plan. The same for upright, square and lying pictures: a rung
/// is measured by the shorter side, and none is larger than the source.
public final class EncodingLadder {

    /// A picture wider than this is made narrower by its height: no player shows more.
    private static final int WIDEST_SHAPE = 3;

    private static final int SMALLEST_SIDE = 16;

    /// How full a player's buffer is taken to be at the start.
    private static final double FIRST_FILL = 0.9;

    private EncodingLadder() {}

    public static Plan plan(Source source) {
        var rungs = rungs(source.picture());
        boolean noReviewRung = !rungs.contains(Rung.P240);
        var encodes = new ArrayList<Encode>();
        for (var rung : rungs) {
            encodes.add(encode(rung, source, noReviewRung));
        }
        var first = encodes.stream()
                .filter(each -> each.rung().compareTo(Rung.P240) <= 0)
                .max(Comparator.comparing(Encode::rung))
                .orElseThrow();
        encodes.remove(first);
        return new Plan(first, List.copyOf(encodes));
    }

    private static List<Rung> rungs(Source.Picture picture) {
        int shortSide = Math.min(picture.width(), picture.height());
        var fitting = Arrays.stream(Rung.values())
                .filter(rung -> rung.shortSide() <= shortSide)
                .toList();
        return fitting.isEmpty() ? List.of(Rung.P144) : fitting;
    }

    private static Encode encode(Rung rung, Source source, boolean withTwin) {
        var picture = source.picture();
        int shortest = Math.min(picture.width(), picture.height());
        int longest = Math.max(picture.width(), picture.height());
        int shortSide = Math.min(rung.shortSide(), shortest);
        double scale = Math.min((double) shortSide / shortest, (double) WIDEST_SHAPE * rung.shortSide() / longest);
        double seconds = source.duration().toMillis() / 1000.0;
        // A short clip would spend the whole buffer on top of its rate: the rate gives way.
        double rate = rung.capKbps() * seconds / (seconds + FIRST_FILL * rung.bufferSeconds());
        int maxRate = Math.max(1, (int) rate);
        return new Encode(
                rung,
                even(picture.width() * scale),
                even(picture.height() * scale),
                picture.frameRate().atMost(rung.framesPerSecond()),
                maxRate,
                maxRate * rung.bufferSeconds(),
                source.sound().isPresent() ? sounds(rung, withTwin) : List.of());
    }

    /// Opus always; the AAC twin where the rung has one, or where there is no other rung to carry it.
    private static List<Encode.Sound> sounds(Rung rung, boolean withTwin) {
        var sounds = new ArrayList<Encode.Sound>();
        for (var codec : SoundCodec.values()) {
            var kbps = rung.soundKbps().get(codec);
            if (kbps != null) {
                sounds.add(new Encode.Sound(codec, kbps));
            } else if (withTwin) {
                sounds.add(new Encode.Sound(codec, 24));
            }
        }
        return List.copyOf(sounds);
    }

    private static int even(double side) {
        return Math.max(SMALLEST_SIDE, 2 * Math.toIntExact(Math.round(side / 2)));
    }
}
