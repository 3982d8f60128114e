package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Matroska file with a font whose name leads to another directory, and captions that use it.
final class AttachmentAttack {

    /// Relative to ffmpeg's working directory.
    static final String ELSEWHERE = "../unpacked.ttf";

    private AttachmentAttack() {}

    static void make(FileFactory files, Canaries canaries, Path file) throws IOException, InterruptedException {
        Files.writeString(files.scratch("font.ttf"), "no font");
        Files.writeString(files.scratch("lesson.ass"), """
                [Script Info]
                ScriptType: v4.00+
                [V4+ Styles]
                Format: Name, Fontname, Fontsize
                Style: Default,unpacked,20
                [Events]
                Format: Layer, Start, End, Style, Text
                Dialogue: 0,0:00:00.00,0:00:03.00,Default,{\\fnunpacked}lesson
                """);
        var attached = "-map 0 -map 1 -attach font.ttf -metadata:s:t mimetype=application/x-truetype-font";
        files.copy(files.plain(), "", "-i lesson.ass " + attached + " -metadata:s:t filename=" + ELSEWHERE, file);
    }
}
