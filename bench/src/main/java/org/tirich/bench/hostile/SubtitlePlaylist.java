package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A playable AVI with a subtitle stream that contains a whole file (GAB2), here a playlist.
final class SubtitlePlaylist {

    private static final int FRAMES = 50;
    private static final int WIDTH = 192;
    private static final int HEIGHT = 108;

    private SubtitlePlaylist() {}

    static void make(FileFactory files, Path file, String playlist) throws IOException, InterruptedException {
        var raw = files.scratch("frame.m4v");
        files.picture(raw, FileFactory.MOVING, "-frames:v 1 -c:v mpeg4 -f m4v");
        var frame = Files.readAllBytes(raw);
        var movie = new BoxBytes().letters("movi").bytes(chunk("01tx", attached(playlist)));
        for (int i = 0; i < FRAMES; i++) {
            movie.bytes(chunk("00dc", frame));
        }
        var header = new BoxBytes()
                .letters("hdrl")
                .bytes(chunk("avih", little(66_667, 0, 0, 16, FRAMES, 0, 2, 0, WIDTH, HEIGHT, 0, 0, 0, 0)))
                .bytes(list(new BoxBytes()
                        .letters("strl")
                        .bytes(chunk("strh", stream("vidsFMP4", 1, 15)))
                        .bytes(chunk("strf", picture()))
                        .toBytes()))
                .bytes(list(new BoxBytes()
                        .letters("strl")
                        .bytes(chunk("strh", stream("txts\0\0\0\0", 1, 15)))
                        .bytes(chunk("strf", new byte[0]))
                        .toBytes()))
                .toBytes();
        var body = new BoxBytes()
                .letters("AVI ")
                .bytes(list(header))
                .bytes(list(movie.toBytes()))
                .toBytes();
        Files.write(file, chunk("RIFF", body));
    }

    private static byte[] attached(String playlist) {
        var content = playlist.getBytes(StandardCharsets.US_ASCII);
        return new BoxBytes()
                .letters("GAB2\0")
                .bytes(new byte[] {2, 0})
                .bytes(little(2))
                .bytes(new byte[] {0, 0, 4, 0})
                .bytes(little(content.length))
                .bytes(content)
                .toBytes();
    }

    private static byte[] stream(String types, int scale, int rate) {
        return new BoxBytes()
                .letters(types)
                .bytes(little(0, 0, 0, scale, rate, 0, FRAMES, 0, -1, 0, 0, 0))
                .toBytes();
    }

    private static byte[] picture() {
        return new BoxBytes()
                .bytes(little(40, WIDTH, HEIGHT, 0x180001))
                .letters("FMP4")
                .bytes(little(WIDTH * HEIGHT * 3, 0, 0, 0, 0))
                .toBytes();
    }

    private static byte[] list(byte[] content) {
        return chunk("LIST", content);
    }

    private static byte[] chunk(String type, byte[] content) {
        var chunk = new BoxBytes().letters(type).bytes(little(content.length)).bytes(content);
        return chunk.zeros(content.length % 2).toBytes();
    }

    private static byte[] little(int... values) {
        var bytes = new BoxBytes();
        for (int value : values) {
            bytes.ints(Integer.reverseBytes(value));
        }
        return bytes.toBytes();
    }
}
