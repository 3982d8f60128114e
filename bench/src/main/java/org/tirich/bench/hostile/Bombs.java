package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tirich.media.probe.Refusal;

/// Files that ask for more time, memory or disk than they are worth.
final class Bombs {

    private static final int MILLION = 1_000_000;

    private Bombs() {}

    static List<Case> all() {
        return List.of(
                Case.of(
                        "U13",
                        "a picture of 15360 x 15360",
                        "lesson.mp4",
                        rejected(Refusal.TOO_MANY_PIXELS),
                        (forge, _, file) -> huge(forge, 15_360).write(file)),
                Case.of(
                        "U13b",
                        "the same, declared as 64 x 64",
                        "lesson.mp4",
                        rejected(Refusal.TOO_MANY_PIXELS, Refusal.DAMAGED),
                        (forge, _, file) -> huge(forge, 64).write(file)),
                Case.of(
                        "U13c",
                        "8192 x 4320, the largest allowed",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> forge.picture(file, "testsrc2=s=8192x4320:r=1:d=4", Forge.H264)),
                Case.of(
                        "U14",
                        "600 000 frames, 1000 a second",
                        "lesson.mp4",
                        rejected(Refusal.TOO_MANY_FRAMES, Refusal.TOO_LONG),
                        (forge, _, file) -> HandMadeMovie.like(forge.plain(), 1000, 600_000, 1)
                                .write(file)),
                Case.of(
                        "U14b",
                        "4000 frames, 1000 a second",
                        "lesson.mp4",
                        rejected(Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) ->
                                HandMadeMovie.like(forge.plain(), 1000, 4000, 1).write(file)),
                stating("U14c", 200 * MILLION),
                stating("U14d", 10 * MILLION),
                Case.of(
                        "U15",
                        "10^9 seconds in every table",
                        "lesson.mp4",
                        rejected(Refusal.TOO_LONG, Refusal.DAMAGED),
                        (forge, _, file) -> HandMadeMovie.like(forge.plain(), 1, 100, 10_000_000)
                                .write(file)),
                Case.of(
                        "U15b",
                        "10^9 seconds in the header of 3 s",
                        "lesson.mkv",
                        either(Refusal.TOO_LONG),
                        Bombs::longHeader),
                Case.of(
                        "U16",
                        "another resolution with each frame",
                        "lesson.mkv",
                        either(Refusal.DAMAGED),
                        Bombs::restless),
                Case.of(
                        "U17",
                        "200 audio streams",
                        "lesson.mkv",
                        rejected(Refusal.TOO_MANY_STREAMS),
                        Bombs::manySounds),
                Case.of(
                        "U18",
                        "10^6 empty stts entries",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_LONG),
                        (forge, _, file) -> emptyTimes(forge).write(file)),
                Case.of(
                        "U18b",
                        "a fragment of 10^6 empty samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) -> fragment(forge, file, MILLION, true)),
                Case.of(
                        "U18c",
                        "a fragment that states 10^8 samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) -> fragment(forge, file, 100 * MILLION, false)),
                Case.of(
                        "U19",
                        "a moov that says it has 500 MB",
                        "lesson.mp4",
                        either(Refusal.DAMAGED),
                        Bombs::longIndex),
                Case.of(
                        "U19b",
                        "a moov that has 480 MB, of noughts",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED),
                        Bombs::emptyIndex),
                Case.of(
                        "U20",
                        "moov at the end, cut off",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED),
                        (forge, _, file) -> {
                            var whole = Patch.of(forge.plain());
                            Files.write(file, Arrays.copyOf(whole.bytes(), whole.find("stsz")));
                        }),
                Case.of(
                        "U21",
                        "10 GB, nearly all of it a hole",
                        "lesson.mp4",
                        rejected(Refusal.TOO_LARGE),
                        (forge, _, file) -> sparse(forge.plain(), file, 10L << 30)),
                Case.of(
                        "U22",
                        "no frames",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED, Refusal.NO_PICTURE, Refusal.TOO_SHORT),
                        (forge, _, file) ->
                                HandMadeMovie.like(forge.plain(), 15, 0, 1).write(file)),
                Case.of(
                        "U22b",
                        "50 frames that last no time",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) ->
                                HandMadeMovie.like(forge.plain(), 15, 50, 0).write(file)));
    }

    /// Less than 2 KB that ask for a table of 24 bytes a sample.
    private static Case stating(String id, int samples) {
        return Case.of(
                id,
                "%d million frames in 2 KB".formatted(samples / MILLION),
                "lesson.mp4",
                rejected(Refusal.TOO_MANY_FRAMES, Refusal.DAMAGED),
                (forge, _, file) -> HandMadeMovie.like(forge.plain(), 15, 60, 1)
                        .stating(samples)
                        .write(file));
    }

    private static HandMadeMovie huge(Forge forge, int declared) throws IOException, InterruptedException {
        return HandMadeMovie.like(forge.plain(), 15, 60, 1)
                .withDescription(HugePicture.description(declared, 15_360), HugePicture.sample());
    }

    /// A Matroska file states its duration as a floating-point number of milliseconds (RFC 9559, 5.1.2.10).
    private static void longHeader(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var mkv = forge.scratch("long.mkv");
        forge.ffmpeg("-i", forge.plain().toString(), "-c", "copy", mkv.toString());
        var whole = Patch.of(mkv);
        int at = whole.find("\u0044\u0089\u0088") + 3;
        long bits = Double.doubleToLongBits(1e12);
        Files.write(
                file,
                whole.setInt(at, (int) (bits >> 32)).setInt(at + 4, (int) bits).bytes());
    }

    private static void restless(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var frames = new ArrayList<byte[]>();
        for (var size : List.of("64x64", "320x180", "128x256", "640x352")) {
            var frame = forge.scratch("frame.h264");
            forge.picture(frame, "testsrc2=s=" + size + ":r=15:d=0.06", "-c:v", "libx264", "-frames:v", "1");
            frames.add(Files.readAllBytes(frame));
        }
        var stream = new Boxes();
        for (int i = 0; i < 60; i++) {
            stream.bytes(frames.get(i % frames.size()));
        }
        var raw = Files.write(forge.scratch("restless.h264"), stream.toBytes());
        forge.ffmpeg(
                "-r",
                "15",
                "-f",
                "h264",
                "-i",
                raw.toString(),
                "-c",
                "copy",
                "-bsf:v",
                "setts=ts=N/(15*TB)",
                file.toString());
    }

    private static void manySounds(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("-i", forge.plain().toString(), "-map", "0:v"));
        for (int i = 0; i < 200; i++) {
            arguments.addAll(List.of("-map", "0:a"));
        }
        arguments.addAll(List.of("-c", "copy", file.toString()));
        forge.ffmpeg(arguments.toArray(String[]::new));
    }

    private static HandMadeMovie emptyTimes(Forge forge) throws IOException, InterruptedException {
        var entries = new int[2 * MILLION + 2];
        entries[2 * MILLION] = 60;
        entries[2 * MILLION + 1] = 1;
        return HandMadeMovie.like(forge.plain(), 15, 60, 1).withTimes(HandMadeMovie.times(entries));
    }

    /// A good file in fragments, and one fragment more: its samples have no bytes and their count is one
    /// number (ISO/IEC 14496-12, 8.8.8).
    private static void fragment(Forge forge, Path file, int samples, boolean listed)
            throws IOException, InterruptedException {
        var good = forge.scratch("fragments.mp4");
        forge.ffmpeg(
                "-i", forge.plain().toString(), "-c", "copy", "-movflags", "frag_keyframe+empty_moov", good.toString());
        // Track, duration and size of each sample.
        var track = Boxes.fullBox("tfhd", 0, 0x18, new Boxes().ints(1, 0, 1).toBytes());
        var run = listed
                ? Boxes.fullBox(
                        "trun",
                        0,
                        0x200,
                        new Boxes().ints(samples).zeros(4 * samples).toBytes())
                : Boxes.fullBox("trun", 0, 0, new Boxes().ints(samples).toBytes());
        var number = Boxes.fullBox("mfhd", 0, 0, new Boxes().ints(99).toBytes());
        var fragment = Boxes.box("moof", number, Boxes.box("traf", track, run));
        var data = Boxes.box("mdat", new byte[8]);
        Files.write(
                file,
                new Boxes()
                        .bytes(Files.readAllBytes(good))
                        .bytes(fragment)
                        .bytes(data)
                        .toBytes());
    }

    private static void longIndex(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var whole = Patch.of(forge.plain());
        Files.write(file, whole.setInt(whole.find("moov") - 4, 500_000_000).bytes());
    }

    /// The sample sizes are the last table of the last track, and go on for 480 MB that no disk holds.
    private static void emptyIndex(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var movie = HandMadeMovie.like(forge.plain(), 15, 60, 1);
        movie.write(file);
        var whole = Patch.of(file);
        int more = 480_000_000;
        int table = whole.find("stsz");
        for (var box : List.of("moov", "trak", "mdia", "minf", "stbl", "stsz")) {
            int at = whole.find(box) - 4;
            whole.setInt(at, whole.intAt(at) + more);
        }
        whole.setInt(table + 8, 0).setInt(table + 12, more / 4);
        Files.write(file, Arrays.copyOf(whole.bytes(), table + 16));
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(table + 16L + more);
        }
    }

    private static void sparse(Path start, Path file, long bytes) throws IOException {
        Files.copy(start, file);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }
}
