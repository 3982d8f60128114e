package org.tirich.media.ladder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.media.probe.Source;

/// Plans the encodes of a source. Portrait, square and landscape pictures follow one rule: a rung is defined by
/// the shorter side, and no rung is larger than the source.
public final class EncodingLadder {

    /// A more elongated picture is scaled down further, since no player shows more of it.
    private static final int MAX_ASPECT_RATIO = 3;

    private static final int MIN_SIDE = 16;

    /// The share of its buffer that a player is assumed to have filled at the start.
    private static final double INITIAL_BUFFER_FILL = 0.9;

    /// The one AAC sound of a lesson, for all players without Opus and all rungs.
    private static final SoundEncode AAC = new SoundEncode(SoundCodec.AAC, 24);

    private static final List<SoundEncode> LISTENING = List.of(new SoundEncode(SoundCodec.OPUS, 16), AAC);

    /// The rungs that also get AV1, with constant rate factor and cap in kbps. Links that take higher rungs are
    /// fast enough for H.264.
    private static final Map<Rung, int[]> AV1 = Map.of(Rung.P240, new int[] {50, 110}, Rung.P360, new int[] {48, 250});

    private EncodingLadder() {}

    /// The plan for a source of unknown complexity.
    public static EncodingPlan plan(Source source) {
        return plan(source, Optional.empty());
    }

    public static EncodingPlan plan(Source source, Optional<Complexity> complexity) {
        int offset = complexity.map(CrfOffset::of).orElse(0);
        var rungs = rungs(source.picture());
        boolean noReviewRung = !rungs.contains(Rung.P240);
        var encodes = new ArrayList<PictureEncode>();
        for (var rung : rungs) {
            var sounds = source.sound().isPresent() ? sounds(rung, noReviewRung) : List.<SoundEncode>of();
            encodes.add(encode(rung, PictureCodec.H264, source, rung.quality() + offset, rung.capKbps(), sounds));
        }
        var first = encodes.stream()
                .filter(each -> each.rung().compareTo(Rung.P240) <= 0)
                .max(Comparator.comparing(PictureEncode::rung))
                .orElseThrow();
        encodes.remove(first);
        return new EncodingPlan(first, List.copyOf(encodes), source.sound().isPresent() ? LISTENING : List.of());
    }

    /// The AV1 encodes of a source, lowest rung first; none where the source is smaller than all these rungs.
    /// They have Opus only, because every player of AV1 plays Opus.
    public static List<PictureEncode> av1(Source source, Optional<Complexity> complexity) {
        int offset = 2 * complexity.map(CrfOffset::of).orElse(0);
        return rungs(source.picture()).stream()
                .filter(AV1::containsKey)
                .map(rung -> {
                    var figures = AV1.getOrDefault(rung, new int[2]);
                    var sounds = source.sound().isPresent()
                            ? List.of(new SoundEncode(SoundCodec.OPUS, rung.soundKbps()))
                            : List.<SoundEncode>of();
                    return encode(rung, PictureCodec.AV1, source, figures[0] + offset, figures[1], sounds);
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
        // A short clip could use the whole buffer on top of its rate, so its rate is lowered.
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

    /// Opus always. AAC too where the rung has it, or where no other rung could.
    private static List<SoundEncode> sounds(Rung rung, boolean withAac) {
        var opus = new SoundEncode(SoundCodec.OPUS, rung.soundKbps());
        return withAac || rung.hasAac() ? List.of(opus, AAC) : List.of(opus);
    }

    private static int even(double side) {
        return Math.max(MIN_SIDE, 2 * Math.toIntExact(Math.round(side / 2)));
    }
}
