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

/// Gives the product one case after the other, and looks at what it made.
final class CaseTrial {

    private final Forge forge;
    private final Product product;
    private final String marker;
    private final Search search;

    CaseTrial(Forge forge, String marker) {
        this.forge = forge;
        this.product = new Product(forge.workshop().boxed());
        this.marker = marker;
        this.search = new Search(forge, marker);
    }

    /// What came of one case.
    ///
    /// @param faults what should not be; empty when all is well
    record Tried(Case its, Product.Judged judged, List<String> faults) {}

    Tried run(Case each) throws IOException, InterruptedException {
        var file = forge.workshop().room("sent/" + each.id()).resolve(each.name());
        var target = forge.workshop().room("made/" + each.id());
        each.making().make(forge, marker, file);
        var judged = product.judge(file, target);
        var faults = new ArrayList<String>();
        if (!each.expectation().isMetBy(judged.outcome())) {
            faults.add("not " + each.expectation().text());
        }
        if (judged.outcome() instanceof TranscodeOutcome.Ready(var rendering)) {
            faults.addAll(personal(target));
            faults.addAll(untold(each, file, target, rendering));
        }
        Files.delete(file);
        return new Tried(each, judged, faults);
    }

    /// Boxes for a place, a device, a name or a remark, and letters of the sender's.
    private List<String> personal(Path made) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        var files = Evidence.files(made);
        for (var file : files) {
            if (file.toString().endsWith(".mp4")) {
                Mp4.read(file).personalBoxes().forEach(box -> found.add(file.getFileName() + " has " + box));
            }
        }
        long foreign = search.foreignBytes(files, "");
        if (foreign > 0) {
            found.add(foreign + " bytes of its sender's came out");
        }
        return found;
    }

    private List<String> untold(Case each, Path file, Path made, Rendering rendering)
            throws IOException, InterruptedException {
        if (each.told().isEmpty()) {
            return List.of();
        }
        var copy = made.resolve(rendering.preview().variants().getFirst().file());
        var examination = new Examiner(forge.workshop().boxed(), SourceLimits.DEFAULT)
                .examine(copy, file, rendering.source(), rendering.loudness());
        var told = examination.findings().stream().map(MediaFinding::code).toList();
        return each.told().stream()
                .filter(code -> !told.contains(code))
                .map(code -> "reviewers are not told " + code)
                .toList();
    }
}
