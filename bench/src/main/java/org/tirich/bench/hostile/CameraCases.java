package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.tirich.media.probe.Refusal;

/// Files of unusual cameras, old phones and screen recorders. Most of them are valid and must be accepted.
final class CameraCases {

    private static final String HEVC = "-c:v libx265 -preset ultrafast -x265-params log-level=none";
    private static final String WIDE_COLOUR = "-pix_fmt yuv420p10le -color_primaries bt2020 -colorspace bt2020nc";

    private CameraCases() {}

    static List<HostileCase> all() {
        return Stream.of(shapes(), encodings()).flatMap(List::stream).toList();
    }

    private static List<HostileCase> shapes() {
        return List.of(
                HostileCase.of(
                        "U23",
                        "sound alone",
                        "lesson.m4a",
                        rejected(Refusal.NO_PICTURE),
                        (files, _, file) -> files.picture(file, FileFactory.TONE, "-c:a aac")),
                HostileCase.of(
                        "U24",
                        "picture alone",
                        "lesson.mp4",
                        ready(),
                        (files, _, file) -> files.picture(file, FileFactory.MOVING, FileFactory.H264)),
                HostileCase.of(
                        "U25",
                        "times before nought",
                        "lesson.mp4",
                        ready(),
                        (files, _, file) ->
                                files.copy(files.plain(), "-itsoffset -0.15", "-avoid_negative_ts disabled", file)),
                HostileCase.of(
                        "U25b",
                        "an edit list of nonsense",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_LONG),
                        CameraCases::nonsenseEdits),
                turned("U26", "90", "lesson.mp4"),
                turned("U26b", "270", "lesson.mov"),
                HostileCase.of(
                        "U26c",
                        "a display matrix of random bytes",
                        "lesson.mp4",
                        either(Refusal.DAMAGED),
                        CameraCases::nonsenseMatrix),
                odd("U28", "1x1"),
                odd("U28b", "2x4096"),
                odd("U28c", "719x1279"),
                odd("U28d", "48x8192"),
                HostileCase.of(
                        "U29",
                        "screen recording, frames when something moves",
                        "lesson.mp4",
                        ready(),
                        (files, _, file) -> files.picture(
                                file,
                                "testsrc2=s=320x180:r=30:d=6,select='lt(mod(n,47),3)'",
                                FileFactory.H264 + " -fps_mode vfr")));
    }

    private static List<HostileCase> encodings() {
        return List.of(
                lesson(
                        "U27",
                        "HEVC, 10 bits, PQ",
                        "lesson.mp4",
                        HEVC + " " + WIDE_COLOUR + " -color_trc smpte2084 -c:a aac"),
                lesson(
                        "U27b",
                        "H.264, 4:4:4, 10 bits",
                        "lesson.mkv",
                        "-c:v libx264 -preset ultrafast -pix_fmt yuv444p10le -c:a flac"),
                HostileCase.of(
                        "U30", "sound that changes its sample rate", "lesson.mkv", ready(), CameraCases::changingSound),
                lesson(
                        "U31",
                        "3GP of an old telephone, H.263 and AMR",
                        "lesson.3gp",
                        "-s 176x144 -c:v h263 -b:v 100k -c:a libopencore_amrnb -ar 8000 -ac 1 -b:a 12.2k"),
                HostileCase.of(
                        "U32",
                        "MOV of a new telephone, HEVC Main 10, HLG, turned",
                        "lesson.mov",
                        ready(),
                        CameraCases::telephone),
                lesson("U33", "AV1 and Opus", "lesson.webm", "-c:v libsvtav1 -preset 12 -pix_fmt yuv420p -c:a libopus"),
                lesson(
                        "U34",
                        "VP8 and Vorbis",
                        "lesson.webm",
                        "-c:v libvpx -deadline realtime -c:a vorbis -strict experimental -ac 2"),
                exotic("U35", "MagicYUV", "lesson.mkv", "magicyuv"),
                exotic("U35b", "QuickTime Animation", "lesson.mov", "qtrle"));
    }

    private static HostileCase lesson(String id, String what, String name, String encoding) {
        return HostileCase.of(id, what, name, ready(), (files, _, file) -> files.lesson(file, encoding));
    }

    private static HostileCase exotic(String id, String what, String name, String codec) {
        return HostileCase.of(
                id,
                what,
                name,
                rejected(Refusal.UNKNOWN_CODEC),
                (files, _, file) -> files.picture(file, FileFactory.MOVING, "-c:v " + codec));
    }

    private static HostileCase turned(String id, String degrees, String name) {
        return HostileCase.of(
                id,
                "turned by " + degrees + " degrees",
                name,
                ready(),
                (files, _, file) -> files.copy(files.plain(), "-display_rotation " + degrees, "", file));
    }

    private static HostileCase odd(String id, String size) {
        return HostileCase.of(
                id,
                "a picture of " + size,
                "lesson.mkv",
                ready(),
                (files, _, file) -> files.picture(
                        file,
                        "color=c=teal:s=" + size + ":r=10:d=3.2",
                        "-c:v libx264 -preset ultrafast -pix_fmt yuv444p"));
    }

    private static void nonsenseMatrix(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var whole = BytePatch.of(files.plain());
        var matrix = new byte[36];
        new Random(1).nextBytes(matrix);
        Files.write(file, whole.set(whole.find("tkhd") + 44, matrix).bytes());
    }

    private static void nonsenseEdits(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var whole = BytePatch.of(files.plain());
        int list = whole.find("elst");
        Files.write(
                file,
                whole.setInt(list + 12, 0x7fffffff).setInt(list + 16, -77_777).bytes());
    }

    private static void changingSound(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var sound = new BoxBytes();
        for (var rate : List.of("44100", "22050", "48000", "8000")) {
            var part = files.scratch("part.mp3");
            files.picture(part, "sine=f=440:d=0.75", "-ar " + rate + " -id3v2_version 0 -write_xing 0");
            sound.bytes(Files.readAllBytes(part));
        }
        var whole = Files.write(files.scratch("whole.mp3"), sound.toBytes());
        files.copy(whole, "-f mp3", "-i plain.mp4 -map 1:v -map 0:a", file);
    }

    private static void telephone(FileFactory files, String marker, Path file)
            throws IOException, InterruptedException {
        var lying = files.scratch("lying.mov");
        files.lesson(lying, HEVC + " " + WIDE_COLOUR + " -color_trc arib-std-b67 -tag:v hvc1 -c:a aac");
        files.copy(lying, "-display_rotation 90", "-tag:v hvc1", file);
    }
}
