package org.tirich.media.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.sandbox.Job;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.sandbox.Watch;

/// ffmpeg and ffprobe in the box. The only way in which either meets a stranger's file.
public final class Ffmpeg {

    /// Three times what an 8K source needs. A file of a few bytes may state tables that need any amount.
    private static final long MOST_MEMORY = 2L << 30;

    /// One 8K picture of the deepest kind, and a table of what any honest file holds.
    private static final long MOST_MEMORY_TO_PROBE = 300L << 20;

    private static final long LARGEST_OUTPUT = 400_000_000L;
    private static final String LARGEST_ALLOCATION = Long.toString(512L << 20);
    private static final int PROCESSORS = 2;

    private final Toolchain tools;
    private final Sandbox sandbox;
    private final Place place;

    public Ffmpeg(Toolchain tools, Sandbox sandbox) {
        this(tools, sandbox, Place.UNSHARED);
    }

    private Ffmpeg(Toolchain tools, Sandbox sandbox, Place place) {
        this.tools = tools;
        this.sandbox = sandbox;
        this.place = place;
    }

    /// The same for whoever works at a place that others wait for: it is lent while a run stands still.
    public Ffmpeg at(Place shared) {
        return new Ffmpeg(tools, sandbox, shared);
    }

    /// Runs ffprobe, giving each line of its answer to `answer`.
    public Ending probe(Workplace workplace, List<String> arguments, Duration limit, Consumer<String> answer)
            throws IOException, InterruptedException {
        // Every thread would hold a picture of its own, for the one that is looked at.
        var all = new ArrayList<>(List.of("-threads", "1"));
        all.addAll(arguments);
        return run(tools.ffprobe(), all, workplace, limit, MOST_MEMORY_TO_PROBE, new Watch() {
            @Override
            public void line(String line) {
                answer.accept(line);
            }

            @Override
            public Optional<Ending.Reason> mustStop() {
                return Optional.empty();
            }
        });
    }

    /// Runs ffmpeg, giving each line of its `-progress` to `watch`.
    public Ending encode(Workplace workplace, List<String> arguments, Duration limit, Watch watch)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(
                List.of("-nostdin", "-hide_banner", "-v", "error", "-y", "-max_alloc", LARGEST_ALLOCATION));
        all.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.25", "-threads", "2"));
        all.addAll(arguments);
        return run(tools.ffmpeg(), all, workplace, limit, MOST_MEMORY, watch);
    }

    private Ending run(
            Path program, List<String> arguments, Workplace workplace, Duration limit, long memoryBytes, Watch watch)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(arguments);
        var job = new Job(
                command,
                workplace.writing(),
                workplace.readable(),
                List.of(tools.folder()),
                tools.environment(),
                limit.multipliedBy(PROCESSORS),
                LARGEST_OUTPUT,
                memoryBytes);
        try (var lending = new LendingWatch(new Deadline(watch, limit), place)) {
            return sandbox.run(job, lending);
        }
    }

    /// A watch that also ends with the time allowed.
    private record Deadline(Watch watch, long nanos) implements Watch {

        Deadline(Watch watch, Duration limit) {
            this(watch, System.nanoTime() + limit.toNanos());
        }

        @Override
        public void line(String line) {
            watch.line(line);
        }

        @Override
        public Optional<Ending.Reason> mustStop() {
            return System.nanoTime() > nanos ? Optional.of(Ending.Reason.OUT_OF_TIME) : watch.mustStop();
        }
    }
}
