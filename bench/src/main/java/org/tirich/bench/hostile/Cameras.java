package org.tirich.bench.hostile;

import static org.tirich.bench.hostile.Expectation.either;
import static org.tirich.bench.hostile.Expectation.ready;
import static org.tirich.bench.hostile.Expectation.rejected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.tirich.media.probe.Refusal;

/// Files of odd cameras, old telephones and screen recorders. Most of them are honest, and must be taken.
final class Cameras {

    private Cameras() {}

    static List<Case> all() {
        return List.of(
                Case.of(
                        "U23",
                        "sound alone",
                        "lesson.m4a",
                        rejected(Refusal.NO_PICTURE),
                        (forge, _, file) -> forge.picture(file, Forge.TONE, "-c:a", "aac")),
                Case.of(
                        "U24",
                        "picture alone",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> forge.picture(file, Forge.MOVING, Forge.H264)),
                Case.of(
                        "U25",
                        "times before nought",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> forge.ffmpeg(
                                "-itsoffset",
                                "-0.15",
                                "-i",
                                forge.plain().toString(),
                                "-c",
                                "copy",
                                "-avoid_negative_ts",
                                "disabled",
                                "-t",
                                "5",
                                file.toString())),
                Case.of(
                        "U25b",
                        "an edit list of nonsense",
                        "lesson.mp4",
                        either(Refusal.DAMAGED, Refusal.TOO_SHORT, Refusal.TOO_LONG),
                        Cameras::nonsenseEdits),
                Case.of(
                        "U26",
                        "turned by 90 degrees",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> turned(forge, "90", file)),
                Case.of(
                        "U26b",
                        "turned by 270 degrees",
                        "lesson.mov",
                        ready(),
                        (forge, _, file) -> turned(forge, "270", file)),
                Case.of(
                        "U26c",
                        "a display matrix of random bytes",
                        "lesson.mp4",
                        either(Refusal.DAMAGED),
                        Cameras::nonsenseMatrix),
                Case.of(
                        "U27",
                        "HEVC, 10 bits, PQ",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> forge.lesson(
                                file,
                                "-c:v",
                                "libx265",
                                "-preset",
                                "ultrafast",
                                "-x265-params",
                                "log-level=none",
                                "-pix_fmt",
                                "yuv420p10le",
                                "-color_trc",
                                "smpte2084",
                                "-color_primaries",
                                "bt2020",
                                "-colorspace",
                                "bt2020nc",
                                "-c:a",
                                "aac")),
                Case.of(
                        "U27b",
                        "H.264, 4:4:4, 10 bits",
                        "lesson.mkv",
                        ready(),
                        (forge, _, file) -> forge.lesson(
                                file,
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast",
                                "-pix_fmt",
                                "yuv444p10le",
                                "-c:a",
                                "flac")),
                odd("U28", "1x1", either(Refusal.DAMAGED)),
                odd("U28b", "2x4096", either(Refusal.DAMAGED)),
                odd("U28d", "48x8192", either(Refusal.DAMAGED)),
                odd("U28c", "719x1279", ready()),
                Case.of(
                        "U29",
                        "screen recording, frames when something moves",
                        "lesson.mp4",
                        ready(),
                        (forge, _, file) -> forge.picture(
                                file,
                                "testsrc2=s=320x180:r=30:d=6,select='lt(mod(n,47),3)'",
                                "-fps_mode",
                                "vfr",
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast",
                                "-pix_fmt",
                                "yuv420p")),
                Case.of("U30", "sound that changes its sample rate", "lesson.mkv", ready(), Cameras::changingSound),
                Case.of(
                        "U31",
                        "3GP of an old telephone, H.263 and AMR",
                        "lesson.3gp",
                        ready(),
                        (forge, _, file) -> forge.ffmpeg(
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=s=176x144:r=15:d=3.2",
                                "-f",
                                "lavfi",
                                "-i",
                                Forge.TONE,
                                "-c:v",
                                "h263",
                                "-b:v",
                                "100k",
                                "-c:a",
                                "libopencore_amrnb",
                                "-ar",
                                "8000",
                                "-ac",
                                "1",
                                "-b:a",
                                "12.2k",
                                file.toString())),
                Case.of(
                        "U32",
                        "MOV of a new telephone, HEVC Main 10, HLG, turned",
                        "lesson.mov",
                        ready(),
                        Cameras::telephone),
                Case.of(
                        "U33",
                        "AV1 and Opus",
                        "lesson.webm",
                        ready(),
                        (forge, _, file) -> forge.lesson(
                                file, "-c:v", "libsvtav1", "-preset", "12", "-pix_fmt", "yuv420p", "-c:a", "libopus")),
                Case.of(
                        "U34",
                        "VP8 and Vorbis",
                        "lesson.webm",
                        ready(),
                        (forge, _, file) -> forge.lesson(
                                file,
                                "-c:v",
                                "libvpx",
                                "-deadline",
                                "realtime",
                                "-c:a",
                                "vorbis",
                                "-strict",
                                "experimental",
                                "-ac",
                                "2")),
                Case.of(
                        "U35",
                        "MagicYUV",
                        "lesson.mkv",
                        rejected(Refusal.UNKNOWN_CODEC),
                        (forge, _, file) -> forge.picture(file, Forge.MOVING, "-c:v", "magicyuv")),
                Case.of(
                        "U35b",
                        "QuickTime Animation",
                        "lesson.mov",
                        rejected(Refusal.UNKNOWN_CODEC),
                        (forge, _, file) -> forge.picture(file, Forge.MOVING, "-c:v", "qtrle")));
    }

    private static Case odd(String id, String size, Expectation expectation) {
        return Case.of(
                id,
                "a picture of " + size,
                "lesson.mkv",
                expectation,
                (forge, _, file) -> forge.picture(
                        file,
                        "color=c=teal:s=" + size + ":r=10:d=3.2",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "ultrafast",
                        "-pix_fmt",
                        "yuv444p"));
    }

    private static void turned(Forge forge, String degrees, Path file) throws IOException, InterruptedException {
        forge.ffmpeg("-display_rotation", degrees, "-i", forge.plain().toString(), "-c", "copy", file.toString());
    }

    private static void nonsenseMatrix(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var whole = Patch.of(forge.plain());
        var matrix = new byte[36];
        new Random(1).nextBytes(matrix);
        Files.write(file, whole.set(whole.find("tkhd") + 44, matrix).bytes());
    }

    private static void nonsenseEdits(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var whole = Patch.of(forge.plain());
        int list = whole.find("elst");
        Files.write(
                file,
                whole.setInt(list + 12, 0x7fffffff).setInt(list + 16, -77_777).bytes());
    }

    private static void changingSound(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var sound = new Boxes();
        for (var rate : List.of("44100", "22050", "48000", "8000")) {
            var part = forge.scratch("part.mp3");
            forge.picture(part, "sine=f=440:d=0.75", "-ar", rate, "-id3v2_version", "0", "-write_xing", "0");
            sound.bytes(Files.readAllBytes(part));
        }
        var whole = Files.write(forge.scratch("whole.mp3"), sound.toBytes());
        forge.ffmpeg(
                "-i",
                forge.plain().toString(),
                "-f",
                "mp3",
                "-i",
                whole.toString(),
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-c",
                "copy",
                file.toString());
    }

    private static void telephone(Forge forge, String marker, Path file) throws IOException, InterruptedException {
        var lying = forge.scratch("lying.mov");
        forge.lesson(
                lying,
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "log-level=none",
                "-tag:v",
                "hvc1",
                "-pix_fmt",
                "yuv420p10le",
                "-color_trc",
                "arib-std-b67",
                "-color_primaries",
                "bt2020",
                "-colorspace",
                "bt2020nc",
                "-c:a",
                "aac");
        forge.ffmpeg(
                "-display_rotation", "90", "-i", lying.toString(), "-c", "copy", "-tag:v", "hvc1", file.toString());
    }
}
