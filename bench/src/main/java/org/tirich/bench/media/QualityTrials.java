package org.tirich.bench.media;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.tirich.bench.media.RateCurve.Point;
import org.tirich.bench.media.RateCurve.Reading;

/// Encodes one rung of one clip with our settings at the shipped quality and around it, until for every meter
/// two trials enclose the peer's quality.
final class QualityTrials {

    private static final int MAX_TRIALS = 8;

    private final QualityMeters meters;
    private final BenchClip clip;
    private final TrialEncoder encoder;
    private final TrialEncoder.Shipped shipped;
    private final ReferencePicture reference;
    private final Map<QualityMeter, RateCurve> curves = new HashMap<>();
    private final TreeSet<Integer> tried = new TreeSet<>();

    QualityTrials(
            QualityMeters meters,
            BenchClip clip,
            TrialEncoder encoder,
            TrialEncoder.Shipped shipped,
            ReferencePicture reference) {
        this.meters = meters;
        this.clip = clip;
        this.encoder = encoder;
        this.shipped = shipped;
        this.reference = reference;
    }

    /// Encodes until the peer's points are enclosed.
    void run(Map<QualityMeter, Point> theirs) throws IOException, InterruptedException {
        for (int offset : List.of(0, -encoder.step(), encoder.step())) {
            attempt(shipped.quality() + offset);
        }
        boolean found = false;
        while (!found && tried.size() < MAX_TRIALS) {
            found = true;
            for (var meter : meters.all()) {
                found &= !attempt(next(meter, Objects.requireNonNull(theirs.get(meter))));
            }
        }
    }

    /// The next factor to try; one that was tried when the quality is enclosed or no other is left.
    private int next(QualityMeter meter, Point wanted) {
        return switch (at(meter, wanted.quality())) {
            case Reading.Between _ -> tried.first();
            case Reading.OutOfReach _ -> tried.first() - encoder.step();
            case Reading.AtMost _ -> tried.last() + encoder.step();
        };
    }

    /// False when the factor was tried before.
    private boolean attempt(int quality) throws IOException, InterruptedException {
        int factor = encoder.within(quality);
        if (!tried.add(factor)) {
            return false;
        }
        var tools = meters.tools();
        var name = "trial-" + encoder.label() + ".mp4";
        tools.ffmpeg(tools.folder(), shipped.trial(clip, factor, name));
        meters.measure(tools.folder().resolve(name), reference)
                .forEach((meter, point) -> curve(meter).add(point));
        return true;
    }

    Reading at(QualityMeter meter, double quality) {
        return curve(meter).at(quality);
    }

    private RateCurve curve(QualityMeter meter) {
        return curves.computeIfAbsent(meter, _ -> new RateCurve());
    }

    /// The constant rate factors that were tried.
    String tried() {
        return tried.toString();
    }
}
