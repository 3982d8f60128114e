package org.tirich.media.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.media.probe.Source;

/// The rule by which a source becomes a plan. The same for upright, square and lying pictures: a rung
/// is measured by the shorter side, and none is larger than the source.
public final class EncodingLadder {

    /// A picture wider than this is made narrower by its height: no player shows more.
    private static final int MAX_ASPECT_RATIO = 3;

    private static final int MIN_SIDE = 16;

    /// How full a player's buffer is taken to be at the start.
    private static final double INITIAL_BUFFER_FILL = 0.9;

    /// The one AAC sound of a lesson, for every player without Opus, whatever the picture.
    private static final SoundEncode AAC = new SoundEncode(SoundCodec.AAC, 24);

    private static final List<SoundEncode> LISTENING = List.of(new SoundEncode(SoundCodec.OPUS, 16), AAC);

    /// The rungs that are made in AV1 too, with their constant rate factor and their cap in kbps. Above
    /// them a link is fast enough for H.264.
    private static final Map<Rung, int[]> AV1 = Map.of(Rung.P240, new int[] {50, 110}, Rung.P360, new int[] {48, 250});

    private EncodingLadder() {}

    /// The plan for a source of unknown complexity.
    public static EncodingPlan plan(Source source) {
        return plan(source, Optional.empty());
    }

    public static EncodingPlan plan(Source source, Optional<Complexity> complexity) {
        int shift = complexity.map(CrfOffset::of).orElse(0);
        var rungs = rungs(source.picture());
        boolean noReviewRung = !rungs.contains(Rung.P240);
        var encodes = new ArrayList<PictureEncode>();
        for (var rung : rungs) {
            var sounds = source.sound().isPresent() ? sounds(rung, noReviewRung) : List.<SoundEncode>of();
            encodes.add(encode(rung, PictureCodec.H264, source, rung.quality() + shift, rung.capKbps(), sounds));
        }
        var first = encodes.stream()
                .filter(each -> each.rung().compareTo(Rung.P240) <= 0)
                .max(Comparator.comparing(PictureEncode::rung))
                .orElseThrow();
        encodes.remove(first);
        return new EncodingPlan(first, List.copyOf(encodes), source.sound().isPresent() ? LISTENING : List.of());
    }

    /// The AV1 files of a source, from the lowest rung up; none where the source is smaller than all of
    /// their rungs. They have Opus alone: what plays AV1 plays Opus.
    public static List<PictureEncode> av1(Source source, Optional<Complexity> complexity) {
        int shift = 2 * complexity.map(CrfOffset::of).orElse(0);
        return rungs(source.picture()).stream()
                .filter(AV1::containsKey)
                .map(rung -> {
                    var figures = AV1.getOrDefault(rung, new int[2]);
                    var sounds = source.sound().isPresent()
                            ? List.of(new SoundEncode(SoundCodec.OPUS, rung.soundKbps()))
                            : List.<SoundEncode>of();
                    return encode(rung, PictureCodec.AV1, source, figures[0] + shift, figures[1], sounds);
                })
                .toList();
    }

    private static List<Rung> rungs(Source.Picture picture) {
        int shortSide = Math.min(picture.width(), picture.height());
        var fitting = Arrays.stream(Rung.values())
                .filter(rung -> rung.shortSide() <= shortSide)
                .toList();
        return fitting.isEmpty() ? List.of(Rung.P144) : fitting;
    }

    private static PictureEncode encode(
            Rung rung, PictureCodec codec, Source source, int quality, int capKbps, List<SoundEncode> sounds) {
        var picture = source.picture();
        int shortest = Math.min(picture.width(), picture.height());
        int longest = Math.max(picture.width(), picture.height());
        int shortSide = Math.min(rung.shortSide(), shortest);
        double scale = Math.min((double) shortSide / shortest, (double) MAX_ASPECT_RATIO * rung.shortSide() / longest);
        double seconds = source.duration().toMillis() / 1000.0;
        // A short clip would spend the whole buffer on top of its rate: the rate gives way.
        double rate = capKbps * seconds / (seconds + INITIAL_BUFFER_FILL * rung.bufferSeconds());
        int maxRate = Math.max(1, (int) rate);
        return new PictureEncode(
                rung,
                codec,
                even(picture.width() * scale),
                even(picture.height() * scale),
                picture.frameRate().atMost(rung.framesPerSecond()),
                quality,
                maxRate,
                maxRate * rung.bufferSeconds(),
                sounds);
    }

    /// Opus always; the AAC twin where the rung has one, or where there is no other rung to carry it.
    private static List<SoundEncode> sounds(Rung rung, boolean withTwin) {
        var opus = new SoundEncode(SoundCodec.OPUS, rung.soundKbps());
        return withTwin || rung.hasAac() ? List.of(opus, AAC) : List.of(opus);
    }

    private static int even(double side) {
        return Math.max(MIN_SIDE, 2 * Math.toIntExact(Math.round(side / 2)));
    }
}
