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

/// MP4 files whose index is too long, too short or empty.
final class IndexCases {

    private static final int MILLION = 1_000_000;

    private IndexCases() {}

    static List<HostileCase> all() {
        return List.of(
                HostileCase.of(
                        "U18",
                        "10^6 empty stts entries",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_LONG),
                        IndexCases::emptyTimes),
                HostileCase.of(
                        "U18b",
                        "a fragment of 10^6 empty samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (files, _, file) -> fragment(
                                files,
                                file,
                                BoxBytes.fullBox(
                                        "trun",
                                        0,
                                        0x200,
                                        new BoxBytes()
                                                .ints(MILLION)
                                                .zeros(4 * MILLION)
                                                .toBytes()))),
                HostileCase.of(
                        "U18c",
                        "a fragment that states 10^8 samples",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_LONG, Refusal.TOO_MANY_FRAMES),
                        (files, _, file) -> fragment(
                                files,
                                file,
                                BoxBytes.fullBox(
                                        "trun",
                                        0,
                                        0,
                                        new BoxBytes().ints(100 * MILLION).toBytes()))),
                HostileCase.of(
                        "U19",
                        "a moov that says it has 500 MB",
                        "lesson.mp4",
                        either(Refusal.DAMAGED),
                        IndexCases::saidLong),
                HostileCase.of(
                        "U19b",
                        "a moov that has 480 MB, of noughts",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED),
                        IndexCases::isLong),
                HostileCase.of(
                        "U20", "moov at the end, cut off", "lesson.mp4", rejected(Refusal.DAMAGED), IndexCases::cutOff),
                HostileCase.of(
                        "U22",
                        "no frames",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED, Refusal.NO_PICTURE, Refusal.TOO_SHORT),
                        (files, _, file) ->
                                HandMadeMovie.like(files.plain(), 15, 0, 1).write(file)),
                HostileCase.of(
                        "U22b",
                        "50 frames that last no time",
                        "lesson.mp4",
                        rejected(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_MANY_FRAMES),
                        (files, _, file) ->
                                HandMadeMovie.like(files.plain(), 15, 50, 0).write(file)));
    }

    private static void emptyTimes(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var entries = new int[2 * MILLION + 2];
        entries[2 * MILLION] = 60;
        entries[2 * MILLION + 1] = 1;
        HandMadeMovie.like(files.plain(), 15, 60, 1)
                .withTimes(HandMadeMovie.times(entries))
                .write(file);
    }

    /// A valid fragmented file with an additional fragment, which states its number of samples in one field
    /// (ISO/IEC 14496-12, 8.8.8).
    private static void fragment(FileFactory files, Path file, byte[] run) throws IOException, InterruptedException {
        var good = files.scratch("fragments.mp4");
        files.copy(files.plain(), "", "-movflags frag_keyframe+empty_moov", good);
        // Track, duration and size of each sample.
        var track =
                BoxBytes.fullBox("tfhd", 0, 0x18, new BoxBytes().ints(1, 0, 1).toBytes());
        var number = BoxBytes.fullBox("mfhd", 0, 0, new BoxBytes().ints(99).toBytes());
        Files.write(
                file,
                new BoxBytes()
                        .bytes(Files.readAllBytes(good))
                        .bytes(BoxBytes.box("moof", number, BoxBytes.box("traf", track, run)))
                        .bytes(BoxBytes.box("mdat", new byte[8]))
                        .toBytes());
    }

    private static void saidLong(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var whole = BytePatch.of(files.plain());
        Files.write(file, whole.setInt(whole.find("moov") - 4, 500 * MILLION).bytes());
    }

    /// The table of sample sizes extends over 480 MB, which are a hole in the file.
    private static void isLong(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        HandMadeMovie.like(files.plain(), 15, 60, 1).write(file);
        var whole = BytePatch.of(file);
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

    private static void cutOff(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var whole = BytePatch.of(files.plain());
        Files.write(file, Arrays.copyOf(whole.bytes(), whole.find("stsz")));
    }
}
