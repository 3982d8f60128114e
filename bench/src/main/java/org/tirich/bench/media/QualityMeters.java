package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.bench.media.RateCurve.Point;

/// The quality meters of a run. The first is the one that counts.
record QualityMeters(BenchTools tools, List<QualityMeter> all) {

    /// Frames that rounding may cost an encoder at the end.
    private static final int MAX_MISSING_FRAMES = 1;

    /// XPSNR always; VMAF, where it can be had, counts.
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

    /// The twin that needs nothing but the ffmpeg that ships.
    QualityMeter xpsnr() {
        return all.getLast();
    }

    /// What every meter says of an encoding, with the bytes of its picture.
    Map<QualityMeter, Point> measure(Path encoded, ReferencePicture reference)
            throws IOException, InterruptedException {
        var track = VideoTrack.of(tools, encoded);
        if (Math.abs(track.frames() - reference.frames()) > MAX_MISSING_FRAMES) {
            throw new IOException("%d frames came out of %d".formatted(track.frames(), reference.frames()));
        }
        var points = new LinkedHashMap<QualityMeter, Point>();
        for (var meter : all) {
            points.put(meter, new Point(track.bytes(), meter.measure(encoded, reference.file())));
        }
        return points;
    }
}
