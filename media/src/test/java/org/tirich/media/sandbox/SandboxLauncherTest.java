package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxLauncherTest {

    private static final int NO_SUCH_CALL = 9999;

    @TempDir
    Path folder;

    private record Ended(int status, String output, String complaints) {}

    @Test
    void itExecutesTheCommandWithItsArgumentsAndEnvironment() throws IOException, InterruptedException {
        var ended = run(steps(List.of("/usr/bin/env", "printf", "[%s]", "سبق", "two words"), Map.of("ZABAN", "اردو")));

        assertThat(ended.complaints()).isEmpty();
        assertThat(ended.output()).isEqualTo("[سبق][two words]");
        assertThat(run(steps(List.of("/usr/bin/env"), Map.of("ZABAN", "اردو"))).output())
                .isEqualTo("ZABAN=اردو\n");
    }

    @Test
    void aFailedRequiredStepEndsTheLauncherWithItsStatus() throws IOException, InterruptedException {
        var program = new SyscallProgram();
        program.require("the impossible", 97, NO_SUCH_CALL);
        program(program, List.of("/usr/bin/env"), Map.of());

        assertThat(run(program.bytes())).isEqualTo(new Ended(97, "", "sandbox: the impossible refused\n"));
    }

    @Test
    void aFailedOptionalStepIsSkipped() throws IOException, InterruptedException {
        var program = new SyscallProgram();
        program.attempt(NO_SUCH_CALL);
        program(program, List.of("/usr/bin/env"), Map.of("A", "b"));

        assertThat(run(program.bytes())).isEqualTo(new Ended(0, "A=b\n", ""));
    }

    @Test
    void aMissingProgramIsNamed() throws IOException, InterruptedException {
        assertThat(run(steps(List.of("/nowhere/ffmpeg"), Map.of())))
                .isEqualTo(new Ended(98, "", "sandbox: starting /nowhere/ffmpeg refused\n"));
    }

    /// The process that writes the program may be killed meanwhile.
    @Test
    void aTruncatedProgramStartsNothing() throws IOException, InterruptedException {
        var whole = steps(List.of("/usr/bin/env"), Map.of("A", "b"));
        assertThat(run(whole).output()).isEqualTo("A=b\n");

        int words = whole.length - "sandbox: starting /usr/bin/env refused\n".length();
        int name = words - 16;
        for (int length :
                new int[] {0, 1, SyscallProgram.STEP_BYTES - 1, SyscallProgram.STEP_BYTES, name / 2, name, name + 1}) {
            var ended = run(Arrays.copyOf(whole, length));
            assertThat(ended.status()).as("cut at %d", length).isNotZero();
            assertThat(ended.output()).as("cut at %d", length).isEmpty();
        }
    }

    @Test
    void tooLargeAProgramIsRefusedBeforeTheStart() {
        assertThatThrownBy(() -> steps(List.of("/usr/bin/env", "x".repeat(SandboxLauncher.MEMORY_BYTES)), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
        var program = new SyscallProgram();
        assertThatThrownBy(() -> {
                    for (int step = 0; step < 1000; step++) {
                        program.attempt(NO_SUCH_CALL);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
    }

    private static byte[] steps(List<String> command, Map<String, String> environment) throws IOException {
        var program = new SyscallProgram();
        program(program, command, environment);
        return program.bytes();
    }

    private static void program(SyscallProgram program, List<String> command, Map<String, String> environment)
            throws IOException {
        ConfinementPlan.of(Architecture.ofThisMachine().orElseThrow())
                .start(
                        program,
                        new ConfinedCommand(
                                command, Path.of("/"), List.of(), List.of(), environment, Duration.ofSeconds(1), 1, 0));
    }

    private Ended run(byte[] steps) throws IOException, InterruptedException {
        var program =
                SandboxLauncher.install(folder, Architecture.ofThisMachine().orElseThrow());
        var complaints = folder.resolve("complaints");
        var process = new ProcessBuilder(program.toString())
                .redirectError(complaints.toFile())
                .start();
        try (var out = process.getOutputStream()) {
            out.write(steps);
        }
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output, Files.readString(complaints));
    }
}
