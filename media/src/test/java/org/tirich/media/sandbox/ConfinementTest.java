package org.tirich.media.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a process has given up before it executes the command, as the kernel reports it.
@Timeout(60)
class ConfinementTest {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

    @TempDir
    Path folder;

    private Path work;
    private Path launcher;

    @BeforeEach
    void installTheLauncher() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        launcher = SandboxLauncher.install(folder, architecture());
    }

    @Test
    void limitsAndRestrictionsApplyToTheCommand() throws Exception {
        var sleep = List.of("/usr/bin/sleep", "97.1");
        var command = command(sleep, List.of(), PROGRAMS, Duration.ofSeconds(77), 5000, 64 << 20);
        // Descriptor 9 stands for one that the server did not mean to pass on.
        var process = new ProcessBuilder("/bin/sh", "-c", "exec 9</etc/passwd; exec " + launcher).start();
        try {
            try (var out = process.getOutputStream()) {
                out.write(plan().program(command));
            }
            awaitCommand(process.toHandle(), sleep);
            var proc = Path.of("/proc", Long.toString(process.pid()));

            assertThat(Files.readAllLines(proc.resolve("limits")))
                    .map(line -> line.replaceAll(" +", " "))
                    .contains(
                            "Max cpu time 77 77 seconds ",
                            "Max file size 5000 5000 bytes ",
                            "Max data size 67108864 67108864 bytes ",
                            "Max core file size 0 0 bytes ",
                            "Max open files 256 256 files ");
            assertThat(Files.readAllLines(proc.resolve("status"))).contains("NoNewPrivs:\t1", "Seccomp:\t2");
            assertThat(niceness(proc)).isEqualTo("19");
            try (var descriptors = Files.list(proc.resolve("fd"))) {
                assertThat(descriptors.map(each -> each.getFileName().toString()))
                        .containsExactlyInAnyOrder("0", "1", "2");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutAMemoryLimitMemoryIsUnlimitedAndACommandHasAtLeastASecond() throws Exception {
        var command = shell("ulimit -d; ulimit -t", List.of(), Duration.ofMillis(10));

        assertThat(output(command)).isEqualTo("unlimited\n1\n");
    }

    @Test
    void onlyTheWorkingDirectoryIsWritable() throws Exception {
        var tools = Files.createDirectory(folder.resolve("tools"));
        Files.createFile(tools.resolve("tool"));
        var input = Files.writeString(folder.resolve("input"), "input\n");
        var secret = Files.writeString(folder.resolve("secret"), "secret\n");
        var script = """
                attempt() { if { eval "$2"; } 2>/dev/null; then echo "$1 done"; else echo "$1 denied"; fi; }
                attempt write-work 'echo x >made'
                attempt write-tools 'echo x >%1$s/made'
                attempt append-tools 'echo x >>%1$s/tool'
                attempt write-input 'echo x >%2$s'
                attempt append-input 'echo x >>%2$s'
                attempt write-outside 'echo x >%3$s/made'
                attempt read-input 'read line <%2$s'
                attempt read-secret 'read line <%4$s'
                attempt fork '(echo x)'
                """.formatted(tools, input, folder, secret);
        var executable = List.of(Path.of("/usr/bin"), Path.of("/bin"), tools);

        var printed = output(
                command(List.of("/bin/sh", "-c", script), List.of(input), executable, Duration.ofSeconds(5), 5000, 0));

        // A shell that cannot fork gives up.
        assertThat(printed.lines())
                .containsExactly(
                        "write-work done",
                        "write-tools denied",
                        "append-tools denied",
                        "write-input denied",
                        "append-input denied",
                        "write-outside denied",
                        "read-input done",
                        "read-secret denied");
        assertThat(input).hasContent("input");
    }

    @Test
    void theCommandDiesWithItsParent() throws Exception {
        assertTheCommandDiesWithItsParent(List.of());
    }

    @Test
    void theCommandInItsOwnNamespacesDiesWithItsParent() throws Exception {
        var unshare = NamespaceTools.installed().unshare();
        assumeTrue(unshare.isPresent() && permitsNamespaces(unshare.get()));

        assertTheCommandDiesWithItsParent(unshare.get());
    }

    private static boolean permitsNamespaces(List<String> unshare) throws Exception {
        var command = new ArrayList<>(unshare);
        command.add("/bin/true");
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private void assertTheCommandDiesWithItsParent(List<String> wrapper) throws Exception {
        var sleep = List.of("/usr/bin/sleep", "97.2");
        var program = folder.resolve("program");
        Files.write(program, plan().program(command(sleep, List.of(), PROGRAMS, Duration.ofSeconds(77), 5000, 0)));
        var started = wrapper.stream().map(each -> "'" + each + "' ").collect(Collectors.joining()) + launcher + " <"
                + program + " & wait";
        var parent = new ProcessBuilder("/bin/sh", "-c", started).start();
        try {
            var command = awaitDescendant(parent.toHandle(), sleep);

            parent.destroyForcibly();

            // A command that lives on would sleep longer than the timeout of this test.
            while (runs(command)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } finally {
            parent.descendants().forEach(ProcessHandle::destroyForcibly);
            parent.destroyForcibly();
        }
    }

    private ConfinedCommand shell(String script, List<Path> readable, Duration cpu) {
        return command(List.of("/bin/sh", "-c", script), readable, PROGRAMS, cpu, 5000, 0);
    }

    private ConfinedCommand command(
            List<String> command, List<Path> readable, List<Path> executable, Duration cpu, long bytes, long memory) {
        return new ConfinedCommand(command, work, readable, executable, Map.of(), cpu, bytes, memory);
    }

    private String output(ConfinedCommand command) throws Exception {
        var process = new ProcessBuilder(launcher.toString())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        try (var out = process.getOutputStream()) {
            out.write(plan().program(command));
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return printed;
    }

    private static void awaitCommand(ProcessHandle process, List<String> command) throws InterruptedException {
        while (!process.info().commandLine().orElse("").equals(String.join(" ", command))) {
            assertThat(process.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static ProcessHandle awaitDescendant(ProcessHandle parent, List<String> command)
            throws InterruptedException {
        while (true) {
            var found = parent.descendants()
                    .filter(each -> each.info().commandLine().orElse("").equals(String.join(" ", command)))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(parent.isAlive()).isTrue();
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /// Whether it is neither gone nor dead and not yet reaped, which may last where the init process is none.
    private static boolean runs(ProcessHandle process) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return !statField(proc, 3).equals("Z");
        } catch (IOException _) {
            return false;
        }
    }

    private static String niceness(Path proc) throws IOException {
        return statField(proc, 19);
    }

    /// A field of proc(5) `stat` after the second, which is a name with any characters.
    private static String statField(Path proc, int number) throws IOException {
        var stat = Files.readString(proc.resolve("stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[number - 3];
    }

    private static ConfinementPlan plan() {
        return ConfinementPlan.of(architecture());
    }

    private static Architecture architecture() {
        return Architecture.ofThisMachine().orElseThrow();
    }
}
