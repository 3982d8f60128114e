package org.tirich.media.check;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.SourceLimits;

/// The arguments of the ffmpeg run that measures picture and sound of a review copy in one pass and writes the
/// results to four small files.
final class ReviewCopyMeasureCommand {

    static final String CELLS = "cells.rgb";
    static final String PICTURE_METADATA = "picture.txt";
    static final String SAMPLES = "sound.au";
    static final String SOUND_METADATA = "sound.txt";

    static final String BLACK_START = "lavfi.black_start";
    static final String BLACK_END = "lavfi.black_end";
    static final String STILL_START = "lavfi.freezedetect.freeze_start";
    static final String STILL_END = "lavfi.freezedetect.freeze_end";
    static final String LOUDNESS = "lavfi.r128.I";

    private static final int SOUND_RATE = 16_000;

    /// A thin line drawn on black counts as content, so 99.5 in 100 pixels must be black.
    private static final String BLACK = "blackdetect=d=0.5:pic_th=0.995:pix_th=0.10";

    /// A moving point of a few pixels exceeds a mean difference of −55 dB; the coding noise of a still picture
    /// does not.
    private static final String STILL = "freezedetect=n=-55dB:d=0.5";

    private ReviewCopyMeasureCommand() {}

    static List<String> of(String input, boolean withSound, SourceLimits limits) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-t", Long.toString(limits.maxDuration().toSeconds() + 1), "-i", input));
        var graph = "[0:v:0]split=2[p][c];[p]%s,%s,metadata=mode=print:file=%s[seen];"
                        .formatted(BLACK, STILL, PICTURE_METADATA)
                + "[c]fps=%d:start_time=0,scale=%2$d:%2$d:flags=area,format=rgb24[cells]"
                        .formatted(FlashMeter.FRAMES_PER_SECOND, FlashMeter.SIDE);
        if (withSound) {
            graph += ";[0:a:0]aresample=%d,aformat=sample_fmts=s16:channel_layouts=mono,asplit=2[s][l];"
                            .formatted(SOUND_RATE)
                    + "[l]ebur128=metadata=1,ametadata=mode=print:key=%s:file=%s[heard]"
                            .formatted(LOUDNESS, SOUND_METADATA);
        }
        arguments.addAll(List.of("-filter_complex", graph));
        arguments.addAll(List.of("-map", "[cells]", "-f", "rawvideo", CELLS));
        arguments.addAll(List.of("-map", "[seen]", "-f", "null", "-"));
        if (withSound) {
            arguments.addAll(List.of("-map", "[s]", "-f", "au", SAMPLES));
            arguments.addAll(List.of("-map", "[heard]", "-f", "null", "-"));
        }
        return arguments;
    }
}
