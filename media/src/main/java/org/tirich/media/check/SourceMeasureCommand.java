package org.tirich.media.check;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The arguments of the ffmpeg run that measures what a review copy does not preserve: the recorded channels of
/// the sound, and interlacing.
final class SourceMeasureCommand {

    static final String SAMPLES = "source.au";
    static final String FIELD_METADATA = "fields.txt";
    static final String FIELDS = "lavfi.idet.multiple.current_frame";

    private static final int SOUND_RATE = 48_000;

    /// Mono stays mono: split into two channels it would lose three decibels, and with them the clipping.
    private static final String CHANNELS = "mono|stereo";

    /// Enough frames to detect interlacing, and few enough for large pictures, which must not be scaled down
    /// for it.
    private static final int PICTURES = 48;

    private static final double LOOK_AT = 0.3;

    private SourceMeasureCommand() {}

    /// The input is opened twice, to decode a few frames of the picture but all of the sound.
    static List<String> of(String input, Source source, SourceLimits limits) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        var recorded = source.picture();
        arguments.addAll(source.seek(recorded.begin().toMillis() / 1000.0 + recorded.seconds() * LOOK_AT));
        arguments.addAll(List.of("-t", "4", "-i", input));
        source.sound().ifPresent(_ -> {
            arguments.addAll(Allowlist.inputOptions(limits));
            arguments.addAll(source.seek(0));
            arguments.addAll(List.of("-t", Long.toString(limits.maxDuration().toSeconds() + 1), "-i", input));
        });
        arguments.addAll(List.of("-filter_complex", graph(source)));
        arguments.addAll(List.of("-map", "[fields]", "-frames:v", Integer.toString(PICTURES), "-f", "null", "-"));
        if (source.sound().isPresent()) {
            arguments.addAll(List.of("-map", "[sides]", "-f", "au", SAMPLES));
        }
        return arguments;
    }

    private static String graph(Source source) {
        var picture = "[0:%d]idet,metadata=mode=print:key=%s:file=%s[fields]"
                .formatted(source.picture().stream(), FIELDS, FIELD_METADATA);
        return source.sound()
                .map(sound -> picture
                        + ";[1:%d]aresample=%d,aformat=sample_fmts=s16:channel_layouts=%s[sides]"
                                .formatted(sound.stream(), SOUND_RATE, CHANNELS))
                .orElse(picture);
    }
}
