package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tirich.bench.CutOff;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.SourceLimits;

/// `bench media`: our ladder and PeerTube's on the clips of a folder.
public final class MediaBench {

    public static final List<String> OPTIONS = List.of("--json", "--clips", "--vmaf-model");

    private static final int MAX_CLIPS = 200;

    /// The rungs compared at equal quality.
    private static final List<Integer> COMPARED = List.of(240, 360);

    private static final List<String> NOTES = List.of(
            "Ratios are ours divided by PeerTube's. Figures are geometric means over clips up to 30 s; _worst is the"
                    + " highest of them.",
            "Total bytes are those of every file we store: each rung once, and the sound for old players. Files that are"
                    + " muxed from these on request take no space. Rung bytes are those of each rung once. AV1 is"
                    + " in neither.",
            "Bytes at equal quality are those of the picture alone, ours interpolated at the quality of theirs. The caps"
                    + " of our rungs are removed for this comparison, because a binding cap would limit the quality.",
            "The time to the first frame is computed: ours is one request for the first two seconds, theirs are four, one"
                    + " after the other, up to the end of the first segment, without TLS, DNS and players.",
            "Processor time is that of all child processes, ours with sandbox, launcher and probes. Overhead"
                    + " is ours relative to the same ffmpeg runs unconfined, in processor time; sandboxed runs have the lowest priority,"
                    + " so that elapsed time on a busy machine is not comparable.");

    private final BenchTools tools;
    private final QualityMeters meters;

    /// By the name of the clip, in the order of measuring.
    private final Map<String, ClipResult> measured = new LinkedHashMap<>();

    private final List<Skipped> skipped = new ArrayList<>();

    private MediaBench(BenchTools tools, QualityMeters meters) {
        this.tools = tools;
        this.meters = meters;
    }

    /// Measures every clip of a folder. A run that is cut off prints the clips that it had, each with what was
    /// measured of it.
    public static Report run(Options options) throws IOException, InterruptedException {
        var clips = options.file("--clips")
                .filter(Files::isDirectory)
                .orElseThrow(() -> new IllegalArgumentException("The option --clips needs a folder with clips."));
        try (var scratch = Scratch.create()) {
            var tools = BenchTools.open(scratch.folder());
            var bench = new MediaBench(tools, QualityMeters.of(tools, options.file("--vmaf-model")));
            Consumer<Report> write = report -> options.file("--json").ifPresent(report::write);
            try (var _ = CutOff.report(() -> bench.report(clips), write)) {
                for (var file : files(clips)) {
                    bench.measure(file);
                }
            }
            var report = bench.report(clips);
            write.accept(report);
            return report;
        }
    }

    private synchronized Report report(Path clips) {
        var report = new Report("media");
        report.input("clips", clips.toString());
        report.input("ffmpeg", tools.tools().version().toString());
        report.input("sandbox", tools.sandbox().kind().label());
        report.input("media.quality_meter", meters.primary().label());
        var results = List.copyOf(measured.values());
        MediaFigures.into(report, results, meters);
        MediaTables.into(report, results, skipped);
        NOTES.forEach(report::note);
        return report;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var entries = Files.list(folder.toRealPath())) {
            return entries.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MAX_CLIPS)
                    .toList();
        }
    }

    private void measure(Path file) throws InterruptedException {
        var name = file.getFileName().toString();
        try {
            switch (new Inspector(tools.sandboxed(), SourceLimits.DEFAULT).inspect(file)) {
                case Inspection.Refused(var refusal, var detail) -> skipped(name, refusal + ": " + detail);
                case Inspection.Accepted(var source) -> measure(BenchClip.of(tools, file, source));
            }
        } catch (IOException | RuntimeException e) {
            skipped(name, String.valueOf(e.getMessage()));
        }
    }

    private void measure(BenchClip clip) throws IOException, InterruptedException {
        say(clip.name() + ": their ladder");
        var theirs = new PeerTubeLadder(tools).make(clip, tools.directory(clip.name() + "/theirs"));
        say(clip.name() + ": our ladder");
        var ours = new TirichLadder(tools).make(clip, tools.directory(clip.name() + "/ours"));
        keep(new ClipResult(clip, ours.ladder(), theirs, Optional.empty(), List.of()));
        if (!clip.isShort()) {
            skipped(clip.name(), "at equal quality: longer than " + BenchClip.SHORT.toSeconds() + " s");
            return;
        }
        say(clip.name() + ": our commands, unconfined");
        var bare = Optional.of(new UnconfinedRuns(tools).repeat(clip, ours.commands()));
        var comparisons = new ArrayList<ClipResult.Comparison>();
        keep(new ClipResult(clip, ours.ladder(), theirs, bare, List.of()));
        for (int resolution : COMPARED) {
            comparisons.addAll(compare(clip, resolution, ours, theirs));
            keep(new ClipResult(clip, ours.ladder(), theirs, bare, List.copyOf(comparisons)));
        }
    }

    /// Replaces what was known of a clip before.
    private synchronized void keep(ClipResult result) {
        measured.put(result.clip().name(), result);
    }

    private List<ClipResult.Comparison> compare(
            BenchClip clip, int resolution, TirichLadder.Made ours, LadderResult peer) throws InterruptedException {
        var comparisons = new ArrayList<ClipResult.Comparison>();
        var what = clip.name() + " " + resolution + "p";
        var step = ours.ladder().steps().get(resolution);
        var theirs = peer.steps().get(resolution);
        if (step == null || theirs == null) {
            skipped(what, "at equal quality: not a rung of both");
        } else if (clip.source().picture().highDynamicRange()) {
            skipped(what, "at equal quality: the peer does not tone map high dynamic range");
        } else {
            try {
                var comparison = EqualQualityComparison.of(meters, clip, resolution, step, theirs);
                for (var encoder : TrialEncoder.values()) {
                    say(what + ": " + encoder.label() + " at equal quality");
                    comparisons.addAll(compare(what, comparison, encoder, ours));
                }
            } catch (IOException e) {
                skipped(what, String.valueOf(e.getMessage()));
            }
        }
        return comparisons;
    }

    private List<ClipResult.Comparison> compare(
            String what, EqualQualityComparison comparison, TrialEncoder encoder, TirichLadder.Made ours)
            throws InterruptedException {
        var commands =
                Stream.concat(ours.commands().stream(), ours.added().stream()).toList();
        try {
            return comparison.ours(encoder, commands).entrySet().stream()
                    .map(each ->
                            new ClipResult.Comparison(comparison.resolution(), encoder, each.getKey(), each.getValue()))
                    .toList();
        } catch (IOException e) {
            skipped(what + " " + encoder.label(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private synchronized void skipped(String what, String why) {
        skipped.add(new Skipped(what, why));
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
