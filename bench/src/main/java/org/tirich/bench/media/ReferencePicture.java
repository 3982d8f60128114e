package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.FrameRate;

/// The unencoded target of an encoder: the source scaled to the rung by Lanczos. Each side drops frames in its
/// own way, and its reference has the same frames.
record ReferencePicture(Path file, int frames) {

    /// For our side, which selects frames with the filter `fps`.
    static ReferencePicture ours(BenchTools tools, BenchClip clip, int width, int height, FrameRate rate)
            throws IOException, InterruptedException {
        return make(tools, clip, "fps=" + rate + ":start_time=0,", width, height, List.of());
    }

    /// For PeerTube, which uses `-r`.
    static ReferencePicture theirs(BenchTools tools, BenchClip clip, int width, int height, int rate)
            throws IOException, InterruptedException {
        return make(tools, clip, "", width, height, List.of("-r", Integer.toString(rate)));
    }

    private static ReferencePicture make(
            BenchTools tools, BenchClip clip, String chosen, int width, int height, List<String> rate)
            throws IOException, InterruptedException {
        var name = "reference-%s-%dx%d.nut".formatted(chosen.isEmpty() ? "theirs" : "ours", width, height);
        var filter = chosen + "scale=%d:%d:flags=lanczos:out_range=tv,setsar=1,format=yuv420p".formatted(width, height);
        var arguments = new ArrayList<>(
                List.of("-nostdin", "-v", "error", "-y", "-i", clip.file().toString()));
        arguments.addAll(List.of("-map", "0:" + clip.source().picture().stream(), "-vf", filter));
        arguments.addAll(rate);
        arguments.addAll(List.of("-c:v", "ffv1", "-an", name));
        tools.ffmpeg(tools.folder(), arguments);
        var file = tools.folder().resolve(name);
        return new ReferencePicture(file, VideoTrack.of(tools, file).frames());
    }
}
