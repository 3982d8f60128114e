package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.ladder.PictureEncode;

/// Encoder options for a picture. Public so that a benchmark can encode the same picture at other qualities.
public final class PictureEncoder {

    /// The furthest that seeking goes back, and the length of an HLS segment.
    static final int KEYFRAME_SECONDS = 6;

    private static final int MAX_FRAMES_PER_SECOND = 30;

    /// Chosen by measurement (decision 0013). Without a pyramid of B-frames the table of composition offsets
    /// (`ctts`) has half as many entries, and the file is smaller too.
    private static final List<String> X264 = List.of(
            "-aq-mode",
            "1",
            "-aq-strength",
            "0.8",
            "-qcomp",
            "0.5",
            "-psy",
            "0",
            "-sc_threshold",
            "0",
            "-x264-params",
            "b-pyramid=none:weightp=1:sync-lookahead=0");

    /// AV1 is made after publication, when nobody waits for it.
    private static final String SVT_PRESET = "5";

    private PictureEncoder() {}

    /// The options of the video stream, without its input and its output file.
    public static List<String> arguments(PictureEncode encode) {
        var arguments = new ArrayList<String>();
        switch (encode.codec()) {
            case H264 -> {
                var rung = encode.rung();
                var effort = rung.effort();
                arguments.addAll(List.of("-c:v", "libx264", "-preset", effort.preset(), "-profile:v", rung.profile()));
                arguments.addAll(List.of("-refs", Integer.toString(effort.references())));
                arguments.addAll(List.of("-me_method", effort.motionSearch()));
                arguments.addAll(List.of("-partitions", effort.partitions()));
                var between = effort.bidirectional();
                arguments.addAll(List.of("-bf", Integer.toString(between.most())));
                arguments.addAll(List.of("-b_strategy", between.adaptive() ? "1" : "0"));
                arguments.addAll(X264);
                arguments.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*" + KEYFRAME_SECONDS + ")"));
                arguments.addAll(List.of("-g", Integer.toString(2 * KEYFRAME_SECONDS * MAX_FRAMES_PER_SECOND)));
                arguments.addAll(List.of("-rc-lookahead", Integer.toString(effort.lookahead())));
                arguments.addAll(List.of("-bufsize", encode.bufferKbits() + "k"));
            }
            case AV1 -> {
                double rate = encode.frameRate().perSecond();
                arguments.addAll(List.of("-c:v", "libsvtav1", "-preset", SVT_PRESET));
                arguments.addAll(List.of("-g", Long.toString(Math.round(KEYFRAME_SECONDS * rate))));
                arguments.addAll(List.of("-svtav1-params", "lp=2"));
            }
        }
        arguments.addAll(List.of("-crf", Integer.toString(encode.quality())));
        arguments.addAll(List.of("-maxrate", encode.maxRateKbps() + "k", "-threads", "2"));
        return arguments;
    }
}
