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

    private static final List<String> PERMITTED = List.of("work", "input");

    /// Containers and hardened kernels refuse these to an ordinary process too.
    private static final List<String> REFUSED_BY_SOME_KERNELS =
            List.of("change-user", "new-namespace", "new-session", "trace", "read-environment", "read-memory-map");

    private static final NamespaceTools NO_TOOLS = new NamespaceTools(Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    /// Forty acts of a compromised decoder and more.
    @Test
    void theLauncherAloneDeniesEveryForbiddenAct() throws IOException {
        var sandbox = chosen(Sandbox.Policy.CONFINED, NO_TOOLS);

        assertThat(sandbox.kind()).isEqualTo(Sandbox.Kind.LAUNCHER);
        assertEveryForbiddenActIsDenied(sandbox);
    }

    @Test
    void ownNamespacesAreUsedWhereTheKernelGivesThem() throws IOException {
        var unshare = NamespaceTools.installed().unshare();
        assumeTrue(unshare.isPresent());

        var sandbox = chosen(Sandbox.Policy.CONFINED, new NamespaceTools(Optional.empty(), unshare));
        assumeTrue(sandbox.kind() == Sandbox.Kind.NAMESPACES);

        assertEveryForbiddenActIsDenied(sandbox);
    }

    @Test
    void bubblewrapIsUsedWhereItIsInstalled() throws IOException {
        var program = NamespaceTools.installed().bubblewrap();
        assumeTrue(program.isPresent());

        var sandbox = chosen(Sandbox.Policy.CONFINED, new NamespaceTools(program, Optional.empty()));

        assertThat(sandbox.kind()).isEqualTo(Sandbox.Kind.BUBBLEWRAP);
        assertEveryForbiddenActIsDenied(sandbox);
    }

    private void assertEveryForbiddenActIsDenied(Sandbox sandbox) throws IOException {
        var results = selfTest(sandbox::attempt).results();

        assertThat(results).hasSizeGreaterThanOrEqualTo(40);
        results.forEach((act, outcome) -> assertThat(outcome)
                .as(act)
                .isEqualTo(PERMITTED.contains(act) ? SelfTest.Outcome.DONE : SelfTest.Outcome.DENIED));
    }

    /// Shows that the acts of the self-test can succeed: what an unconfined process cannot do proves nothing.
    @Test
    void anUnconfinedProcessDoesTheSameActs() throws IOException {
        var launcher = SandboxLauncher.install(folder, architecture());
        var results = selfTest((command, attempt, monitor) -> {
                    var program = new SyscallProgram();
                    attempt.addTo(program, architecture());
                    return new ConfinedProcess(
                                    List.of(launcher.toString()), Map.of(), command.workingDirectory(), program.bytes())
                            .await(monitor);
                })
                .results();

        assertThat(results.entrySet().stream()
                        .filter(result -> result.getValue() != SelfTest.Outcome.DONE)
                        .map(Map.Entry::getKey))
                .isSubsetOf(REFUSED_BY_SOME_KERNELS);
        assertThat(results).hasSizeGreaterThan(40 + REFUSED_BY_SOME_KERNELS.size());
    }

    @Test
    void theSelfTestReportsAnActThatASandboxPermits() throws IOException {
        var sandbox = chosen(Sandbox.Policy.CONFINED, NO_TOOLS);

        var failures = selfTest((command, attempt, monitor) -> attempt.name().equals("signal")
                        ? new ExitOutcome.Exited(EscapeAttempt.DONE, "")
                        : sandbox.attempt(command, attempt, monitor))
                .failures();

        assertThat(failures).containsExactly("signal was possible");
    }

    @Test
    void aWrapperInWhichWorkIsImpossibleIsNotUsed() throws IOException {
        for (var script : List.of("exit 1", "exit " + EscapeAttempt.DENIED, "exit 0")) {
            var wrapper = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\n" + script + "\n");
            assertThat(wrapper.toFile().setExecutable(true)).isTrue();

            assertThat(chosen(
                                    Sandbox.Policy.CONFINED,
                                    new NamespaceTools(Optional.of(wrapper), Optional.of(List.of(wrapper.toString()))))
                            .kind())
                    .as(script)
                    .isEqualTo(Sandbox.Kind.LAUNCHER);
        }
    }

    private SelfTest selfTest(SelfTest.Runner runner) throws IOException {
        return new SelfTest(runner, SandboxLauncher.install(folder, architecture()), architecture());
    }

    private static Architecture architecture() {
        return Architecture.ofThisMachine().orElseThrow();
    }

    @Test
    void anUnknownArchitectureIsRefused() throws IOException {
        var architecture = System.setProperty("os.arch", "s390x");
        try {
            assertThat(Sandbox.choose(folder, Sandbox.Policy.CONFINED, NO_TOOLS))
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

        var outcome = chosen(Sandbox.Policy.CONFINED, NO_TOOLS).run(confined, new ProcessMonitor() {
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

    /// A fault of the machine is no fault of the file.
    @Test
    void aProgramBeyondItsProcessorTimeIsAFaultOfTheMachineInEverySandbox() throws IOException, InterruptedException {
        var installed = NamespaceTools.installed();
        for (var tools : List.of(
                NO_TOOLS,
                new NamespaceTools(Optional.empty(), installed.unshare()),
                new NamespaceTools(installed.bubblewrap(), Optional.empty()))) {
            var sandbox = chosen(Sandbox.Policy.CONFINED, tools);
            var busy = new ConfinedCommand(
                    List.of("/bin/sh", "-c", "while :; do :; done"),
                    folder,
                    List.of(),
                    List.of(Path.of("/bin"), Path.of("/usr/bin")),
                    Map.of(),
                    Duration.ofSeconds(1),
                    1 << 20,
                    0);

            assertThat(sandbox.run(busy, new ProcessMonitor() {
                        @Override
                        public void line(String line) {}

                        @Override
                        public Optional<ExitOutcome.Reason> stopReason() {
                            return Optional.empty();
                        }
                    }))
                    .as(sandbox.kind().label())
                    .isInstanceOfSatisfying(
                            ExitOutcome.Exited.class,
                            exited -> assertThat(exited.isMachineFault())
                                    .as("status " + exited.status() + " " + exited.errorOutput())
                                    .isTrue());
        }
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

        var outcome = chosen(Sandbox.Policy.CONFINED, NO_TOOLS)
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

    private ConfinedCommand confined(List<String> command, Path program, Map<String, String> environment) {
        return new ConfinedCommand(
                command, folder, List.of(), List.of(program), environment, Duration.ofSeconds(20), 1 << 20, 0);
    }

    private Sandbox chosen(Sandbox.Policy policy, NamespaceTools tools) throws IOException {
        var choice = Sandbox.choose(folder, policy, tools);
        assertThat(choice).isInstanceOf(Sandbox.Choice.Chosen.class);
        return ((Sandbox.Choice.Chosen) choice).sandbox();
    }
}
