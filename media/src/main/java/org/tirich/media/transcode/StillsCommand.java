package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The arguments of the ffmpeg runs that encode the stills from the chosen frame, and the storyboard from the
/// review copy, which is small and has a constant frame rate.
///
/// They are runs of their own, because ffmpeg reports no progress until every output has its first frame, and
/// the stills get theirs late.
final class StillsCommand {

    static final double A_THIRD_IN = 0.3;
    static final double AT_THE_START = 0;

    /// Length of the excerpt from which the most representative frame is chosen.
    private static final int SECONDS = 2;

    private StillsCommand() {}

    /// The run that chooses the frame, where the survey has not.
    ///
    /// @param lookAt start of the excerpt, as a share of the picture
    static List<String> frame(String input, Source source, SourceLimits limits, double lookAt) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        var picture = source.picture();
        arguments.addAll(source.seek(picture.begin().toMillis() / 1000.0 + picture.seconds() * lookAt));
        arguments.addAll(List.of("-t", Integer.toString(SECONDS), "-i", input));
        arguments.addAll(List.of("-filter_complex", StillsGraph.frame("[0:" + picture.stream() + "]", source)));
        arguments.addAll(StillsGraph.frameOutputs());
        return arguments;
    }

    /// @param copy the review copy, in the output directory of the run
    /// @param stills with the qualities to encode
    /// @param sheet the quality of the storyboard, if it is to be encoded
    static List<String> encode(
            Source source,
            PictureEncode copy,
            SourceLimits limits,
            Map<StillKind, List<Integer>> stills,
            OptionalInt sheet) {
        var inputs = new ArrayList<String>();
        var graphs = new ArrayList<String>();
        var outputs = new ArrayList<String>();
        if (!stills.isEmpty()) {
            inputs.add(StillsGraph.FRAME);
            graphs.add(StillsGraph.stills("[0:0]", source, stills));
            stills.forEach((still, qualities) -> outputs.addAll(still.outputs(source, qualities)));
        }
        if (sheet.isPresent()) {
            graphs.add(Storyboard.graph("[" + inputs.size() + ":0]", source, sheet.getAsInt()));
            outputs.addAll(Storyboard.outputs(sheet.getAsInt()));
            inputs.add(copy.pictureFile());
        }
        var arguments = new ArrayList<String>();
        for (var file : inputs) {
            arguments.addAll(Allowlist.inputOptions(limits));
            arguments.addAll(List.of("-i", "file:" + file));
        }
        arguments.addAll(List.of("-filter_complex", String.join(";", graphs)));
        arguments.addAll(outputs);
        return arguments;
    }
}
