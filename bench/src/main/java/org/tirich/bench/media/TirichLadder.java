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

/// Makes the ladder of a clip with the product, in its sandbox.
final class TirichLadder {

    private static final int REQUESTS = 1;

    /// The ladder, the ffmpeg runs that made it, and the runs that add AV1, which count in no figure of the
    /// ladder.
    record Made(LadderResult ladder, List<ShippedCommand> commands, List<ShippedCommand> added) {}

    private final BenchTools tools;

    TirichLadder(BenchTools tools) {
        this.tools = tools;
    }

    Made make(BenchClip clip, Path folder) throws IOException, InterruptedException {
        var transcoder = new Transcoder(tools.sandboxed(), SourceLimits.DEFAULT);
        try (var lines = CommandRecorder.of(tools.tools().ffmpeg())) {
            var meter = UsageMeter.start();
            var outcome = transcoder.transcode(clip.file(), folder, ProgressListener.NONE, new Cancellation());
            var usage = meter.stop();
            long bytes = bytes(folder);
            var commands = commands(lines, 0);
            return switch (outcome) {
                case TranscodeOutcome.Ready(var rendering) -> {
                    var steps = new TreeMap<Integer, LadderResult.Step>();
                    rendering.variants().stream()
                            .filter(TirichLadder::isH264)
                            .forEach(each -> steps.putIfAbsent(each.rung().shortSide(), step(folder, each)));
                    for (int resolution : steps.keySet()) {
                        requireRecorded(commands, resolution);
                    }
                    addAv1(transcoder, clip, folder);
                    yield new Made(new LadderResult(steps, bytes, usage), commands, commands(lines, commands.size()));
                }
                case TranscodeOutcome.Rejected(var refusal, var detail) ->
                    throw new IOException(refusal + ": " + detail);
                case TranscodeOutcome.Failed(var detail) -> throw new IOException(detail);
                case TranscodeOutcome.Cancelled() -> throw new IllegalStateException("unexpected cancellation");
            };
        }
    }

    private static void addAv1(Transcoder transcoder, BenchClip clip, Path folder)
            throws IOException, InterruptedException {
        switch (transcoder.addAv1(clip.file(), folder, ProgressListener.NONE, new Cancellation())) {
            case Av1Outcome.Added _ -> {}
            case Av1Outcome.Rejected(var refusal, var detail) -> throw new IOException(refusal + ": " + detail);
            case Av1Outcome.Failed(var detail) -> throw new IOException(detail);
            case Av1Outcome.Cancelled() -> throw new IllegalStateException("unexpected cancellation");
        }
    }

    private static List<ShippedCommand> commands(CommandRecorder lines, int from) {
        return lines.recorded().stream().skip(from).map(ShippedCommand::of).toList();
    }

    private static void requireRecorded(List<ShippedCommand> commands, int resolution) throws IOException {
        if (commands.stream()
                .noneMatch(each -> each.output(resolution + "p", "libx264").isPresent())) {
            throw new IOException("the run that made " + resolution + "p was not recorded");
        }
    }

    /// Size of the stored files with picture or sound. Files that are muxed on request take no space.
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

    private static LadderResult.Step step(Path folder, Variant variant) {
        return new LadderResult.Step(
                folder.resolve(variant.file()),
                variant.bytes(),
                new StartCost(variant.startBytes(), REQUESTS),
                variant.width(),
                variant.height());
    }
}
