package org.tirich.asset.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.asset.Asset.State;
import org.tirich.asset.MediaTools;
import org.tirich.asset.SentClips;
import org.tirich.asset.SentClips.Sent;
import org.tirich.asset.examination.AssetFinding;
import org.tirich.asset.examination.AssetFindings;
import org.tirich.identity.Role;

/// What an author is told of the streams of a file.
class StreamNamesTest extends ServerTest {

    private static final String PICTURE = "-f lavfi -i testsrc2=s=160x144:r=10:d=4";
    private static final String SOUND = "-f lavfi -i sine=f=440:r=48000:d=4";
    private static final String H264 = "-c:v libx264 -preset ultrafast -pix_fmt yuv420p";

    @TempDir
    Path folder;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private MediaTools tools;

    @Autowired
    private AssetFindings findings;

    @Test
    void aRefusalNamesTheSoundThatCannotBeRead() throws Exception {
        var sent = send(PICTURE + " " + SOUND + " " + H264 + " -c:a dca -strict -2 -ac 2");

        clips().awaitRefused(sent);

        assertThat(clips().state(sent)).isEqualTo(new State.Refused("unknown-sound", Optional.of("dts")));
        assertThat(sent.begun().studio().path("refusal").asString()).isEqualTo("unknown-sound");
        assertThat(sent.begun().studio().path("message").asString()).contains("sound", "dts");
    }

    @Test
    void aRefusalNamesThePictureThatCannotBeRead() throws Exception {
        var sent = send(PICTURE + " " + SOUND + " -c:v magicyuv -c:a aac");

        clips().awaitRefused(sent);

        assertThat(sent.begun().studio().path("message").asString()).contains("picture", "magicyuv");
    }

    @Test
    void streamsThatAreLeftOutAreNamed() throws Exception {
        var sent = send(PICTURE + " " + SOUND + " " + SOUND + " " + SOUND + " " + H264
                + " -map 0 -map 1 -map 2 -map 3 -c:a:0 dca -strict -2 -ac:a:0 2 -c:a:1 aac -c:a:2 libmp3lame");

        clips().awaitReady(sent);

        assertThat(findings.of(sent.asset()))
                .contains(
                        new AssetFinding("SOUND_UNREADABLE", AssetFinding.Severity.NOTE, 0, List.of(), "dts"),
                        new AssetFinding("FURTHER_SOUND", AssetFinding.Severity.NOTE, 0, List.of(), "mp3"));
        assertThat(sent.begun().studio().path("findings").toString())
                .contains("cannot read", "\"where\":\"dts\"", "several sounds", "\"where\":\"mp3\"");
    }

    private SentClips clips() {
        return new SentClips(server);
    }

    private Sent send(String arguments) throws Exception {
        return clips().send(person(Role.CREATOR), make(arguments));
    }

    private byte[] make(String arguments) throws IOException, InterruptedException {
        var toolchain = tools.find().toolchain();
        var file = folder.resolve("clip.mkv");
        var command = new ArrayList<>(List.of(toolchain.ffmpeg().toString(), "-v", "error", "-nostdin", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        command.add(file.toString());
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(toolchain.environment());
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return Files.readAllBytes(file);
    }
}
