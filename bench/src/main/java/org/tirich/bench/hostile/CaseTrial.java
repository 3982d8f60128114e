package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.box.Mp4;
import org.tirich.media.check.Examiner;
import org.tirich.media.check.MediaFinding;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.TranscodeOutcome;

/// Runs the product on cases and checks the results.
final class CaseTrial {

    private final FileFactory files;
    private final UploadPipeline product;
    private final String marker;
    private final LeakSearch search;

    CaseTrial(FileFactory files, String marker) {
        this.files = files;
        this.product = new UploadPipeline(files.tools().sandboxed());
        this.marker = marker;
        this.search = new LeakSearch(files, marker);
    }

    /// Result of one case.
    ///
    /// @param deviations deviations from the expectation; empty for none
    record CaseResult(HostileCase tested, UploadPipeline.Result result, List<String> deviations) {}

    CaseResult run(HostileCase each) throws IOException, InterruptedException {
        var file = files.tools().directory("sent/" + each.id()).resolve(each.name());
        var target = files.tools().directory("made/" + each.id());
        each.maker().make(files, marker, file);
        var result = product.run(file, target);
        var faults = new ArrayList<String>();
        if (!each.expectation().isMetBy(result.outcome())) {
            faults.add("not " + each.expectation().text());
        }
        if (result.outcome() instanceof TranscodeOutcome.Ready(var rendering)) {
            faults.addAll(personal(target));
            faults.addAll(untold(each, file, target, rendering));
        }
        Files.delete(file);
        return new CaseResult(each, result, faults);
    }

    /// Boxes for a location, a device, a name or a comment, and the marker of the uploader.
    private List<String> personal(Path made) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var files = LeakEvidence.files(made);
        for (var file : files) {
            if (file.toString().endsWith(".mp4")) {
                Mp4.read(file).personalBoxes().forEach(box -> found.add(file.getFileName() + " has " + box));
            }
        }
        long foreign = search.foreignBytes(files, "");
        if (foreign > 0) {
            found.add(foreign + " bytes of the uploader's data are in the output");
        }
        return found;
    }

    private List<String> untold(HostileCase each, Path file, Path made, Rendering rendering)
            throws IOException, InterruptedException {
        if (each.expectedFindings().isEmpty()) {
            return List.of();
        }
        var copy = made.resolve(rendering.preview().variants().getFirst().file());
        var examination = new Examiner(files.tools().sandboxed(), SourceLimits.DEFAULT)
                .examine(copy, file, rendering.source(), rendering.loudness());
        var told = examination.findings().stream().map(MediaFinding::code).toList();
        return each.expectedFindings().stream()
                .filter(code -> !told.contains(code))
                .map(code -> "reviewers do not see " + code)
                .toList();
    }
}
