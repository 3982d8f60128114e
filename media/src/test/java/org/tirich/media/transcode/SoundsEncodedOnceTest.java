package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;

/// Encoding a sound again would change nothing but the time it takes, so the commands are recorded.
class SoundsEncodedOnceTest {

    private static final Pattern SOUND = Pattern.compile(" ((?:opus|aac)-\\d+\\.mp4)");

    @TempDir
    Path folder;

    private Path commands;
    private Path clip;
    private Path target;
    private Transcoder transcoder;

    @BeforeEach
    void recordCommands() throws Exception {
        commands = folder.resolve("commands");
        var real = TestClips.toolchain();
        var recording = Files.createDirectory(folder.resolve("tools"));
        forward(recording.resolve("ffmpeg"), "echo \"$*\" >>" + commands, real.ffmpeg());
        forward(recording.resolve("ffprobe"), ":", real.ffprobe());
        var choice = Sandbox.choose(TestClips.CACHE, Sandbox.Policy.UNSAFE_NO_SANDBOX);
        var ffmpeg =
                new Ffmpeg(new Toolchain(recording, real.version(), false), ((Sandbox.Choice.Chosen) choice).sandbox());
        transcoder = new Transcoder(ffmpeg, TestClips.SHORT_CLIPS);
        clip = TestClips.clip(folder.resolve("clip.mp4"), "480x360", 1);
        target = folder.resolve("rendering");
    }

    @Test
    void theRunForTheReviewCopyEncodesAllSounds() throws Exception {
        assertThat(transcoder.transcode(clip, target, ProgressListener.NONE, new Cancellation()))
                .isInstanceOf(TranscodeOutcome.Ready.class);

        assertThat(encodedSounds()).containsExactly("opus-16.mp4", "aac-24.mp4", "opus-24.mp4");
    }

    @Test
    void afterACrashOnlyTheLostSoundsAreEncodedAgain() throws Exception {
        var cancellation = new Cancellation();
        var crash = new IllegalStateException("crash");
        try {
            transcoder.transcode(
                    clip,
                    target,
                    progress -> {
                        if (progress.stage() == Progress.Stage.ALL_SIZES) {
                            throw crash;
                        }
                    },
                    cancellation);
        } catch (IllegalStateException e) {
            assertThat(e).isSameAs(crash);
        }
        Files.delete(commands);

        assertThat(transcoder.transcode(clip, target, ProgressListener.NONE, new Cancellation()))
                .isInstanceOf(TranscodeOutcome.Ready.class);

        // The first sound of the lesson is in 240p.mp4.
        assertThat(encodedSounds()).containsExactly("opus-24.mp4");
    }

    private List<String> encodedSounds() throws IOException {
        return SOUND.matcher(Files.readString(commands))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static void forward(Path script, String before, Path program) throws IOException {
        Files.writeString(
                script,
                "#!/bin/sh\n" + before + "\nLD_LIBRARY_PATH=" + program.getParent() + " exec " + program + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
