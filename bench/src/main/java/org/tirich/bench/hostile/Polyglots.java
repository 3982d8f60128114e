package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tirich.media.probe.Refusal;

/// Files that are two things at once.
final class Polyglots {

    private Polyglots() {}

    static List<Case> all() {
        return List.of(
                Case.of("U36", "MP4 and HTML", "lesson.mp4", ready(), Polyglots::page),
                Case.of("U36b", "MP4 and ZIP", "lesson.mp4", ready(), Polyglots::archive),
                Case.of(
                        "U36c",
                        "GIF and script",
                        "lesson.gif",
                        rejected(Refusal.NOT_A_VIDEO),
                        (_, _, file) -> Files.writeString(
                                file, "GIF89a/*\0\0\1\0*/=1;alert(1)//", StandardCharsets.ISO_8859_1)));
    }

    /// Before and behind a film in fragments, which counts from its own boxes.
    private static void page(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var page = "<!DOCTYPE html><script>alert('" + marker + "')</script>";
        var film = forge.scratch("movable.mp4");
        forge.copy(forge.plain(), "", "-movflags frag_keyframe+empty_moov+default_base_moof", film);
        Files.write(
                file,
                new Boxes()
                        .bytes(Boxes.box("free", new Boxes().letters(page).toBytes()))
                        .bytes(Files.readAllBytes(film))
                        .letters(page)
                        .toBytes());
    }

    private static void archive(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Files.readAllBytes(forge.plain()));
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lesson.html"));
            zip.write(marker.getBytes(StandardCharsets.US_ASCII));
        }
        Files.write(file, bytes.toByteArray());
    }
}
