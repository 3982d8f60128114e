package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tirich.media.probe.Refusal;

/// Files that are two things at once, pictures that are no films, and files that say more of their sender
/// than a lesson may.
final class Disguises {

    private static final String[] WHERE_AND_WHO = {
        "title",
        "artist",
        "comment",
        "description",
        "make",
        "model",
        "com.apple.quicktime.make",
        "com.apple.quicktime.model",
        "com.android.manufacturer",
        "copyright"
    };

    private Disguises() {}

    static List<Case> all() {
        return List.of(
                Case.of("U36", "MP4 and HTML", "lesson.mp4", ready(), (forge, marker, file) -> {
                    var page = "<!DOCTYPE html><script>alert('" + marker + "')</script>";
                    Files.write(
                            file,
                            new Boxes()
                                    .bytes(Boxes.box(
                                            "free", new Boxes().letters(page).toBytes()))
                                    .bytes(shifted(forge))
                                    .letters(page)
                                    .toBytes());
                }),
                Case.of(
                        "U36b",
                        "MP4 and ZIP",
                        "lesson.mp4",
                        ready(),
                        (forge, marker, file) -> Files.write(
                                file,
                                new Boxes()
                                        .bytes(Files.readAllBytes(forge.plain()))
                                        .bytes(archive(marker))
                                        .toBytes())),
                picture(
                        "U36c",
                        "GIF and script",
                        "lesson.gif",
                        (_, _, file) -> Files.writeString(
                                file, "GIF89a/*\0\0\1\0*/=1;alert(1)//", StandardCharsets.ISO_8859_1)),
                picture("U38", "JPEG of 30000 x 30000", "lesson.jpg", (_, _, file) -> Files.write(file, jpeg(30_000))),
                picture(
                        "U38b",
                        "PNG whose text unpacks to 100 MB",
                        "lesson.png",
                        (_, _, file) -> Files.write(file, png(8, "zTXt", 100_000_000))),
                picture(
                        "U38c",
                        "APNG of 1000 frames",
                        "lesson.png",
                        (forge, _, file) -> forge.picture(
                                file, "color=s=16x16:r=100:d=10", "-f", "apng", "-c:v", "apng", "-plays", "0")),
                picture(
                        "U38d",
                        "animated WebP of 10 000 frames",
                        "lesson.webp",
                        (_, _, file) -> Files.write(file, webp(10_000))),
                Case.of(
                        "U38e",
                        "MP4 whose cover is a PNG of 16000 x 16000",
                        "lesson.mp4",
                        either(Refusal.TOO_MANY_PIXELS),
                        Disguises::hugeCover),
                picture(
                        "U39",
                        "JPEG with a place and a script in its EXIF",
                        "lesson.jpg",
                        (_, marker, file) -> Files.write(file, exif(marker))),
                Case.of(
                        "U39b",
                        "MP4 with names, a device and a place (udta)",
                        "lesson.mp4",
                        ready(),
                        (f, m, file) -> tagged(f, m, file, "+faststart")),
                Case.of(
                        "U39c",
                        "MOV with QuickTime keys",
                        "lesson.mov",
                        ready(),
                        (f, m, file) -> tagged(f, m, file, "+use_metadata_tags")),
                Case.of(
                        "U39d",
                        "3GP with loci",
                        "lesson.3gp",
                        ready(),
                        (f, m, file) -> tagged(f, m, file, "+faststart")),
                Case.of(
                        "U39e",
                        "MKV with tags and chapters",
                        "lesson.mkv",
                        ready(),
                        (f, m, file) -> tagged(f, m, file, "+faststart")),
                Case.of("U39f", "MP4 with a track of places (gpmd)", "lesson.mp4", ready(), Disguises::track));
    }

    private static Case picture(String id, String what, String name, Case.Making making) {
        return Case.of(id, what, name, rejected(Refusal.NOT_A_VIDEO), making);
    }

    /// A good file in fragments can stand behind anything: it counts from its own boxes.
    private static byte[] shifted(Forge forge) throws IOException, InterruptedException {
        var file = forge.scratch("movable.mp4");
        forge.ffmpeg(
                "-i",
                forge.plain().toString(),
                "-c",
                "copy",
                "-movflags",
                "frag_keyframe+empty_moov+default_base_moof",
                file.toString());
        return Files.readAllBytes(file);
    }

    private static byte[] archive(String marker) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lesson.html"));
            zip.write(marker.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] jpeg(int side) {
        return new Boxes()
                .shorts(0xffd8, 0xffe0, 16)
                .letters("JFIF\0\1\1\0\0\1\0\1\0\0")
                .shorts(0xffc0, 11)
                .bytes(new byte[] {8})
                .shorts(side, side)
                .bytes(new byte[] {1, 1, 0x11, 0})
                .shorts(0xffda, 8)
                .bytes(new byte[] {1, 1, 0, 0, 63, 0, 0})
                .zeros(1000)
                .shorts(0xffd9)
                .toBytes();
    }

    private static byte[] exif(String marker) {
        var text = "Exif\0\0MM\0*<script>alert('" + marker + "')</script>GPSLatitude 33.7";
        return new Boxes()
                .shorts(0xffd8, 0xffe1, text.length() + 2)
                .letters(text)
                .bytes(jpeg(8))
                .toBytes();
    }

    /// A picture of one bit a pixel, all of it black.
    ///
    /// @param unpacked bytes of text in it
    private static byte[] png(int side, String text, int unpacked) throws IOException {
        var png = new Boxes().bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.bytes(chunk(
                "IHDR",
                new Boxes().ints(side, side).bytes(new byte[] {1, 0, 0, 0, 0}).toBytes()));
        if (unpacked > 0) {
            png.bytes(chunk(
                    text,
                    new Boxes().letters("Comment\0\0").bytes(deflated(unpacked)).toBytes()));
        }
        png.bytes(chunk("IDAT", deflated(side * (1 + (side + 7) / 8))));
        return png.bytes(chunk("IEND", new byte[0])).toBytes();
    }

    private static byte[] chunk(String type, byte[] content) {
        var body = new Boxes().letters(type).bytes(content).toBytes();
        var sum = new CRC32();
        sum.update(body);
        return new Boxes()
                .ints(content.length)
                .bytes(body)
                .ints((int) sum.getValue())
                .toBytes();
    }

    private static byte[] deflated(int noughts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(new byte[noughts]);
        }
        return bytes.toByteArray();
    }

    private static byte[] webp(int frames) {
        var body = new Boxes().letters("WEBPVP8X").bytes(new byte[] {10, 0, 0, 0, 2, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        for (int i = 0; i < frames; i++) {
            body.letters("ANMF").bytes(new byte[] {16, 0, 0, 0}).zeros(16);
        }
        var content = body.toBytes();
        return new Boxes()
                .letters("RIFF")
                .ints(Integer.reverseBytes(content.length))
                .bytes(content)
                .toBytes();
    }

    private static void hugeCover(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        Files.write(forge.scratch("cover.png"), png(16_000, "", 0));
        forge.ffmpeg(
                "-i",
                forge.plain().toString(),
                "-i",
                "cover.png",
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v:1",
                "attached_pic",
                file.toString());
    }

    private static void tagged(Forge forge, String marker, Path file, String flags)
            throws IOException, InterruptedException {
        Files.writeString(
                forge.scratch("chapters.txt"),
                ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=0\nEND=2\ntitle=" + marker + "\n");
        var arguments = new ArrayList<String>();
        arguments.addAll(
                List.of("-i", forge.plain().toString(), "-i", "chapters.txt", "-map", "0", "-map_chapters", "1"));
        arguments.addAll(List.of("-c", "copy", "-movflags", flags));
        for (var name : WHERE_AND_WHO) {
            arguments.addAll(List.of("-metadata", name + "=" + marker, "-metadata:s:v", name + "=" + marker));
        }
        for (var name : List.of("location", "location-eng", "com.apple.quicktime.location.ISO6709")) {
            arguments.addAll(List.of("-metadata", name + "=+33.7294+073.0931/"));
        }
        arguments.add(file.toString());
        forge.ffmpeg(arguments.toArray(String[]::new));
    }

    /// A track of captions, renamed into one of measurements as action cameras write it.
    private static void track(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        Files.writeString(
                forge.scratch("places.srt"), "1\n00:00:00,000 --> 00:00:03,000\nGPS5 33.7294 73.0931 " + marker + "\n");
        var captioned = forge.scratch("captioned.mp4");
        forge.ffmpeg(
                "-i",
                forge.plain().toString(),
                "-i",
                "places.srt",
                "-c",
                "copy",
                "-c:s",
                "mov_text",
                captioned.toString());
        var whole = Patch.of(captioned);
        whole.set(whole.find("sbtl"), "meta".getBytes(StandardCharsets.US_ASCII));
        whole.set(whole.find("tx3g"), "gpmd".getBytes(StandardCharsets.US_ASCII));
        Files.write(file, whole.bytes());
    }
}
