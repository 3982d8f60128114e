package org.tirich.media.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;

/// `media transcode`: makes a rendering of every file in a folder, each in a folder of its own, or reports why
/// it is refused.
final class TranscodeCommand {

    static final List<String> OPTIONS = List.of("--out", "--json");

    private final PrintStream out;
    private final FfmpegSetup.Ready setup;
    private final Transcoder transcoder;
    private final Path results;
    private final Cancellation cancellation;

    TranscodeCommand(PrintStream out, FfmpegSetup.Ready setup, Path results, Cancellation cancellation) {
        this.out = out;
        this.setup = setup;
        this.transcoder = new Transcoder(setup.ffmpeg(), SourceLimits.DEFAULT);
        this.results = results;
        this.cancellation = cancellation;
    }

    /// @return 0 when every file has become ready or was refused, 1 when the machine failed or the run was
    ///     cancelled
    int run(Path source, Optional<Path> json) throws IOException, InterruptedException {
        var files = SourceFile.in(source, results);
        out.printf(
                "%d files, ffmpeg %s in the sandbox %s%n",
                files.size(), setup.tools().version(), setup.sandbox().kind().label());
        var rows = new ArrayList<FileReport>();
        for (var file : files) {
            var row = transcode(file, "[%d/%d] %s".formatted(rows.size() + 1, files.size(), file.shown()));
            if (row.isEmpty()) {
                out.println("Stopped. Finished files stay in " + results + ".");
                return 1;
            }
            var text = new StringBuilder();
            row.get().print(text);
            out.print(text);
            rows.add(row.get());
        }
        out.printf(
                "%d ready, %d rejected, %d failed%n",
                count(rows, FileReport.State.READY),
                count(rows, FileReport.State.REJECTED),
                count(rows, FileReport.State.FAILED));
        if (json.isPresent()) {
            Files.writeString(json.get(), report(source, rows));
        }
        return count(rows, FileReport.State.FAILED) == 0 ? 0 : 1;
    }

    private static long count(List<FileReport> rows, FileReport.State state) {
        return rows.stream().filter(row -> row.state() == state).count();
    }

    /// Empty when cancelled.
    private Optional<FileReport> transcode(SourceFile file, String title) throws IOException, InterruptedException {
        var folder = results.resolve(file.name());
        var meter = UsageMeter.start();
        TranscodeOutcome outcome;
        try (var progress = ProgressLine.begin(out, title)) {
            outcome = transcoder.transcode(file.path(), folder, progress, cancellation);
        } catch (RuntimeException e) {
            // A file that triggers a bug in our parser fails alone; the other files proceed.
            outcome = new TranscodeOutcome.Failed(e.toString());
        }
        var usage = meter.stop();
        if (cancellation.isRequested() && !(outcome instanceof TranscodeOutcome.Ready)) {
            // An interrupt from the keyboard also reaches ffmpeg, which then fails as with an unreadable file.
            outcome = new TranscodeOutcome.Cancelled();
        }
        return switch (outcome) {
            case TranscodeOutcome.Ready(var rendering) ->
                Optional.of(new FileReport(file, FileReport.State.READY, "", "", rungs(rendering, folder), usage));
            case TranscodeOutcome.Rejected(var refusal, var detail) -> {
                removeEmpty(folder);
                yield Optional.of(new FileReport(
                        file, FileReport.State.REJECTED, refusal.name(), refusal.message(detail), List.of(), usage));
            }
            case TranscodeOutcome.Failed(var detail) -> {
                removeEmpty(folder);
                var message = "This machine could not do the work; it may be tried again (" + detail + ").";
                yield Optional.of(new FileReport(file, FileReport.State.FAILED, "MACHINE", message, List.of(), usage));
            }
            case TranscodeOutcome.Cancelled() -> {
                removeEmpty(folder);
                yield Optional.empty();
            }
        };
    }

    private static List<RungReport> rungs(Rendering rendering, Path folder) throws IOException {
        rendering.writeAll(folder);
        var rungs = new ArrayList<RungReport>();
        for (var sound : rendering.sounds()) {
            rungs.add(RungReport.of(sound, folder));
        }
        for (var variant : rendering.variants()) {
            rungs.add(RungReport.of(variant, folder));
        }
        return rungs;
    }

    /// Deletes the folder of a refused file, and the parent folders created for it, if they are empty.
    private void removeEmpty(Path folder) throws IOException {
        var each = folder;
        while (each.startsWith(results) && !each.equals(results) && isEmpty(each)) {
            Files.deleteIfExists(each);
            each = Objects.requireNonNull(each.getParent());
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    private String report(Path source, List<FileReport> rows) {
        var inputs = new LinkedHashMap<String, Object>();
        inputs.put("source", source.toString());
        inputs.put("out", results.toString());
        inputs.put("ffmpeg", setup.tools().version().toString());
        inputs.put("sandbox", setup.sandbox().kind().label());
        var report = new LinkedHashMap<String, Object>();
        report.put("command", "media transcode");
        report.put("inputs", inputs);
        report.put("machine", MachineDescription.here());
        report.put("files", rows.stream().map(FileReport::json).toList());
        return JsonWriter.of(report);
    }
}
