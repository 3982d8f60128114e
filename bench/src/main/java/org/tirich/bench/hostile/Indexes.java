package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tirich.media.probe.Refusal;

/// MP4 files whose index is too long, too short, or says nothing.
final class Indexes {

    private static final int MILLION = 1_000_000;

    private Indexes() {}

    static List<Case> all() {
        return List.of(
                Case.of(
                        "U18",
                        "10^6 empty stts entries",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_LONG),
                        Indexes::emptyTimes),
                Case.of(
                        "U18b",
                        "a fragment of 10^6 empty samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) -> fragment(
                                forge,
                                file,
                                Boxes.fullBox(
                                        "trun",
                                        0,
                                        0x200,
                                        new Boxes()
                                                .ints(MILLION)
                                                .zeros(4 * MILLION)
                                                .toBytes()))),
                Case.of(
                        "U18c",
                        "a fragment that states 10^8 samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (forge, _, file) -> fragment(
                                forge,
                                file,
                                Boxes.fullBox(
                                        "trun",
                                        0,
                                        0,
                                        new Boxes().ints(100 * MILLION).toBytes()))),
                Case.of(
                        "U19",
                        "a moov that says it has 500 MB",
                        "lesson.mp4",
                        either(Refusal.DAMAGED),
                        Indexes::saidLong),
                Case.of(
                        "U19b",
                        "a moov that has 480 MB, of noughts",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED),
                        Indexes::isLong),
                Case.of("U20", "moov at the end, cut off", "lesson.mp4", rejected(Refusal.DAMAGED), Indexes::cutOff),
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

    private static void emptyTimes(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var entries = new int[2 * MILLION + 2];
        entries[2 * MILLION] = 60;
        entries[2 * MILLION + 1] = 1;
        HandMadeMovie.like(forge.plain(), 15, 60, 1)
                .withTimes(HandMadeMovie.times(entries))
                .write(file);
    }

    /// A good file in fragments, and one fragment more, of which one number may say how many samples it has
    /// (ISO/IEC 14496-12, 8.8.8).
    private static void fragment(Forge forge, Path file, byte[] run) throws IOException, InterruptedException {
        var good = forge.scratch("fragments.mp4");
        forge.copy(forge.plain(), "", "-movflags frag_keyframe+empty_moov", good);
        // Track, duration and size of each sample.
        var track = Boxes.fullBox("tfhd", 0, 0x18, new Boxes().ints(1, 0, 1).toBytes());
        var number = Boxes.fullBox("mfhd", 0, 0, new Boxes().ints(99).toBytes());
        Files.write(
                file,
                new Boxes()
                        .bytes(Files.readAllBytes(good))
                        .bytes(Boxes.box("moof", number, Boxes.box("traf", track, run)))
                        .bytes(Boxes.box("mdat", new byte[8]))
                        .toBytes());
    }

    private static void saidLong(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var whole = Patch.of(forge.plain());
        Files.write(file, whole.setInt(whole.find("moov") - 4, 500 * MILLION).bytes());
    }

    /// The sample sizes go on for 480 MB, which no disk holds.
    private static void isLong(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        HandMadeMovie.like(forge.plain(), 15, 60, 1).write(file);
        var whole = Patch.of(file);
        int more = 480 * MILLION;
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

    private static void cutOff(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var whole = Patch.of(forge.plain());
        Files.write(file, Arrays.copyOf(whole.bytes(), whole.find("stsz")));
    }
}
