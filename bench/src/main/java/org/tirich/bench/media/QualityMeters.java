package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.bench.media.RateCurve.Point;

/// The quality meters of a run, the primary one first.
record QualityMeters(BenchTools tools, List<QualityMeter> all) {

    /// Frames that rounding may cost at the end.
    private static final int MAX_MISSING_FRAMES = 1;

    /// XPSNR always; VMAF as primary meter where it is available.
    static QualityMeters of(BenchTools tools, Optional<Path> vmafModels) throws IOException {
        var all = new ArrayList<QualityMeter>();
        if (vmafModels.isPresent()) {
            Vmaf.in(vmafModels.get(), tools.folder()).ifPresent(all::add);
        }
        all.add(new Xpsnr(tools));
        return new QualityMeters(tools, List.copyOf(all));
    }

    QualityMeter primary() {
        return all.getFirst();
    }

    /// The meter of the bundled ffmpeg.
    QualityMeter xpsnr() {
        return all.getLast();
    }

    /// The result of every meter for an encode, with the size of its picture.
    Map<QualityMeter, Point> measure(Path encoded, ReferencePicture reference)
            throws IOException, InterruptedException {
        var track = VideoTrack.of(tools, encoded);
        if (Math.abs(track.frames() - reference.frames()) > MAX_MISSING_FRAMES) {
            throw new IOException("%d frames instead of %d".formatted(track.frames(), reference.frames()));
        }
        var points = new LinkedHashMap<QualityMeter, Point>();
        for (var meter : all) {
            points.put(meter, new Point(track.bytes(), meter.measure(encoded, reference.file())));
        }
        return points;
    }
}
