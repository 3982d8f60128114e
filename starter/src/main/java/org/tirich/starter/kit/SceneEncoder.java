package org.tirich.starter.kit;

import java.awt.image.DataBufferInt;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Encodes the frames of a scene with ffmpeg as a faststart MP4 of high quality, the source of all rungs.
///
/// @param environment with the library path of ffmpeg
public record SceneEncoder(Path ffmpeg, Map<String, String> environment) {

    /// At this constant rate factor flat drawings have hardly any visible loss, and most clips stay below 1.5
    /// MB.
    private static final String QUALITY = "22";

    /// Rate limit for clips with much motion.
    private static final String MAX_RATE = "330k", RATE_BUFFER = "1320k";

    public void encode(Scene scene, Path target) throws IOException, InterruptedException {
        var wave = Files.createTempFile("starter", ".wav");
        try {
            scene.score().writeWave(wave);
            var builder = new ProcessBuilder(command(wave, target))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            var process = builder.start();
            try (var pipe = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
                sendFrames(new SceneRenderer(scene, FrameLayout.WIDTH), pipe);
            }
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg failed on " + scene.slug());
            }
        } finally {
            Files.delete(wave);
        }
    }

    private static void sendFrames(SceneRenderer renderer, BufferedOutputStream pipe) throws IOException {
        var bytes =
                ByteBuffer.allocate(4 * FrameLayout.WIDTH * FrameLayout.HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < renderer.frames(); i++) {
            var frame = renderer.at(i / (double) FrameLayout.FRAMES_PER_SECOND);
            bytes.asIntBuffer().put(((DataBufferInt) frame.getRaster().getDataBuffer()).getData());
            pipe.write(bytes.array());
        }
    }

    private List<String> command(Path wave, Path target) {
        return Stream.of(
                        List.of(ffmpeg.toString(), "-v", "error", "-y"),
                        List.of(
                                "-f",
                                "rawvideo",
                                "-pix_fmt",
                                "bgr0",
                                "-s",
                                FrameLayout.WIDTH + "x" + FrameLayout.HEIGHT),
                        List.of("-r", "" + FrameLayout.FRAMES_PER_SECOND, "-i", "-", "-i", wave.toString()),
                        List.of("-vf", "scale=out_color_matrix=bt709", "-c:v", "libx264", "-preset", "slow"),
                        List.of("-crf", QUALITY, "-maxrate", MAX_RATE, "-bufsize", RATE_BUFFER, "-tune", "animation"),
                        List.of("-pix_fmt", "yuv420p"),
                        List.of("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"),
                        List.of("-c:a", "aac", "-b:a", "64k", "-map_metadata", "-1", "-fflags", "+bitexact"),
                        List.of("-movflags", "+faststart", target.toString()))
                .flatMap(List::stream)
                .toList();
    }
}
