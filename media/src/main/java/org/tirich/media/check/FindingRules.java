package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.check.MediaFinding.Code;
import org.tirich.media.check.MediaFinding.Severity;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// Rules that turn measurements into findings.
final class FindingRules {

    /// A transcoder may drop a frame or two at each end, and stated durations are rounded.
    private static final double MAX_DURATION_DIFFERENCE_SHARE = 0.05;

    private static final double MAX_DURATION_DIFFERENCE_SECONDS = 0.3;

    /// A title may fade in from black; after a longer black viewers think that the lesson is broken.
    private static final Duration LONG_BLACK = Duration.ofSeconds(3);

    /// From this share of the clip on, it is no lesson but, for instance, a camera left in a pocket.
    private static final double NEARLY_ALL = 0.9;

    /// A drawing may stay while it is explained.
    private static final Duration LONG_STILL = Duration.ofSeconds(10);

    /// Enough time to read a slide in silence; a longer standstill suggests a recording that was not stopped.
    private static final Duration LONG_STANDSTILL = Duration.ofSeconds(8);

    private static final Duration LONG_SILENCE = Duration.ofSeconds(10);

    /// In real stereo recordings the level difference of the channels is smaller.
    private static final double ONE_SIDED_DB = 20;

    /// Mixing uncorrelated channels loses 3 dB, a single channel 6 dB.
    private static final double CANCELLING_DB = 15;

    /// Three clipped samples in a thousand are audible as crackle. Speech recorded 20 dB too loud has five to
    /// ten in a hundred.
    private static final double CRACKLING = 0.003;

    private static final double DISTORTED = 0.03;

    /// 20 LU below the playback level of −16 LUFS: normalisation raises the noise as much.
    private static final double FAINT_LUFS = -36;

    /// Reported by meters after ITU-R BS.1770 for silence, with a margin.
    private static final double NOTHING_LUFS = -69;

    private static final double INTERLACED = 0.5;

    /// Interlaced cameras record at least this many lines, while fine patterns in small pictures look
    /// interlaced.
    private static final int MIN_INTERLACED_LINES = 480;

    private final Source source;
    private final MediaExamination measured;
    private final List<MediaFinding> findings;

    private FindingRules(Source source, MediaExamination measured) {
        this.source = source;
        this.measured = measured;
        this.findings = new ArrayList<>(measured.findings());
    }

    /// The existing findings, extended by those that follow from the measurements.
    static List<MediaFinding> of(Source source, MediaExamination measured) {
        var judgement = new FindingRules(source, measured);
        measured.copy().ifPresent(judgement::copy);
        measured.source().flatMap(SourceMeasurement::sound).ifPresent(judgement::recorded);
        judgement.loudness();
        judgement.file();
        return judgement.findings;
    }

    private void copy(ReviewCopyMeasurement copy) {
        picture(copy.picture());
        standstill(copy);
        copy.sound().ifPresentOrElse(this::sound, () -> whole(Code.NO_SOUND, Severity.NOTE, 0));
    }

    private void picture(PictureMeasurement picture) {
        double stated = source.duration().toMillis() / 1000.0;
        double lasts = picture.length().toMillis() / 1000.0;
        if (Math.abs(stated - lasts) > stated * MAX_DURATION_DIFFERENCE_SHARE + MAX_DURATION_DIFFERENCE_SECONDS) {
            whole(Code.DURATION_DIFFERS, Severity.HOLD, lasts);
        }
        if (picture.general().perSecond() > 0) {
            add(Code.FLASHING, Severity.HOLD, picture.general());
        }
        if (picture.red().perSecond() > 0) {
            add(Code.RED_FLASHING, Severity.HOLD, picture.red());
        }
        if (seconds(picture.black()) >= NEARLY_ALL * lasts) {
            add(Code.BLACK_PICTURE, Severity.RETURN, picture.black());
        } else {
            addLong(Code.BLACK_PICTURE, Severity.NOTE, picture.black(), LONG_BLACK);
        }
        addLong(Code.STILL_PICTURE, Severity.NOTE, picture.still(), LONG_STILL);
    }

    private void standstill(ReviewCopyMeasurement copy) {
        var length = copy.picture().length();
        var silent = copy.sound().map(SoundMeasurement::silent).orElse(List.of(new TimeRange(Duration.ZERO, length)));
        var both = TimeRange.intersection(copy.picture().still(), silent);
        if (seconds(both) >= NEARLY_ALL * length.toMillis() / 1000.0) {
            add(Code.STANDSTILL, Severity.RETURN, both);
        } else {
            addLong(Code.STANDSTILL, Severity.HOLD, both, LONG_STANDSTILL);
        }
    }

    private void sound(SoundMeasurement sound) {
        if (sound.silentSeconds() < NEARLY_ALL * sound.seconds()) {
            addLong(Code.LONG_SILENCE, Severity.NOTE, sound.silent(), LONG_SILENCE);
        } else {
            add(Code.SILENT_SOUND, Severity.HOLD, sound.silent());
        }
    }

    private void recorded(SoundMeasurement recorded) {
        if (recorded.imbalanceDb() >= ONE_SIDED_DB) {
            whole(Code.ONE_SIDED_SOUND, Severity.NOTE, recorded.imbalanceDb());
        }
        if (recorded.mixingLossDb() >= CANCELLING_DB) {
            whole(Code.CANCELLING_SOUND, Severity.HOLD, recorded.mixingLossDb());
        }
        if (recorded.clippedShare() >= CRACKLING) {
            boolean distorted = recorded.clippedShare() >= DISTORTED;
            whole(Code.CLIPPED_SOUND, distorted ? Severity.HOLD : Severity.NOTE, recorded.clippedShare());
        }
    }

    private void loudness() {
        measured.loudness()
                .map(Loudness::integratedLufs)
                .or(() -> measured.copy().flatMap(ReviewCopyMeasurement::lufs))
                .filter(lufs -> lufs > NOTHING_LUFS && lufs < FAINT_LUFS)
                .ifPresent(lufs -> whole(Code.FAINT_SOUND, Severity.NOTE, lufs));
    }

    private void file() {
        int lines = Math.min(source.picture().width(), source.picture().height());
        measured.source()
                .map(SourceMeasurement::interlacedShare)
                .filter(share -> share >= INTERLACED && lines >= MIN_INTERLACED_LINES)
                .ifPresent(share -> whole(Code.INTERLACED, Severity.NOTE, share));
        measured.credentials()
                .ifPresent(found -> whole(Code.CONTENT_CREDENTIALS, Severity.NOTE, (double) found.bytes()));
    }

    private void whole(Code code, Severity severity, double figure) {
        findings.add(new MediaFinding(code, severity, List.of(), figure));
    }

    private void add(Code code, Severity severity, Flashing flashing) {
        findings.add(new MediaFinding(code, severity, flashing.ranges(), flashing.perSecond()));
    }

    private void add(Code code, Severity severity, List<TimeRange> ranges) {
        findings.add(new MediaFinding(code, severity, ranges, seconds(ranges)));
    }

    private void addLong(Code code, Severity severity, List<TimeRange> ranges, Duration least) {
        var found = TimeRange.atLeast(least, ranges);
        if (!found.isEmpty()) {
            add(code, severity, found);
        }
    }

    private static double seconds(List<TimeRange> ranges) {
        return TimeRange.total(ranges).toMillis() / 1000.0;
    }
}
