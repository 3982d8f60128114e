package org.tirich.media.check;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The arguments of the ffmpeg run that finds out what a review copy no longer shows: both sides of the
/// sound as it was recorded, and whether the picture comes in two halves.
final class SourceMeasureCommand {

    static final String SAMPLES = "source.au";
    static final String FIELD_METADATA = "fields.txt";
    static final String FIELDS = "lavfi.idet.multiple.current_frame";

    private static final int SOUND_RATE = 48_000;

    /// One channel stays one: spread over two it would lose three decibels, and with them what was cut
    /// off at full scale.
    private static final String CHANNELS = "mono|stereo";

    /// Enough to tell, and few enough for a large picture: the fields can be seen at full size only.
    private static final int PICTURES = 48;

    private static final double LOOK_AT = 0.3;

    private SourceMeasureCommand() {}

    /// The file is opened twice, so that few pictures are decoded and all of the sound.
    static List<String> of(String input, Source source, SourceLimits limits) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        double from = source.duration().toMillis() / 1000.0 * LOOK_AT;
        arguments.addAll(List.of("-ss", "%.3f".formatted(from), "-t", "4", "-i", input));
        source.sound().ifPresent(_ -> {
            arguments.addAll(Allowlist.inputOptions(limits));
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
