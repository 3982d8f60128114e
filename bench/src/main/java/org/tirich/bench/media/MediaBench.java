package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.SourceLimits;

/// `bench media`: our ladder and PeerTube's on the clips of a folder.
public final class MediaBench {

    public static final List<String> OPTIONS = List.of("--json", "--clips", "--vmaf-model");

    private static final int MOST_CLIPS = 200;

    /// The rungs whose pictures are compared at equal quality.
    private static final List<Integer> COMPARED = List.of(240, 360);

    private static final List<String> NOTES = List.of(
            "Ratios are ours divided by PeerTube's. Figures are geometric means over clips up to 30 s; _worst is the"
                    + " highest of them.",
            "Total bytes are those of every file we store: each rung once, and the sound for old players. What is put"
                    + " together of these when it is asked for takes no room. Rung bytes are those of each rung once. AV1 is"
                    + " in neither.",
            "Bytes at equal quality are those of the picture alone, ours interpolated at the quality of theirs. The caps"
                    + " of our rungs are lifted for that: where one binds it keeps ours from so good a picture.",
            "The first frame is computed: ours is one request for what the first two seconds need, theirs are four, one"
                    + " after the other, up to the end of the first segment. TLS, DNS and players are left out.",
            "Processor time is that of all processes that were started, ours with sandbox, starter and probes. Overhead"
                    + " is ours against the same ffmpeg runs bare, in processor time; the boxed ones yield to all others,"
                    + " so that wall time on a busy machine says little.");

    private final Workshop workshop;
    private final Meters meters;
    private final List<Measured> measured = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    private MediaBench(Workshop workshop, Meters meters) {
        this.workshop = workshop;
        this.meters = meters;
    }

    public static Report run(Options options) throws IOException, InterruptedException {
        var clips = options.file("--clips")
                .filter(Files::isDirectory)
                .orElseThrow(() -> new IllegalArgumentException("The option --clips needs a folder with clips."));
        var report = new Report("media");
        report.input("clips", clips.toString());
        try (var scratch = Scratch.create()) {
            var workshop = Workshop.open(scratch.folder());
            var meters = Meters.of(workshop, options.file("--vmaf-model"));
            report.input("ffmpeg", workshop.tools().version().toString());
            report.input("sandbox", workshop.sandbox().kind().label());
            report.input("media.quality_meter", meters.counting().label());
            var bench = new MediaBench(workshop, meters);
            for (var file : files(clips)) {
                bench.measure(file);
            }
            MediaFigures.into(report, bench.measured, meters);
            MediaTables.into(report, bench.measured, bench.leftOut);
            NOTES.forEach(report::note);
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var entries = Files.list(folder.toRealPath())) {
            return entries.filter(Files::isRegularFile)
                    .sorted()
                    .limit(MOST_CLIPS)
                    .toList();
        }
    }

    private void measure(Path file) throws InterruptedException {
        var name = file.getFileName().toString();
        try {
            switch (new Inspector(workshop.boxed(), SourceLimits.DEFAULT).inspect(file)) {
                case Inspection.Refused(var refusal, var detail) -> leftOut(name, refusal + ": " + detail);
                case Inspection.Accepted(var source) -> measure(Clip.of(workshop, file, source));
            }
        } catch (IOException e) {
            leftOut(name, String.valueOf(e.getMessage()));
        }
    }

    private void measure(Clip clip) throws IOException, InterruptedException {
        say(clip.name() + ": their ladder");
        var theirs = new PeerLadder(workshop).make(clip, workshop.room(clip.name() + "/theirs"));
        say(clip.name() + ": our ladder");
        var ours = new OurLadder(workshop).make(clip, workshop.room(clip.name() + "/ours"));
        if (!clip.isShort()) {
            leftOut(clip.name(), "at equal quality: longer than " + Clip.SHORT.toSeconds() + " s");
            measured.add(new Measured(clip, ours.ladder(), theirs, Optional.empty(), List.of()));
            return;
        }
        say(clip.name() + ": our commands, bare");
        var bare = new BareRuns(workshop).repeat(clip, ours.commands());
        var comparisons = new ArrayList<Measured.Comparison>();
        for (int resolution : COMPARED) {
            comparisons.addAll(compare(clip, resolution, ours, theirs));
        }
        measured.add(new Measured(clip, ours.ladder(), theirs, Optional.of(bare), comparisons));
    }

    private List<Measured.Comparison> compare(Clip clip, int resolution, OurLadder.Made ours, Ladder peer)
            throws InterruptedException {
        var comparisons = new ArrayList<Measured.Comparison>();
        var what = clip.name() + " " + resolution + "p";
        var step = ours.ladder().steps().get(resolution);
        var theirs = peer.steps().get(resolution);
        if (step == null || theirs == null) {
            leftOut(what, "at equal quality: not a rung of both");
        } else if (clip.source().picture().highDynamicRange()) {
            leftOut(what, "at equal quality: the peer leaves high dynamic range as it is");
        } else {
            try {
                var comparison = EqualQuality.of(meters, clip, resolution, step, theirs);
                for (var encoder : TrialEncoder.values()) {
                    say(what + ": " + encoder.label() + " at equal quality");
                    comparisons.addAll(compare(what, comparison, encoder, ours));
                }
            } catch (IOException e) {
                leftOut(what, String.valueOf(e.getMessage()));
            }
        }
        return comparisons;
    }

    private List<Measured.Comparison> compare(
            String what, EqualQuality comparison, TrialEncoder encoder, OurLadder.Made ours)
            throws InterruptedException {
        var commands =
                Stream.concat(ours.commands().stream(), ours.added().stream()).toList();
        try {
            return comparison.ours(encoder, commands).entrySet().stream()
                    .map(each ->
                            new Measured.Comparison(comparison.resolution(), encoder, each.getKey(), each.getValue()))
                    .toList();
        } catch (IOException e) {
            leftOut(what + " " + encoder.label(), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private void leftOut(String what, String why) {
        leftOut.add(new LeftOut(what, why));
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
