package org.tirich.media.transcode;

import java.util.ArrayList;
import java.util.List;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The arguments of the ffmpeg run that takes the stills from the source and the storyboard from the review
/// copy, which is small and has a constant frame rate.
///
/// It is a run of its own, because ffmpeg reports no progress until every output has its first frame, and the
/// stills get theirs late.
final class StillsCommand {

    static final double A_THIRD_IN = 0.3;
    static final double AT_THE_START = 0;

    /// Length of the excerpt from which the most representative frame is chosen.
    private static final int SECONDS = 2;

    private StillsCommand() {}

    /// @param copy the review copy, in the output directory of the run
    /// @param lookAt start of the excerpt, as a share of the picture
    static List<String> of(String input, Source source, PictureEncode copy, SourceLimits limits, double lookAt) {
        var arguments = new ArrayList<>(Allowlist.inputOptions(limits));
        var picture = source.picture();
        arguments.addAll(source.seek(picture.begin().toMillis() / 1000.0 + picture.seconds() * lookAt));
        arguments.addAll(List.of("-t", Integer.toString(SECONDS)));
        arguments.addAll(List.of("-i", input));
        arguments.addAll(Allowlist.inputOptions(limits));
        arguments.addAll(List.of("-i", "file:" + copy.pictureFile()));
        arguments.add("-filter_complex");
        arguments.add(StillsGraph.of("[0:" + source.picture().stream() + "]", source) + ";"
                + Storyboard.graph("[1:0]", source));
        arguments.addAll(StillsGraph.outputs(source));
        arguments.addAll(Storyboard.outputs(source));
        return arguments;
    }
}
