package org.tirich.bench.media;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.bench.media.RateCurve.Point;
import org.tirich.bench.media.RateCurve.Reading;
import org.tirich.media.ladder.Encode;
import org.tirich.media.ladder.EncodingLadder;

/// How many bytes of picture ours needs to look as good as theirs, on one rung of one clip.
record EqualQuality(Meters meters, Clip clip, int resolution) {

    /// What one meter says.
    ///
    /// @param theirs the bytes of the peer's picture and how good it is
    /// @param bytes ours at the same quality, or at a better one where `atMost`
    record Verdict(Point theirs, double bytes, boolean atMost, String trials) {

        double ratio() {
            return bytes / theirs.bytes();
        }
    }

    /// Theirs, by every meter.
    Map<QualityMeter, Point> theirs(Ladder.Step step) throws IOException, InterruptedException {
        int rate = PeerTube.framesPerSecond(clip, resolution);
        var reference = Reference.theirs(meters.workshop(), clip, step.width(), step.height(), rate);
        return meters.measure(step.file(), reference);
    }

    /// Our bytes at their quality, by every meter.
    ///
    /// @throws IOException also where no trial is as good as theirs
    Map<QualityMeter, Verdict> ours(TrialEncoder encoder, List<ShippedCommand> commands, Map<QualityMeter, Point> theirs)
            throws IOException, InterruptedException {
        var shipped = encoder.shipped(commands, resolution)
                .orElseThrow(() -> new IOException("no run of the product for " + resolution + "p was overheard"));
        var encode = encode();
        var reference =
                Reference.ours(meters.workshop(), clip, encode.width(), encode.height(), encode.frameRate());
        var trials = new Trials(meters, clip, encoder, shipped, reference);
        trials.run(theirs);
        var verdicts = new LinkedHashMap<QualityMeter, Verdict>();
        for (var meter : meters.all()) {
            verdicts.put(meter, verdict(trials, meter, theirs.get(meter)));
        }
        return verdicts;
    }

    private Encode encode() {
        var plan = EncodingLadder.plan(clip.source());
        return Stream.concat(Stream.of(plan.first()), plan.rest().stream())
                .filter(each -> each.rung().shortSide() == resolution)
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(Trials trials, QualityMeter meter, Point theirs) throws IOException {
        return switch (trials.at(meter, theirs.quality())) {
            case Reading.Between(double bytes) -> new Verdict(theirs, bytes, false, trials.toString());
            case Reading.AtMost(double bytes) -> new Verdict(theirs, bytes, true, trials.toString());
            case Reading.OutOfReach _ ->
                throw new IOException("by %s none of the trials %s is as good as theirs".formatted(meter.label(), trials));
        };
    }
}
