package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.check.MediaFinding.Code;
import org.tirich.media.check.MediaFinding.Severity;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;

/// The rules by which measured values become findings.
final class FindingRules {

    /// A transcoder may lose a picture or two at each end, and a file may round what it states.
    private static final double MAX_DURATION_DIFFERENCE_SHARE = 0.05;

    private static final double MAX_DURATION_DIFFERENCE_SECONDS = 0.3;

    /// A title may rise out of the dark; longer, and a viewer thinks that the lesson is broken.
    private static final Duration LONG_BLACK = Duration.ofSeconds(3);

    /// So much of the clip makes a finding of one that is not a lesson: a camera left in a pocket.
    private static final double NEARLY_ALL = 0.9;

    /// A drawing may stand while it is explained.
    private static final Duration LONG_STILL = Duration.ofSeconds(10);

    /// Time to read a slide in silence, and more is a recording that ran on.
    private static final Duration LONG_STANDSTILL = Duration.ofSeconds(8);

    private static final Duration LONG_SILENCE = Duration.ofSeconds(10);

    /// Where a stereo recording has a side at all, it is nearer to the other than this.
    private static final double ONE_SIDED_DB = 20;

    /// Sides without anything in common lose 3 dB when they are mixed, one side alone 6.
    private static final double CANCELLING_DB = 15;

    /// Three samples in a thousand are heard as a crackle. Speech recorded 20 dB too loud has five to
    /// ten in a hundred.
    private static final double CRACKLING = 0.003;

    private static final double DISTORTED = 0.03;

    /// 20 LU under what the platform plays at (−16 LUFS): raising it raises the hiss as much.
    private static final double FAINT_LUFS = -36;

    /// What the meter of ITU-R BS.1770 shows where there is nothing to measure.
    private static final double NOTHING_LUFS = -69;

    private static final double INTERLACED = 0.5;

    /// No camera records fewer lines in two halves, while fine patterns in a small picture look like it.
    private static final int MIN_INTERLACED_LINES = 480;

    private final Source source;
    private final MediaExamination measured;
    private final List<MediaFinding> findings;

    private FindingRules(Source source, MediaExamination measured) {
        this.source = source;
        this.measured = measured;
        this.findings = new ArrayList<>(measured.findings());
    }

    /// Adds to the findings that there are what follows from the values.
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
