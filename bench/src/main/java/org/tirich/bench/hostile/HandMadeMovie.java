package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// An MP4 with handwritten tables, which can state what no encoder would. All of its samples are the same
/// keyframe, which is stored once.
///
/// @param description the `stsd` box
/// @param picture the bytes of the single sample
/// @param timescale units per second
/// @param times the `stts` box
/// @param samples number of samples that the tables state
/// @param length in units, as the headers state it
/// @param chunks number of chunks; one chunk has all samples, several have one each at the same position
record HandMadeMovie(
        byte[] description, byte[] picture, int timescale, byte[] times, int samples, int length, int chunks) {

    private static final int IDENTITY = 0x10000;

    /// Takes the description and the picture from the first track of a valid file.
    static HandMadeMovie like(Path good, int timescale, int samples, int unitsEach) throws IOException {
        var whole = BytePatch.of(good);
        int chunk = whole.intAt(whole.find("stco") + 12);
        int first = whole.intAt(whole.find("stsz") + 12);
        var picture = Arrays.copyOfRange(whole.bytes(), chunk, chunk + first);
        return new HandMadeMovie(
                whole.box("stsd"),
                picture,
                timescale,
                times(samples, unitsEach),
                samples,
                Math.multiplyExact(samples, unitsEach),
                samples);
    }

    static byte[] times(int... countsAndUnits) {
        return BoxBytes.fullBox(
                "stts",
                0,
                0,
                new BoxBytes()
                        .ints(countsAndUnits.length / 2)
                        .ints(countsAndUnits)
                        .toBytes());
    }

    HandMadeMovie withTimes(byte[] other) {
        return new HandMadeMovie(description, picture, timescale, other, samples, length, chunks);
    }

    HandMadeMovie withDescription(byte[] other, byte[] otherPicture) {
        return new HandMadeMovie(other, otherPicture, timescale, times, samples, length, chunks);
    }

    /// States more samples without adding a byte.
    HandMadeMovie stating(int moreSamples) {
        return new HandMadeMovie(description, picture, timescale, times(moreSamples, 1), moreSamples, length, 1);
    }

    void write(Path file) throws IOException {
        var type = BoxBytes.box(
                "ftyp",
                new BoxBytes().letters("isom").ints(512).letters("isommp41").toBytes());
        var data = BoxBytes.box("mdat", picture);
        var moov = moov(type.length + 8);
        Files.write(file, new BoxBytes().bytes(type).bytes(data).bytes(moov).toBytes());
    }

    private byte[] moov(int offset) {
        var header = BoxBytes.fullBox(
                "mvhd",
                0,
                0,
                new BoxBytes()
                        .ints(0, 0, timescale, length, IDENTITY, 0x01000000, 0, 0)
                        .bytes(matrix())
                        .zeros(24)
                        .ints(2)
                        .toBytes());
        return BoxBytes.box("moov", header, BoxBytes.box("trak", trackHeader(), media(offset)));
    }

    private byte[] trackHeader() {
        return BoxBytes.fullBox(
                "tkhd",
                0,
                3,
                new BoxBytes()
                        .ints(0, 0, 1, 0, length, 0, 0, 0, 0)
                        .bytes(matrix())
                        .ints(192 << 16, 108 << 16)
                        .toBytes());
    }

    private byte[] media(int offset) {
        var header = BoxBytes.fullBox(
                "mdhd",
                0,
                0,
                new BoxBytes().ints(0, 0, timescale, length, 0x55c40000).toBytes());
        var handler = BoxBytes.fullBox(
                "hdlr",
                0,
                0,
                new BoxBytes().ints(0).letters("vide").zeros(12).letters("v\0").toBytes());
        var reference = BoxBytes.fullBox("url ", 0, 1);
        var where = BoxBytes.box(
                "dinf", BoxBytes.fullBox("dref", 0, 0, new BoxBytes().ints(1).toBytes(), reference));
        var picture = BoxBytes.fullBox("vmhd", 0, 1, new BoxBytes().zeros(8).toBytes());
        return BoxBytes.box("mdia", header, handler, BoxBytes.box("minf", picture, where, table(offset)));
    }

    private byte[] table(int offset) {
        var places = new int[chunks];
        Arrays.fill(places, offset);
        int each = chunks == 1 ? samples : 1;
        return BoxBytes.box(
                "stbl",
                description,
                times,
                BoxBytes.fullBox(
                        "stsc", 0, 0, new BoxBytes().ints(1, 1, each, 1).toBytes()),
                BoxBytes.fullBox(
                        "stsz",
                        0,
                        0,
                        new BoxBytes().ints(picture.length, samples).toBytes()),
                BoxBytes.fullBox(
                        "stco", 0, 0, new BoxBytes().ints(chunks).ints(places).toBytes()));
    }

    private static byte[] matrix() {
        return new BoxBytes()
                .ints(IDENTITY, 0, 0, 0, IDENTITY, 0, 0, 0, 0x40000000)
                .toBytes();
    }
}
