package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import org.tirich.media.cli.ChildUsage;

/// Makes the ladder of a clip as PeerTube does.
final class PeerTubeLadder {

    private final BenchTools tools;

    PeerTubeLadder(BenchTools tools) {
        this.tools = tools;
    }

    LadderResult make(BenchClip clip, Path folder) throws IOException, InterruptedException {
        var usage = new ChildUsage(Duration.ZERO, Duration.ZERO, 0);
        var master = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        for (int resolution : PeerTube.resolutions(clip.shortSide())) {
            var name = resolution + "p";
            usage = sum(
                    usage,
                    tools.ffmpeg(folder, PeerTube.arguments(clip, resolution, name))
                            .usage());
            master.append(entry(clip, folder, resolution));
        }
        var steps = new TreeMap<Integer, LadderResult.Step>();
        long bytes = 0;
        for (int resolution : PeerTube.resolutions(clip.shortSide())) {
            var step = step(folder, resolution, master.toString());
            steps.put(resolution, step);
            bytes += step.bytes();
        }
        return new LadderResult(steps, bytes, usage);
    }

    private static ChildUsage sum(ChildUsage one, ChildUsage other) {
        return new ChildUsage(
                one.wall().plus(other.wall()),
                one.cpu().plus(other.cpu()),
                Math.max(one.peakMemoryBytes(), other.peakMemoryBytes()));
    }

    /// An entry of the multivariant playlist, which must be loaded completely before playback starts.
    private static String entry(BenchClip clip, Path folder, int resolution) throws IOException {
        long bandwidth = Math.round(Files.size(folder.resolve(resolution + "p.mp4")) * 8 / clip.seconds());
        return "#EXT-X-STREAM-INF:BANDWIDTH=%d,FRAME-RATE=%d,CODECS=\"avc1.64001f,mp4a.40.2\",RESOLUTION=%dx%d%n%s-%dp.m3u8%n"
                .formatted(
                        bandwidth,
                        PeerTube.framesPerSecond(clip, resolution),
                        resolution,
                        resolution,
                        "00000000-0000-4000-8000-000000000000",
                        resolution);
    }

    private LadderResult.Step step(Path folder, int resolution, String master)
            throws IOException, InterruptedException {
        var file = folder.resolve(resolution + "p.mp4");
        var playlist = new HlsPlaylist(Files.readString(folder.resolve(resolution + "p.m3u8")));
        var size = VideoTrack.of(tools, file);
        return new LadderResult.Step(file, Files.size(file), playlist.start(master), size.width(), size.height());
    }
}
