package org.tirich.media.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Measurements of a review copy.
///
/// @param sound empty where the lesson has none
/// @param lufs its integrated loudness; empty where there is no sound or too little to measure
public record ReviewCopyMeasurement(
        PictureMeasurement picture, Optional<SoundMeasurement> sound, Optional<Double> lufs) {

    /// Below the noise of a quiet room in a recording normalised to −16 LUFS.
    private static final double SILENCE_DB = -50;

    /// Each keyframe of an encoded still picture differs slightly from the frame before.
    private static final Duration KEY_PICTURE = Duration.ofMillis(100);

    /// Reads the output of [ReviewCopyMeasureCommand].
    static ReviewCopyMeasurement read(Path folder, boolean withSound) throws IOException {
        var picture = picture(folder);
        if (!withSound) {
            return new ReviewCopyMeasurement(picture, Optional.empty(), Optional.empty());
        }
        var sound = SoundMeter.measure(folder.resolve(ReviewCopyMeasureCommand.SAMPLES), SILENCE_DB);
        var lufs = FilterMetadata.in(folder.resolve(ReviewCopyMeasureCommand.SOUND_METADATA))
                .last(ReviewCopyMeasureCommand.LOUDNESS);
        return new ReviewCopyMeasurement(picture, Optional.of(sound), lufs);
    }

    private static PictureMeasurement picture(Path folder) throws IOException {
        var meter = new FlashMeter();
        try (var in = new BufferedInputStream(Files.newInputStream(folder.resolve(ReviewCopyMeasureCommand.CELLS)))) {
            var cells = new byte[FlashMeter.FRAME_BYTES];
            while (in.readNBytes(cells, 0, cells.length) == cells.length) {
                meter.add(cells);
            }
        }
        var length = Duration.ofMillis(1000L * meter.frames() / FlashMeter.FRAMES_PER_SECOND);
        var metadata = FilterMetadata.in(folder.resolve(ReviewCopyMeasureCommand.PICTURE_METADATA));
        return new PictureMeasurement(
                length,
                metadata.ranges(ReviewCopyMeasureCommand.BLACK_START, ReviewCopyMeasureCommand.BLACK_END, length),
                stillStretches(metadata, length),
                meter.general(),
                meter.red());
    }

    private static List<TimeRange> stillStretches(FilterMetadata metadata, Duration length) {
        return TimeRange.merged(
                metadata.ranges(ReviewCopyMeasureCommand.STILL_START, ReviewCopyMeasureCommand.STILL_END, length),
                KEY_PICTURE);
    }
}
