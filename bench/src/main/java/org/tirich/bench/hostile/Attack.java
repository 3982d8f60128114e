package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One file that reaches for another file or for the network.
///
/// @param sentAs the name its sender gives it
/// @param neededAs the name under which it does most harm
/// @param openings what ffmpeg must be told, where no list is kept, for the attack to have its way
/// @param taking how ffmpeg is made to write down what it got
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

    /// What the attacker hopes to get out.
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
