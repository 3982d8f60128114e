package org.tirich.media.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.transcode.Cancellation;

class MediaCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();
    private final Cancellation cancellation = new Cancellation();
    private Path sources;
    private Path out;
    private Path json;

    @BeforeEach
    void nameTheFolders() throws Exception {
        sources = Files.createDirectories(folder.resolve("sources"));
        out = folder.resolve("out");
        json = folder.resolve("report.json");
    }

    @Test
    void captionsAreReportedWithTheirRemarks() throws Exception {
        var file = Files.writeString(
                folder.resolve("عنوان.srt"), "1\n00:00:01,000 --> 00:00:04,500\n<b>x</b> <= 5\nپاڻي\n");

        assertThat(run("captions", file.toString(), "--json", json.toString())).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("READY", "x <= 5 پاڻي", "Line 3: Markup");
        assertThat(Files.readString(json))
                .containsSubsequence(
                        "\"state\": \"READY\"",
                        "\"message\": \"\"",
                        "\"start_ms\": 1000",
                        "\"end_ms\": 4500",
                        "\"text\": \"x <= 5\\u000aپاڻي\"",
                        "\"line\": 3",
                        "\"code\": \"cleaned\"");
    }

    @Test
    void refusedCaptionsNameTheLine() throws Exception {
        var file = Files.writeString(folder.resolve("a.vtt"), "WEBVTT\n\n00:75.000 --> 00:80.000\nپاڻي\n");

        assertThat(run("captions", file.toString(), "--json", json.toString())).isZero();

        assertThat(Files.readString(json))
                .contains(
                        "\"state\": \"REJECTED\"", "\"message\": \"Line 3: This time cannot be read.", "\"cues\": []");
    }

    @Test
    void anUnclearEncodingIsChosenOnTheCommandLine() throws Exception {
        var file = Files.write(
                folder.resolve("a.srt"),
                "1\n00:00:01,000 --> 00:00:04,500\nهو\n".getBytes(Charset.forName("windows-1256")));

        assertThat(run("captions", file.toString(), "--json", json.toString())).isZero();
        assertThat(Files.readString(json)).contains("\"state\": \"UNSURE\"", "--encoding windows-1256: هو");

        assertThat(run("captions", file.toString(), "--encoding", "windows-1256", "--json", json.toString()))
                .isZero();
        assertThat(Files.readString(json)).contains("\"state\": \"READY\"", "\"text\": \"هو\"");

        assertThat(run("captions", file.toString(), "--encoding", "ebcdic")).isEqualTo(2);
    }

    @Test
    void everyFileOfAFolderHasAStateAndARow() throws Exception {
        TestClips.clip(sources.resolve("طبیعیات.mp4"), "256x144", 3);
        Files.createDirectory(sources.resolve("جغرافیہ"));
        TestClips.clip(sources.resolve("جغرافیہ/طبیعیات.mp4"), "144x256", 3);
        Files.writeString(sources.resolve("جغرافیہ/ياداشت.txt"), "This is no video, but it has a few words.");

        int code = run("transcode", sources.toString(), "--out", out.toString(), "--json", json.toString());

        assertThat(code).isZero();
        assertThat(out.resolve("طبیعیات.mp4/144p.mp4")).isRegularFile();
        assertThat(out.resolve("جغرافیہ/طبیعیات.mp4/144p.mp4")).isRegularFile();
        assertThat(out.resolve("جغرافیہ/ياداشت.txt")).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("NOT_A_VIDEO: This is not a video file we can read")
                .contains("2 ready, 1 rejected, 0 failed");
        assertThat(Files.readString(json))
                .containsSubsequence(
                        "\"command\": \"media transcode\"",
                        "\"processors\": ",
                        "\"name\": \"جغرافیہ/طبیعیات.mp4\"",
                        "\"state\": \"READY\"",
                        "\"name\": \"144p\"",
                        "\"codec\": \"h264\"",
                        "\"sound\": \"opus\"",
                        "\"width\": 144",
                        "\"firstFrameBytes\": ",
                        "\"name\": \"جغرافیہ/ياداشت.txt\"",
                        "\"state\": \"REJECTED\"",
                        "\"reason\": \"NOT_A_VIDEO\"",
                        "\"rungs\": []",
                        "\"name\": \"طبیعیات.mp4\"",
                        "\"state\": \"READY\"");
    }

    @Test
    void aCancelledRunLeavesNoFilesAndNoRow() throws Exception {
        TestClips.clip(sources.resolve("clip.mp4"), "256x144", 3);
        cancellation.request();

        int code = run("transcode", sources.toString(), "--out", out.toString(), "--json", json.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out).isEmptyDirectory();
        assertThat(json).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Stopped.");
    }

    @Test
    void anUnwritableDirectoryIsAFaultOfTheMachine() throws Exception {
        TestClips.clip(sources.resolve("clip.mp4"), "256x144", 3);
        Files.createDirectory(out);
        Files.writeString(out.resolve("clip.mp4"), "in the way");

        int code = run("transcode", sources.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("clip.mp4  FAILED", "0 ready, 0 rejected, 1 failed");
        assertThat(out.resolve("clip.mp4")).hasContent("in the way");
    }

    @Test
    void inspectionPrintsRotationAndPersonalMetadata() throws Exception {
        var lying = TestClips.clip(folder.resolve("lying.mp4"), "320x180", 3);
        var phone = sources.resolve("phone.mp4");
        TestClips.make(List.of(
                "-display_rotation",
                "90",
                "-i",
                lying.toString(),
                "-c",
                "copy",
                "-metadata",
                "location=+35.8518+071.7864/",
                phone.toString()));

        assertThat(run("inspect", phone.toString())).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(
                        "h264, displayed at 180x320",
                        "270 degrees clockwise",
                        "standard dynamic range",
                        "30/1 a second",
                        "aac")
                .containsPattern("length +3\\.0")
                .contains("moov/udta/loci");
    }

    @Test
    void inspectionPrintsTheReasonOfARefusal() throws Exception {
        var clip = TestClips.clip(sources.resolve("لنڈ.mp4"), "256x144", 1);

        assertThat(run("inspect", clip.toString())).isZero();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("TOO_SHORT: The video is too short");
    }

    @Test
    void invalidArgumentsAreReportedFirst() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(run("destroy", "x")).isEqualTo(2);
        assertThat(run("inspect", sources.toString())).isEqualTo(2);
        assertThat(run("transcode", sources.toString())).isEqualTo(2);
        assertThat(run("transcode", folder.resolve("nowhere").toString(), "--out", out.toString()))
                .isEqualTo(2);

        assertThat(out).doesNotExist();
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("There is no command destroy.", "is not a file.", "--out DIR says", "does not exist.");
    }

    private int run(String... words) throws InterruptedException {
        return new MediaCommand(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        new PrintStream(complained, true, StandardCharsets.UTF_8),
                        cancellation)
                .run(List.of(words));
    }
}
