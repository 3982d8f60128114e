package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;

class SandboxTest {

    private static final List<String> MUST_WORK = List.of("work", "input");

    @TempDir
    Path folder;

    @Test
    void theLauncherWithoutBubblewrapDeniesEveryForbiddenAct() throws IOException {
        var sandbox = chosen(Sandbox.Policy.CONFINED, Optional.empty());

        assertThat(sandbox.kind()).isEqualTo(Sandbox.Kind.LAUNCHER);
        assertThat(new SelfTest(sandbox, folder).results())
                .hasSize(13)
                .allSatisfy((act, done) -> assertThat(done).as(act).isEqualTo(MUST_WORK.contains(act)));
    }

    @Test
    void withoutASandboxTheSameActsSucceed() throws IOException {
        var sandbox = chosen(Sandbox.Policy.UNSAFE_NO_SANDBOX, Optional.empty());

        assertThat(sandbox.kind()).isEqualTo(Sandbox.Kind.NONE);
        assertThat(new SelfTest(sandbox, folder).results())
                .hasSize(13)
                .allSatisfy((act, done) -> assertThat(done).as(act).isTrue());
    }

    @Test
    void bubblewrapIsUsedWhereItIsInstalled() throws IOException {
        var program = Path.of("/usr/bin/bwrap");
        assumeTrue(Files.isExecutable(program));

        var sandbox = chosen(Sandbox.Policy.CONFINED, Optional.of(program));

        assertThat(sandbox.kind()).isEqualTo(Sandbox.Kind.BUBBLEWRAP);
        assertThat(new SelfTest(sandbox, folder).failures()).isEmpty();
    }

    @Test
    void aBubblewrapThatFailsIsNotUsed() throws IOException {
        assertThat(chosen(Sandbox.Policy.CONFINED, Optional.of(Path.of("/bin/false")))
                        .kind())
                .isEqualTo(Sandbox.Kind.LAUNCHER);
    }

    @Test
    void aBubblewrapInWhichWorkIsImpossibleIsNotUsed() throws IOException {
        var acts = List.of(
                "work done",
                "input done",
                "read-secret denied",
                "list-outside denied",
                "write-outside denied",
                "change-input denied",
                "read-environment denied",
                "connect denied",
                "internet-socket denied",
                "local-socket denied",
                "kernel-socket denied",
                "signal denied",
                "start-process denied");
        assertThat(kindWithBubblewrapPrinting(acts)).isEqualTo(Sandbox.Kind.BUBBLEWRAP);

        var withoutWork = acts.stream()
                .map(act -> act.replace("work done", "work denied"))
                .toList();
        assertThat(kindWithBubblewrapPrinting(withoutWork)).isEqualTo(Sandbox.Kind.LAUNCHER);
        assertThat(kindWithBubblewrapPrinting(acts.subList(0, acts.size() - 1))).isEqualTo(Sandbox.Kind.LAUNCHER);
    }

    private Sandbox.Kind kindWithBubblewrapPrinting(List<String> acts) throws IOException {
        var script = Files.writeString(
                folder.resolve("bwrap"), "#!/bin/sh\n/bin/cat <<END\n" + String.join("\n", acts) + "\nEND\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return chosen(Sandbox.Policy.CONFINED, Optional.of(script)).kind();
    }

    @Test
    void anUnknownArchitectureIsRefused() throws IOException {
        var architecture = System.setProperty("os.arch", "s390x");
        try {
            assertThat(Sandbox.choose(folder, Sandbox.Policy.CONFINED, Optional.empty()))
                    .isEqualTo(new Sandbox.Choice.Refused("no system call table for s390x"));
        } finally {
            System.setProperty("os.arch", architecture);
        }
    }

    @Test
    void aProgramIsKilledOnAStopReason() throws IOException, InterruptedException {
        var tools = TestClips.toolchain();
        var command = List.of(
                tools.ffmpeg().toString(),
                "-nostdin",
                "-v",
                "error",
                "-progress",
                "pipe:1",
                "-re",
                "-f",
                "lavfi",
                "-i",
                "testsrc",
                "-f",
                "null",
                "-");
        var confined = confined(command, tools.folder(), tools.environment());
        var lines = new AtomicInteger();

        var outcome = chosen(Sandbox.Policy.CONFINED, Optional.empty()).run(confined, new ProcessMonitor() {
            @Override
            public void line(String line) {
                lines.incrementAndGet();
            }

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return lines.get() > 0 ? Optional.of(ExitOutcome.Reason.CANCELLED) : Optional.empty();
            }
        });

        assertThat(outcome).isEqualTo(new ExitOutcome.Stopped(ExitOutcome.Reason.CANCELLED));
        assertThat(ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .toList())
                .noneMatch(each -> each.info().commandLine().orElse("").contains("testsrc"));
    }

    @Test
    void noFileGrowsBeyondTheLimit() throws IOException, InterruptedException {
        var tools = TestClips.toolchain();
        var command = List.of(
                tools.ffmpeg().toString(),
                "-nostdin",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc=d=20",
                "-f",
                "rawvideo",
                "big");

        var outcome = chosen(Sandbox.Policy.CONFINED, Optional.empty())
                .run(confined(command, tools.folder(), tools.environment()), new ProcessMonitor() {
                    @Override
                    public void line(String line) {}

                    @Override
                    public Optional<ExitOutcome.Reason> stopReason() {
                        return Optional.empty();
                    }
                });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ExitOutcome.Exited.class,
                        exited -> assertThat(exited.status()).isNotZero());
        assertThat(folder.resolve("big")).hasSize(1 << 20);
    }

    @Test
    void bothTablesDenySocketsAndSignalsAndAllowTheLauncherItsCalls() {
        for (var calls : Syscalls.values()) {
            assertThat(calls.denied())
                    .doesNotHaveDuplicates()
                    .contains(calls.numbers.socket(), calls.numbers.kill())
                    .doesNotContain(calls.numbers.execve(), calls.numbers.openat(), calls.numbers.cloneCall());
        }
    }

    private ConfinedCommand confined(List<String> command, Path program, Map<String, String> environment) {
        return new ConfinedCommand(
                command, folder, List.of(), List.of(program), environment, Duration.ofSeconds(20), 1 << 20, 0);
    }

    private Sandbox chosen(Sandbox.Policy policy, Optional<Path> bubblewrap) throws IOException {
        var choice = Sandbox.choose(folder, policy, bubblewrap);
        assertThat(choice).isInstanceOf(Sandbox.Choice.Chosen.class);
        return ((Sandbox.Choice.Chosen) choice).sandbox();
    }
}
