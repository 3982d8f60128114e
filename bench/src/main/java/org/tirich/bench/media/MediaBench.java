package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.Limits;

/// `bench media`: our ladder and PeerTube's on the clips of a folder.
public final class MediaBench {

    public static final List<String> OPTIONS = List.of("--json", "--clips", "--vmaf-model");

    private static final int MOST_CLIPS = 200;

    /// The rungs whose pictures are compared at equal quality.
    private static final List<Integer> COMPARED = List.of(240, 360);

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
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var entries = Files.list(folder.toRealPath())) {
            return entries.filter(Files::isRegularFile).sorted().limit(MOST_CLIPS).toList();
        }
    }

    private void measure(Path file) throws InterruptedException {
        var name = file.getFileName().toString();
        try {
            switch (new Inspector(workshop.boxed(), Limits.DEFAULT).inspect(file)) {
                case Inspection.Refused(var refusal, var detail) -> leftOut(name, refusal + ": " + detail);
                case Inspection.Accepted(var source) -> measure(Clip.of(workshop, file, source));
            }
        } catch (IOException e) {
            leftOut(name, e);
        }
    }

    private void measure(Clip clip) throws IOException, InterruptedException {
        say(clip.name() + ": their ladder");
        var theirs = new PeerLadder(workshop).make(clip, workshop.room(clip.name() + "/theirs"));
        say(clip.name() + ": our ladder");
        var ours = new OurLadder(workshop).make(clip, workshop.room(clip.name() + "/ours"));
        say(clip.name() + ": our commands, bare");
        var bare = new BareRuns(workshop).repeat(clip, ours.commands());
        var comparisons = new ArrayList<Measured.Comparison>();
        for (int resolution : COMPARED) {
            compare(clip, resolution, ours.commands(), theirs, comparisons);
        }
        measured.add(new Measured(clip, ours.ladder(), theirs, bare, List.copyOf(comparisons)));
    }

    private void compare(
            Clip clip, int resolution, List<ShippedCommand> commands, Ladder peer, List<Measured.Comparison> into)
            throws InterruptedException {
        var what = clip.name() + " " + resolution + "p";
        var step = peer.steps().get(resolution);
        if (!clip.isShort()) {
            leftOut(what, "longer than " + Clip.SHORT.toSeconds() + " s, not compared at equal quality");
        } else if (step == null) {
            leftOut(what, "larger than the source");
        } else if (clip.source().picture().highDynamicRange()) {
            leftOut(what, "high dynamic range, which the peer does not bring to an ordinary screen");
        } else {
            compare(what, new EqualQuality(meters, clip, resolution), step, commands, into);
        }
    }

    private void compare(
            String what,
            EqualQuality comparison,
            Ladder.Step step,
            List<ShippedCommand> commands,
            List<Measured.Comparison> into)
            throws InterruptedException {
        try {
            var theirs = comparison.theirs(step);
            for (var encoder : TrialEncoder.values()) {
                say(what + ": " + encoder.label() + " at equal quality");
                try {
                    comparison.ours(encoder, commands, theirs).forEach((meter, verdict) ->
                            into.add(new Measured.Comparison(comparison.resolution(), encoder, meter, verdict)));
                } catch (IOException e) {
                    leftOut(what + " " + encoder.label(), e);
                }
            }
        } catch (IOException e) {
            leftOut(what, e);
        }
    }

    private void leftOut(String what, IOException failure) {
        leftOut(what, String.valueOf(failure.getMessage()));
    }

    private void leftOut(String what, String why) {
        leftOut.add(new LeftOut(what, why));
    }

    private static void say(String what) {
        System.err.println(what);
    }
}
