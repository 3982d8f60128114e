package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.bench.media.Workshop;

/// Where hostile files are made: the ffmpeg that ships, bare, and a folder of its own. What ffmpeg makes
/// here comes from its own generators; nothing of a stranger's is opened.
record Forge(Workshop workshop, Path folder) {

    /// A moving picture that is cheap to make and to encode.
    static final String MOVING = "testsrc2=s=192x108:r=15:d=3.2";

    static final String TONE = "sine=f=440:r=48000:d=3.2";

    /// Runs ffmpeg in the folder. Names in the arguments are relative to it.
    void ffmpeg(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        all.addAll(Arrays.asList(arguments));
        workshop.ffmpeg(folder, all);
    }

    /// One picture of lavfi, and nothing to hear, encoded as the words say.
    void picture(Path file, String picture, String... encoding) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        arguments.addAll(Arrays.asList(encoding));
        arguments.add(file.toString());
        ffmpeg(arguments.toArray(String[]::new));
    }

    /// A moving picture and a tone, encoded as the words say.
    void lesson(Path file, String... encoding) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", MOVING, "-f", "lavfi", "-i", TONE));
        arguments.addAll(Arrays.asList(encoding));
        arguments.add(file.toString());
        ffmpeg(arguments.toArray(String[]::new));
    }

    /// The commonest of all files: H.264 and AAC in an MP4. Made once.
    Path plain() throws IOException, InterruptedException {
        var file = folder.resolve("plain.mp4");
        if (!Files.exists(file)) {
            lesson(file, H264_AND_AAC);
        }
        return file;
    }

    static final String[] H264 = {"-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"};
    static final String[] H264_AND_AAC = {
        "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest"
    };

    Path scratch(String name) {
        return folder.resolve(name);
    }
}
