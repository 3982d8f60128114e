package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.tirich.media.probe.Refusal;

/// Still pictures uploaded as videos, and one as the cover of a video.
final class StillPictureCases {

    private static final int HUNDRED_MEGABYTES = 100_000_000;

    private StillPictureCases() {}

    static List<HostileCase> all() {
        return List.of(
                picture("U38", "JPEG of 30000 x 30000", "lesson.jpg", (_, _, file) -> Files.write(file, jpeg(30_000))),
                picture(
                        "U38b",
                        "PNG whose text unpacks to 100 MB",
                        "lesson.png",
                        (_, _, file) -> Files.write(file, png(8, HUNDRED_MEGABYTES))),
                picture(
                        "U38c",
                        "APNG of 1000 frames",
                        "lesson.png",
                        (files, _, file) ->
                                files.picture(file, "color=s=16x16:r=100:d=10", "-f apng -c:v apng -plays 0")),
                picture(
                        "U38d",
                        "animated WebP of 10 000 frames",
                        "lesson.webp",
                        (_, _, file) -> Files.write(file, webp(10_000))),
                HostileCase.of(
                        "U38e",
                        "MP4 whose cover is a PNG of 16000 x 16000",
                        "lesson.mp4",
                        either(Refusal.TOO_MANY_PIXELS),
                        StillPictureCases::hugeCover),
                picture(
                        "U39",
                        "JPEG with a place and a script in its EXIF",
                        "lesson.jpg",
                        (_, marker, file) -> Files.write(file, exif(marker))));
    }

    private static HostileCase picture(String id, String what, String name, HostileCase.FileMaker making) {
        return HostileCase.of(id, what, name, rejected(Refusal.NOT_A_VIDEO), making);
    }

    private static void hugeCover(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        Files.write(files.scratch("cover.png"), png(16_000, 0));
        files.copy(files.plain(), "", "-i cover.png -map 0 -map 1 -disposition:v:1 attached_pic", file);
    }

    private static byte[] jpeg(int side) {
        return new BoxBytes()
                .shorts(0xffd8, 0xffe0, 16)
                .letters("JFIF\0\1\1\0\0\1\0\1\0\0")
                .shorts(0xffc0, 11)
                .bytes(new byte[] {8})
                .shorts(side, side)
                .bytes(new byte[] {1, 1, 0x11, 0})
                .shorts(0xffda, 8)
                .bytes(new byte[] {1, 1, 0, 0, 63, 0})
                .zeros(1000)
                .shorts(0xffd9)
                .toBytes();
    }

    private static byte[] exif(String marker) {
        var text = "Exif\0\0MM\0*<script>alert('" + marker + "')</script>GPSLatitude 33.7";
        return new BoxBytes()
                .shorts(0xffd8, 0xffe1, text.length() + 2)
                .letters(text)
                .bytes(jpeg(8))
                .toBytes();
    }

    /// A black picture of one bit per pixel.
    ///
    /// @param textBytes size of a compressed text in it
    private static byte[] png(int side, int textBytes) throws IOException {
        var png = new BoxBytes().bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.bytes(chunk(
                "IHDR",
                new BoxBytes()
                        .ints(side, side)
                        .bytes(new byte[] {1, 0, 0, 0, 0})
                        .toBytes()));
        if (textBytes > 0) {
            png.bytes(chunk(
                    "zTXt",
                    new BoxBytes()
                            .letters("Comment\0\0")
                            .bytes(packed(textBytes))
                            .toBytes()));
        }
        png.bytes(chunk("IDAT", packed(side * (1 + (side + 7) / 8))));
        return png.bytes(chunk("IEND", new byte[0])).toBytes();
    }

    private static byte[] chunk(String type, byte[] content) {
        var body = new BoxBytes().letters(type).bytes(content).toBytes();
        var sum = new CRC32();
        sum.update(body);
        return new BoxBytes()
                .ints(content.length)
                .bytes(body)
                .ints((int) sum.getValue())
                .toBytes();
    }

    private static byte[] packed(int noughts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(new byte[noughts]);
        }
        return bytes.toByteArray();
    }

    private static byte[] webp(int frames) {
        var body = new BoxBytes().letters("WEBPVP8X").bytes(new byte[] {10, 0, 0, 0, 2, 0, 0, 0, 15, 0, 0, 15, 0, 0});
        for (int i = 0; i < frames; i++) {
            body.letters("ANMF").bytes(new byte[] {16, 0, 0, 0}).zeros(16);
        }
        var content = body.toBytes();
        return new BoxBytes()
                .letters("RIFF")
                .ints(Integer.reverseBytes(content.length))
                .bytes(content)
                .toBytes();
    }
}
