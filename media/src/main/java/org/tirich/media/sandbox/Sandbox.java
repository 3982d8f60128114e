package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// The box, of the kind this machine can build.
public final class Sandbox {

    /// What the box is built of.
    public enum Kind {
        LAUNCHER("launcher"),
        BUBBLEWRAP("bubblewrap+launcher"),
        NONE("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name an operator is shown.
        public String label() {
            return label;
        }
    }

    /// What the operator asked for.
    public enum Wish {
        CONFINED,
        /// `--unsafe-no-sandbox`: run without a box, said aloud.
        UNSAFE_NO_SANDBOX
    }

    /// What was found when the box was tried out.
    public sealed interface Choice {

        /// A box that held against every forbidden act, or none by explicit wish.
        record Chosen(Sandbox sandbox) implements Choice {}

        /// No box holds here; nothing of a stranger's may be opened.
        record Refused(String reason) implements Choice {}
    }

    private static final List<Path> BUBBLEWRAP_PLACES =
            List.of(Path.of("/usr/bin/bwrap"), Path.of("/usr/local/bin/bwrap"), Path.of("/bin/bwrap"));

    private static final List<Class<?>> LAUNCHER_CLASSES = List.of(
            Launcher.class,
            Escape.class,
            Kernel.class,
            Landlock.class,
            SeccompFilter.class,
            Syscalls.class,
            Syscalls.Needed.class);

    private final Kind kind;
    private final Path classes;
    private final Optional<Path> bubblewrap;

    private Sandbox(Kind kind, Path classes, Optional<Path> bubblewrap) {
        this.kind = kind;
        this.classes = classes;
        this.bubblewrap = bubblewrap;
    }

    /// Tries the kinds from strongest to weakest and takes the first that passes its self-test.
    ///
    /// @param cache where the launcher's few classes are laid out, so that they can be started alone
    public static Choice choose(Path cache, Wish wish) throws IOException {
        return choose(
                cache,
                wish,
                BUBBLEWRAP_PLACES.stream().filter(Files::isExecutable).findFirst());
    }

    static Choice choose(Path cache, Wish wish, Optional<Path> bubblewrap) throws IOException {
        var classes = layOutLauncher(cache.toAbsolutePath());
        if (wish == Wish.UNSAFE_NO_SANDBOX) {
            return new Choice.Chosen(new Sandbox(Kind.NONE, classes, Optional.empty()));
        }
        var reasons = new ArrayList<String>();
        var candidates = new ArrayList<Sandbox>();
        if (bubblewrap.isPresent()) {
            candidates.add(new Sandbox(Kind.BUBBLEWRAP, classes, bubblewrap));
        }
        candidates.add(new Sandbox(Kind.LAUNCHER, classes, Optional.empty()));
        for (var candidate : candidates) {
            var failings = new SelfTest(candidate).failings();
            if (failings.isEmpty()) {
                return new Choice.Chosen(candidate);
            }
            reasons.add(candidate.kind.label() + ": " + String.join(", ", failings));
        }
        return new Choice.Refused(String.join("; ", reasons));
    }

    public Kind kind() {
        return kind;
    }

    /// Runs a program in the box and waits for its end.
    public Ending run(Job job, Watch watch) throws IOException, InterruptedException {
        return new ConfinedProcess(commandLine(job), job, kind == Kind.NONE).await(watch);
    }

    Path launcherClasses() {
        return classes;
    }

    private List<String> commandLine(Job job) {
        var line = new ArrayList<String>();
        if (kind == Kind.NONE) {
            line.addAll(job.command());
            return line;
        }
        bubblewrap.ifPresent(program -> line.addAll(bubblewrap(program, job)));
        line.addAll(List.of(
                javaHome().resolve("bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx32m",
                "-cp",
                classes.toString(),
                Launcher.class.getName()));
        line.addAll(List.of("--work", job.work().toString()));
        job.readable().forEach(path -> line.addAll(List.of("--read", path.toString())));
        job.executable().forEach(path -> line.addAll(List.of("--execute", path.toString())));
        job.environment().forEach((name, value) -> line.addAll(List.of("--env", name + "=" + value)));
        line.addAll(List.of("--cpu", Long.toString(Math.max(1, job.cpu().toSeconds()))));
        line.addAll(List.of("--file", Long.toString(job.largestFileBytes())));
        if (job.memoryBytes() > 0) {
            line.addAll(List.of("--memory", Long.toString(job.memoryBytes())));
        }
        line.add("--");
        line.addAll(job.command());
        return line;
    }

    private List<String> bubblewrap(Path program, Job job) {
        var line = new ArrayList<>(List.of(program.toString(), "--unshare-all", "--die-with-parent", "--new-session"));
        for (var folder : List.of("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/sys/devices/system/cpu")) {
            line.addAll(List.of("--ro-bind-try", folder, folder));
        }
        line.addAll(List.of("--dev", "/dev", "--proc", "/proc"));
        var readOnly = new ArrayList<>(List.of(javaHome(), classes));
        readOnly.addAll(job.executable());
        readOnly.addAll(job.readable());
        readOnly.forEach(path -> line.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        line.addAll(List.of("--bind", job.work().toString(), job.work().toString()));
        line.addAll(List.of("--chdir", job.work().toString(), "--"));
        return line;
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /// A server in one jar has no class path to give to another Java: its own class files are copied. The
    /// folder is named by what is in it, for another version may use the same cache at the same time.
    private static Path layOutLauncher(Path cache) throws IOException {
        var files = new TreeMap<String, byte[]>();
        var sum = new CRC32();
        for (var type : LAUNCHER_CLASSES) {
            var name = type.getName().replace('.', '/') + ".class";
            try (var in = type.getClassLoader().getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("the launcher's class " + name + " is missing");
                }
                files.put(name, in.readAllBytes());
            }
        }
        files.values().forEach(sum::update);
        var folder = Files.createDirectories(cache.resolve("launcher-%08x".formatted(sum.getValue())));
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Whole.write(target, file.getValue());
        }
        return folder;
    }
}
