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
record Meters(Workshop workshop, List<QualityMeter> all) {

    /// Frames that rounding may cost an encoder at the end.
    private static final int MOST_MISSING = 1;

    /// XPSNR always; VMAF, where it can be had, counts.
    static Meters of(Workshop workshop, Optional<Path> vmafModels) throws IOException {
        var all = new ArrayList<QualityMeter>();
        if (vmafModels.isPresent()) {
            Vmaf.in(vmafModels.get(), workshop.folder()).ifPresent(all::add);
        }
        all.add(new Xpsnr(workshop));
        return new Meters(workshop, List.copyOf(all));
    }

    QualityMeter counting() {
        return all.getFirst();
    }

    /// The twin that needs nothing but the ffmpeg that ships.
    QualityMeter xpsnr() {
        return all.getLast();
    }

    /// What every meter says of an encoding, with the bytes of its picture.
    Map<QualityMeter, Point> measure(Path encoded, Reference reference) throws IOException, InterruptedException {
        var track = VideoTrack.of(workshop, encoded);
        if (Math.abs(track.frames() - reference.frames()) > MOST_MISSING) {
            throw new IOException("%d frames came out of %d".formatted(track.frames(), reference.frames()));
        }
        var points = new LinkedHashMap<QualityMeter, Point>();
        for (var meter : all) {
            points.put(meter, new Point(track.bytes(), meter.measure(encoded, reference.file())));
        }
        return points;
    }
}
