package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.bench.media.BenchTools;

/// Makes hostile files with the bundled ffmpeg, unconfined, in a directory of its own. Its inputs are ffmpeg's
/// own generators and files made here.
record FileFactory(BenchTools tools, Path folder) {

    /// A moving picture that is cheap to generate and encode.
    static final String MOVING = "testsrc2=s=192x108:r=15:d=3.2";

    static final String TONE = "sine=f=440:r=48000:d=3.2";

    static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    /// Runs ffmpeg in the directory. File names in the arguments are relative to it.
    void ffmpeg(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        all.addAll(Arrays.asList(arguments));
        tools.ffmpeg(folder, all);
    }

    /// Encodes the output of one filter, a picture or a sound.
    void picture(Path file, String filter, String encoding) throws IOException, InterruptedException {
        ffmpeg(words("-f lavfi -i", filter, encoding, file.toString()));
    }

    /// Encodes a moving picture and a tone.
    void lesson(Path file, String encoding) throws IOException, InterruptedException {
        lesson(file, MOVING, TONE, encoding);
    }

    void lesson(Path file, String picture, String sound, String encoding) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", picture));
        arguments.addAll(Arrays.asList(words("-f lavfi -i", sound, encoding, file.toString())));
        ffmpeg(arguments.toArray(String[]::new));
    }

    /// Copies the streams into another container, with options before and after the input.
    void copy(Path from, String before, String behind, Path file) throws IOException, InterruptedException {
        ffmpeg(words(before + " -i", from.toString(), behind + " -c copy", file.toString()));
    }

    /// The most common kind of file: H.264 and AAC in an MP4. Made on first use.
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

    /// Splits options at spaces, but not the filter and the path between them.
    private static String[] words(String options, String between, String moreOptions, String last) {
        var words = new ArrayList<String>();
        words.addAll(Arrays.asList(options.strip().split(" ", -1)));
        words.add(between);
        words.addAll(Arrays.asList(moreOptions.strip().split(" ", -1)));
        words.add(last);
        return words.toArray(String[]::new);
    }
}
