package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.probe.Refusal;

/// Files that demand excessive time, memory or disk space.
final class ResourceBombCases {

    private static final int MILLION = 1_000_000;
    private static final long TEN_GIGABYTES = 10L << 30;

    private ResourceBombCases() {}

    static List<HostileCase> all() {
        return List.of(
                rejectedMovie(
                        "U13",
                        "a picture of 15360 x 15360",
                        List.of(Refusal.TOO_MANY_PIXELS),
                        files -> huge(files, 15_360)),
                rejectedMovie(
                        "U13b",
                        "the same, declared as 64 x 64",
                        List.of(Refusal.TOO_MANY_PIXELS),
                        files -> huge(files, 64)),
                HostileCase.of(
                        "U13c",
                        "8192 x 4320, the largest allowed",
                        "lesson.mp4",
                        ready(),
                        (files, _, file) -> files.picture(file, "testsrc2=s=8192x4320:r=1:d=4", FileFactory.H264)),
                rejectedMovie(
                        "U14",
                        "600 000 frames, 1000 a second",
                        List.of(Refusal.TOO_MANY_FRAMES, Refusal.TOO_LONG),
                        files -> HandMadeMovie.like(files.plain(), 1000, 600_000, 1)),
                rejectedMovie(
                        "U14b",
                        "4000 frames, 1000 a second",
                        List.of(Refusal.TOO_MANY_FRAMES),
                        files -> HandMadeMovie.like(files.plain(), 1000, 4000, 1)),
                stating("U14c", 200 * MILLION),
                stating("U14d", 10 * MILLION),
                rejectedMovie(
                        "U15",
                        "10^9 seconds in every table",
                        List.of(Refusal.TOO_LONG),
                        files -> HandMadeMovie.like(files.plain(), 1, 100, 10 * MILLION)),
                HostileCase.of(
                        "U15b",
                        "10^9 seconds in the header of 3 s",
                        "lesson.mkv",
                        either(Refusal.TOO_LONG),
                        ResourceBombCases::longHeader),
                HostileCase.of(
                        "U16",
                        "another resolution with each frame",
                        "lesson.mkv",
                        either(Refusal.DAMAGED),
                        ResourceBombCases::restless),
                HostileCase.of(
                        "U17",
                        "200 audio streams",
                        "lesson.mkv",
                        rejected(Refusal.TOO_MANY_STREAMS),
                        ResourceBombCases::manySounds),
                HostileCase.of(
                        "U21",
                        "10 GB, nearly all of it a hole",
                        "lesson.mp4",
                        rejected(Refusal.TOO_LARGE),
                        ResourceBombCases::sparse));
    }

    private interface Movie {
        HandMadeMovie of(FileFactory files) throws IOException, InterruptedException;
    }

    private static HostileCase rejectedMovie(String id, String what, List<Refusal> reasons, Movie movie) {
        var expectation = rejected(reasons.toArray(Refusal[]::new));
        return HostileCase.of(
                id,
                what,
                "lesson.mp4",
                expectation,
                (files, _, file) -> movie.of(files).write(file));
    }

    /// Less than 2 KB that require a table of 24 bytes per sample.
    private static HostileCase stating(String id, int samples) {
        return rejectedMovie(
                id,
                "%d million frames in 2 KB".formatted(samples / MILLION),
                List.of(Refusal.TOO_MANY_FRAMES, Refusal.DAMAGED),
                files -> HandMadeMovie.like(files.plain(), 15, 60, 1).stating(samples));
    }

    private static HandMadeMovie huge(FileFactory files, int declared) throws IOException, InterruptedException {
        return HandMadeMovie.like(files.plain(), 15, 60, 1)
                .withDescription(HugePicture.description(declared, 15_360), HugePicture.sample());
    }

    /// A Matroska file states its duration as a floating-point number of milliseconds (RFC 9559, 5.1.2.10).
    private static void longHeader(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var mkv = files.scratch("long.mkv");
        files.copy(files.plain(), "", "", mkv);
        var whole = BytePatch.of(mkv);
        int at = whole.find("D\u0089\u0088") + 3;
        long bits = Double.doubleToLongBits(1e12);
        Files.write(
                file,
                whole.setInt(at, (int) (bits >> 32)).setInt(at + 4, (int) bits).bytes());
    }

    private static void restless(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        var frames = new ArrayList<byte[]>();
        for (var size : List.of("64x64", "320x180", "128x256", "640x352")) {
            var frame = files.scratch("frame.h264");
            files.picture(frame, "testsrc2=s=" + size + ":r=15:d=0.06", "-c:v libx264 -frames:v 1");
            frames.add(Files.readAllBytes(frame));
        }
        var stream = new BoxBytes();
        for (int i = 0; i < 60; i++) {
            stream.bytes(frames.get(i % frames.size()));
        }
        var raw = Files.write(files.scratch("restless.h264"), stream.toBytes());
        files.copy(raw, "-r 15 -f h264", "-bsf:v setts=ts=N/(15*TB)", file);
    }

    private static void manySounds(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        files.copy(files.plain(), "", "-map 0:v" + " -map 0:a".repeat(200), file);
    }

    private static void sparse(FileFactory files, String marker, Path file) throws IOException, InterruptedException {
        Files.copy(files.plain(), file);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TEN_GIGABYTES);
        }
    }
}
