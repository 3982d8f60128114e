package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.bench.media.BenchTools;

/// Where hostile files are made: the ffmpeg that ships, bare, and a folder of its own. What ffmpeg makes
/// here comes from its own generators; nothing of a stranger's is opened.
record FileFactory(BenchTools tools, Path folder) {

    /// A moving picture that is cheap to make and to encode.
    static final String MOVING = "testsrc2=s=192x108:r=15:d=3.2";

    static final String TONE = "sine=f=440:r=48000:d=3.2";

    static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    /// Runs ffmpeg in the folder. Names in the arguments are relative to it.
    void ffmpeg(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        all.addAll(Arrays.asList(arguments));
        tools.ffmpeg(folder, all);
    }

    /// What one filter makes, a picture or a sound, encoded as the words say.
    void picture(Path file, String filter, String encoding) throws IOException, InterruptedException {
        ffmpeg(words("-f lavfi -i", filter, encoding, file.toString()));
    }

    /// A moving picture and a tone, encoded as the words say.
    void lesson(Path file, String encoding) throws IOException, InterruptedException {
        lesson(file, MOVING, TONE, encoding);
    }

    void lesson(Path file, String picture, String sound, String encoding) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        arguments.addAll(Arrays.asList(words("-f lavfi -i", sound, encoding, file.toString())));
        ffmpeg(arguments.toArray(String[]::new));
    }

    /// The same streams in another container, or with what the words say put before or behind.
    void copy(Path from, String before, String behind, Path file) throws IOException, InterruptedException {
        ffmpeg(words(before + " -i", from.toString(), behind + " -c copy", file.toString()));
    }

    /// The commonest of all files: H.264 and AAC in an MP4. Made once.
    Path plain() throws IOException, InterruptedException {
        var file = folder.resolve("plain.mp4");
        if (!Files.exists(file)) {
            lesson(file, H264 + " -c:a aac -shortest");
        }
        return file;
    }

    Path scratch(String name) {
        return folder.resolve(name);
    }

    /// Options are parted at their spaces; what is put between them, a filter and a path, is not.
    private static String[] words(String options, String between, String moreOptions, String last) {
        var words = new ArrayList<String>();
        words.addAll(Arrays.asList(options.strip().split(" ", -1)));
        words.add(between);
        words.addAll(Arrays.asList(moreOptions.strip().split(" ", -1)));
        words.add(last);
        return words.toArray(String[]::new);
    }
}
