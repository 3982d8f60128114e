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

/// Files that are valid in two formats.
final class PolyglotCases {

    private PolyglotCases() {}

    static List<HostileCase> all() {
        return List.of(
                HostileCase.of("U36", "MP4 and HTML", "lesson.mp4", ready(), PolyglotCases::page),
                HostileCase.of("U36b", "MP4 and ZIP", "lesson.mp4", ready(), PolyglotCases::archive),
                HostileCase.of(
                        "U36c",
                        "GIF and script",
                        "lesson.gif",
                        rejected(Refusal.NOT_A_VIDEO),
                        (_, _, file) -> Files.writeString(
                                file, "GIF89a/*\0\0\1\0*/=1;alert(1)//", StandardCharsets.ISO_8859_1)));
    }

    /// HTML before and after a fragmented video, whose offsets are relative to its own boxes.
    private static void page(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var page = "<!DOCTYPE html><script>alert('" + marker + "')</script>";
        var film = files.scratch("movable.mp4");
        files.copy(files.plain(), "", "-movflags frag_keyframe+empty_moov+default_base_moof", film);
        Files.write(
                file,
                new BoxBytes()
                        .bytes(BoxBytes.box("free", new BoxBytes().letters(page).toBytes()))
                        .bytes(Files.readAllBytes(film))
                        .letters(page)
                        .toBytes());
    }

    private static void archive(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Files.readAllBytes(files.plain()));
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lesson.html"));
            zip.write(marker.getBytes(StandardCharsets.US_ASCII));
        }
        Files.write(file, bytes.toByteArray());
    }
}
