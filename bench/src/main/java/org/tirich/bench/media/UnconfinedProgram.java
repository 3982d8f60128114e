package org.tirich.bench.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.tirich.media.cli.ChildUsage;
import org.tirich.media.cli.UsageMeter;

/// Runs programs without a sandbox: the peer's encoder, ours for comparison, the meters.
///
/// @param folder the working directory
public record UnconfinedProgram(Path folder, Map<String, String> environment) {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int MAX_OUTPUT_BYTES = 4 << 20;

    /// Its output on both streams, and its resource usage.
    public record ProgramResult(String output, ChildUsage usage) {}

    /// Runs a command to its end.
    ///
    /// @throws IOException when the exit status is not 0, with the last line of output
    ProgramResult run(List<String> command) throws IOException, InterruptedException {
        var log = Files.createTempFile("program", ".log");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var meter = UsageMeter.start();
        var process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            var usage = meter.stop();
            var output = output(log);
            if (!ended || process.exitValue() != 0) {
                throw new IOException(Path.of(command.getFirst()).getFileName() + " failed: " + lastLine(output));
            }
            return new ProgramResult(output, usage);
        } finally {
            process.destroyForcibly().waitFor();
            Files.deleteIfExists(log);
        }
    }

    /// The last line usually states the cause of a failure.
    static String lastLine(String output) {
        return output.lines().reduce("", (_, last) -> last);
    }

    private static String output(Path log) throws IOException {
        try (var in = Files.newInputStream(log)) {
            return new String(in.readNBytes(MAX_OUTPUT_BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
