package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A Matroska file with a font that is to be unpacked into another folder, and captions that ask for it.
final class Attachment {

    /// Relative to where ffmpeg is started.
    static final String ELSEWHERE = "../unpacked.ttf";

    private Attachment() {}

    static void make(Forge forge, Canaries canaries, Path file) throws IOException, InterruptedException {
        Files.writeString(forge.scratch("font.ttf"), "no font");
        Files.writeString(forge.scratch("lesson.ass"), """
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
        forge.copy(forge.plain(), "", "-i lesson.ass " + attached + " -metadata:s:t filename=" + ELSEWHERE, file);
    }
}
