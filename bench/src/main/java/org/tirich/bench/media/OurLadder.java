package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.tirich.media.cli.UsageMeter;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.transcode.Av1Outcome;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;
import org.tirich.media.transcode.Variant;

/// Makes a clip's ladder as the product does, in its box.
final class OurLadder {

    private static final int REQUESTS = 1;

    /// The ladder, the ffmpeg runs that made it, and those that add AV1 when a lesson is published, which
    /// are in no figure of the ladder's.
    record Made(Ladder ladder, List<ShippedCommand> commands, List<ShippedCommand> added) {}

    private final Workshop workshop;

    OurLadder(Workshop workshop) {
        this.workshop = workshop;
    }

    Made make(Clip clip, Path folder) throws IOException, InterruptedException {
        var transcoder = new Transcoder(workshop.boxed(), SourceLimits.DEFAULT);
        try (var lines = CommandLines.of(workshop.tools().ffmpeg())) {
            var meter = UsageMeter.start();
            var outcome = transcoder.transcode(clip.file(), folder, ProgressListener.NONE, new Cancellation());
            var usage = meter.stop();
            long bytes = bytes(folder);
            var commands = commands(lines, 0);
            return switch (outcome) {
                case TranscodeOutcome.Ready(var rendering) -> {
                    var steps = new TreeMap<Integer, Ladder.Step>();
                    rendering.variants().stream()
                            .filter(OurLadder::isH264)
                            .forEach(each -> steps.putIfAbsent(each.rung().shortSide(), step(folder, each)));
                    for (int resolution : steps.keySet()) {
                        refuseUnheard(commands, resolution);
                    }
                    addAv1(transcoder, clip, folder);
                    yield new Made(new Ladder(steps, bytes, usage), commands, commands(lines, commands.size()));
                }
                case TranscodeOutcome.Rejected(var refusal, var detail) ->
                    throw new IOException(refusal + ": " + detail);
                case TranscodeOutcome.Failed(var detail) -> throw new IOException(detail);
                case TranscodeOutcome.Cancelled() -> throw new IllegalStateException("nobody asked for that");
            };
        }
    }

    private static void addAv1(Transcoder transcoder, Clip clip, Path folder) throws IOException, InterruptedException {
        switch (transcoder.addAv1(clip.file(), folder, ProgressListener.NONE, new Cancellation())) {
            case Av1Outcome.Added _ -> {}
            case Av1Outcome.Rejected(var refusal, var detail) -> throw new IOException(refusal + ": " + detail);
            case Av1Outcome.Failed(var detail) -> throw new IOException(detail);
            case Av1Outcome.Cancelled() -> throw new IllegalStateException("nobody asked for that");
        }
    }

    private static List<ShippedCommand> commands(CommandLines lines, int from) {
        return lines.heard().stream().skip(from).map(ShippedCommand::of).toList();
    }

    private static void refuseUnheard(List<ShippedCommand> commands, int resolution) throws IOException {
        if (commands.stream()
                .noneMatch(each -> each.output(resolution + "p", "libx264").isPresent())) {
            throw new IOException("the run that made " + resolution + "p was not overheard");
        }
    }

    /// Of every stored file with picture or sound. What is put together when it is asked for takes no room.
    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (var files = Files.newDirectoryStream(folder, "*.mp4")) {
            for (var file : files) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    private static boolean isH264(Variant variant) {
        return variant.codecs().getFirst().startsWith("avc1");
    }

    private static Ladder.Step step(Path folder, Variant variant) {
        return new Ladder.Step(
                folder.resolve(variant.file()),
                variant.bytes(),
                new Start(variant.startBytes(), REQUESTS),
                variant.width(),
                variant.height());
    }
}
