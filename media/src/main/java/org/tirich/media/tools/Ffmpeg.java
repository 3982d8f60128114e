package org.tirich.media.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tirich.media.sandbox.ConfinedCommand;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;
import org.tirich.media.sandbox.Sandbox;

/// ffmpeg and ffprobe in the sandbox. Untrusted files are opened only through this class.
public final class Ffmpeg {

    /// Three times what an 8K source needs. A file of a few bytes can declare tables of any size.
    private static final long MAX_ENCODE_MEMORY_BYTES = 2L << 30;

    /// One 8K picture at the greatest bit depth, plus the largest sample tables that valid files have.
    private static final long MAX_PROBE_MEMORY_BYTES = 300L << 20;

    private static final long MAX_OUTPUT_BYTES = 400_000_000L;
    private static final String MAX_ALLOCATION_BYTES = Long.toString(512L << 20);
    private static final int PROCESSORS = 2;
    private static final Duration STALL_AFTER = Duration.ofSeconds(2);

    private final Toolchain tools;
    private final Sandbox sandbox;
    private final TranscodeSlot slot;
    private final Duration stallAfter;

    public Ffmpeg(Toolchain tools, Sandbox sandbox) {
        this(tools, sandbox, TranscodeSlot.UNSHARED, STALL_AFTER);
    }

    private Ffmpeg(Toolchain tools, Sandbox sandbox, TranscodeSlot slot, Duration stallAfter) {
        this.tools = tools;
        this.sandbox = sandbox;
        this.slot = slot;
        this.stallAfter = stallAfter;
    }

    /// The same tools for a job that holds a slot: a stalled run yields it.
    public Ffmpeg withSlot(TranscodeSlot slot) {
        return withSlot(slot, STALL_AFTER);
    }

    Ffmpeg withSlot(TranscodeSlot slot, Duration stallAfter) {
        return new Ffmpeg(tools, sandbox, slot, stallAfter);
    }

    /// Runs ffprobe and passes each line of its output to `answer`.
    public ExitOutcome probe(ScratchDirectory scratch, List<String> arguments, Duration limit, Consumer<String> answer)
            throws IOException, InterruptedException {
        // Each decoder thread would hold a picture of its own, and only one picture is probed.
        var all = new ArrayList<>(List.of("-threads", "1"));
        all.addAll(arguments);
        return run(tools.ffprobe(), all, scratch, limit, MAX_PROBE_MEMORY_BYTES, new ProcessMonitor() {
            @Override
            public void line(String line) {
                answer.accept(line);
            }

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return Optional.empty();
            }
        });
    }

    /// Runs ffmpeg to copy or list packets, with the memory of a probe.
    public ExitOutcome copy(ScratchDirectory scratch, List<String> arguments, Duration limit)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("-nostdin", "-hide_banner", "-v", "error", "-y", "-max_alloc", MAX_ALLOCATION_BYTES));
        all.addAll(arguments);
        return run(tools.ffmpeg(), all, scratch, limit, MAX_PROBE_MEMORY_BYTES, new FfmpegProgress().asMonitor());
    }

    /// Runs ffmpeg and passes each line of its `-progress` to `monitor`.
    public ExitOutcome encode(ScratchDirectory scratch, List<String> arguments, Duration limit, ProcessMonitor monitor)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("-nostdin", "-hide_banner", "-v", "error", "-y", "-max_alloc", MAX_ALLOCATION_BYTES));
        all.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.25", "-threads", "2"));
        all.addAll(arguments);
        return run(tools.ffmpeg(), all, scratch, limit, MAX_ENCODE_MEMORY_BYTES, monitor);
    }

    private ExitOutcome run(
            Path program,
            List<String> arguments,
            ScratchDirectory scratch,
            Duration limit,
            long memoryBytes,
            ProcessMonitor monitor)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var confined = new ConfinedCommand(
                command,
                scratch.outputDirectory(),
                scratch.readable(),
                List.of(tools.folder()),
                tools.environment(),
                limit.multipliedBy(PROCESSORS),
                MAX_OUTPUT_BYTES,
                memoryBytes);
        try (var lending = new StallMonitor(new Deadline(monitor, limit), slot, stallAfter)) {
            return sandbox.run(confined, lending);
        }
    }

    /// A monitor that also stops the program when its time limit has passed.
    private record Deadline(ProcessMonitor monitor, long nanos) implements ProcessMonitor {

        Deadline(ProcessMonitor monitor, Duration limit) {
            this(monitor, System.nanoTime() + limit.toNanos());
        }

        @Override
        public void line(String line) {
            monitor.line(line);
        }

        @Override
        public Optional<ExitOutcome.Reason> stopReason() {
            return System.nanoTime() > nanos ? Optional.of(ExitOutcome.Reason.TIMED_OUT) : monitor.stopReason();
        }
    }
}
