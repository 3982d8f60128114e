package org.tirich.bench.media;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tirich.bench.media.RateCurve.Point;
import org.tirich.bench.media.RateCurve.Reading;

/// Compares the picture sizes of both sides at equal quality, for one rung of one clip.
///
/// @param reference the reference for our side
/// @param theirs size and quality of the peer's picture, by every meter
record EqualQualityComparison(
        QualityMeters meters,
        BenchClip clip,
        int resolution,
        ReferencePicture reference,
        Map<QualityMeter, Point> theirs) {

    /// Our size by one meter.
    ///
    /// @param bytes ours at the same quality, or at a better one where `atMost`
    /// @param trials the constant rate factors that were tried
    record Size(Point theirs, double bytes, boolean atMost, String trials) {

        double ratio() {
            return bytes / theirs.bytes();
        }
    }

    /// Measures the peer's picture and makes the reference for ours.
    static EqualQualityComparison of(
            QualityMeters meters, BenchClip clip, int resolution, LadderResult.Step ours, LadderResult.Step theirs)
            throws IOException, InterruptedException {
        var tools = meters.tools();
        int rate = PeerTube.framesPerSecond(clip, resolution);
        var peerReference = ReferencePicture.theirs(tools, clip, theirs.width(), theirs.height(), rate);
        var points = meters.measure(theirs.file(), peerReference);
        var track = VideoTrack.of(tools, ours.file());
        var reference = ReferencePicture.ours(tools, clip, track.width(), track.height(), track.frameRate());
        return new EqualQualityComparison(meters, clip, resolution, reference, points);
    }

    /// Our size at their quality, by every meter.
    ///
    /// @throws IOException also where no trial is as good as theirs
    Map<QualityMeter, Size> ours(TrialEncoder encoder, List<ShippedCommand> commands)
            throws IOException, InterruptedException {
        var shipped = encoder.shipped(commands, resolution)
                .orElseThrow(() -> new IOException("no run of the product for " + resolution + "p was recorded"));
        var trials = new QualityTrials(meters, clip, encoder, shipped, reference);
        trials.run(theirs);
        var verdicts = new LinkedHashMap<QualityMeter, Size>();
        for (var meter : meters.all()) {
            verdicts.put(meter, verdict(trials, meter));
        }
        return verdicts;
    }

    private Size verdict(QualityTrials trials, QualityMeter meter) throws IOException {
        var point = Objects.requireNonNull(theirs.get(meter));
        return switch (trials.at(meter, point.quality())) {
            case Reading.Between(double bytes) -> new Size(point, bytes, false, trials.tried());
            case Reading.AtMost(double bytes) -> new Size(point, bytes, true, trials.tried());
            case Reading.OutOfReach _ ->
                throw new IOException(
                        "by " + meter.label() + " none of the trials " + trials.tried() + " is as good as theirs");
        };
    }
}
