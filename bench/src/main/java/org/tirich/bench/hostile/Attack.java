package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A file that tries to access another file or the network.
///
/// @param sentAs the uploaded file name
/// @param neededAs the file name with which it is most effective
/// @param openings ffmpeg options that the attack needs, in place of our allowlists
/// @param extraction how ffmpeg is made to output what it read
record Attack(
        String id,
        String tries,
        String sentAs,
        String neededAs,
        List<String> openings,
        Extraction extraction,
        FileMaker maker) {

    interface FileMaker {
        void make(FileFactory files, Canaries canaries, Path file) throws IOException, InterruptedException;
    }

    /// What the attacker wants to extract.
    enum Extraction {
        PICTURE(List.of(
                "-t", "3", "-map", "0:v:0", "-c:v", "libx264", "-preset", "ultrafast", "-f", "matroska", "out.mkv")),
        TEXT(List.of("-map", "0:s:0", "-f", "srt", "out.srt")),
        SOUND(List.of("-t", "1", "-map", "0:a:0", "-c", "copy", "-f", "matroska", "out.mkv"));

        private final List<String> arguments;

        Extraction(List<String> arguments) {
            this.arguments = arguments;
        }

        List<String> arguments() {
            return arguments;
        }
    }
}
