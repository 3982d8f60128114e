package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tirich.media.probe.Inspection;
import org.tirich.media.probe.Inspector;
import org.tirich.media.probe.SourceLimits;

/// Many files of one kind: truncations of a valid file (U43), and valid files with flipped bits (U44). They are
/// inspected; a sample of those that pass is transcoded.
final class FuzzTrial {

    private static final int SHORT_BEGINNINGS = 2048;

    /// One in this number of mutated files that pass the inspection is transcoded.
    private static final int SAMPLE = 4;

    private final FileFactory files;
    private final UploadPipeline product;

    FuzzTrial(FileFactory files) {
        this.files = files;
        this.product = new UploadPipeline(files.tools().sandboxed());
    }

    /// Lengths up to 2 KB in steps, then each a quarter longer than the one before.
    OutcomeCounts truncations(int step) throws IOException, InterruptedException {
        var good = Files.readAllBytes(files.plain());
        var counts = new OutcomeCounts();
        for (int length = 0; length < good.length; length += length < SHORT_BEGINNINGS ? step : length / 4) {
            inspect(counts, Arrays.copyOf(good, length), "beginning.mp4");
        }
        return counts;
    }

    /// Results by the valid file that was mutated.
    Map<String, OutcomeCounts> mutations(int seeds) throws IOException, InterruptedException {
        var tallies = new LinkedHashMap<String, OutcomeCounts>();
        var samples = ValidSample.values();
        int passed = 0;
        for (int seed = 0; seed < seeds; seed++) {
            var file = samples[seed % samples.length];
            var counts = tallies.computeIfAbsent(file.label(), _ -> new OutcomeCounts());
            var bad = Mutator.of(seed).mutated(file.bytes(files));
            boolean passes = inspect(counts, bad, file.fileName());
            if (passes && passed++ % SAMPLE == 0) {
                transcode(counts, bad, file.fileName(), seed);
            }
        }
        return tallies;
    }

    /// Whether it passed.
    private boolean inspect(OutcomeCounts counts, byte[] content, String name)
            throws IOException, InterruptedException {
        var file = Files.write(files.scratch(name), content);
        long began = System.nanoTime();
        try (var memory = ProcessTreeMemory.watch()) {
            var inspection = new Inspector(files.tools().sandboxed(), SourceLimits.DEFAULT).inspect(file);
            double seconds = (System.nanoTime() - began) / 1e9;
            switch (inspection) {
                case Inspection.Accepted _ -> counts.add("passes", true, seconds, memory.peakMegabytes());
                case Inspection.Refused(var refusal, var _) ->
                    counts.add(refusal.name(), true, seconds, memory.peakMegabytes());
            }
            return inspection instanceof Inspection.Accepted;
        } catch (IOException | RuntimeException e) {
            counts.add("FAILED: " + e.getMessage(), false, (System.nanoTime() - began) / 1e9, 0);
            return false;
        } finally {
            Files.delete(file);
        }
    }

    private void transcode(OutcomeCounts counts, byte[] content, String name, int seed)
            throws IOException, InterruptedException {
        var file = Files.write(files.scratch(name), content);
        var result = product.run(file, files.tools().directory("made/multitude"));
        counts.add(
                "transcoded " + result.state() + " " + result.reason() + (result.endedByName() ? "" : ", seed " + seed),
                result.endedByName(),
                result.seconds(),
                result.peakMegabytes());
        Files.delete(file);
        for (Path made : LeakEvidence.files(files.tools().directory("made/multitude"))) {
            Files.delete(made);
        }
    }
}
