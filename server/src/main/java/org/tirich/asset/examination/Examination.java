package org.tirich.asset.examination;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.asset.Asset;
import org.tirich.asset.AssetId;
import org.tirich.asset.Assets;
import org.tirich.asset.MediaTools;
import org.tirich.asset.examination.AssetFinding.Interval;
import org.tirich.asset.examination.AssetFinding.Severity;
import org.tirich.asset.examination.KnownPictures.Known;
import org.tirich.media.check.MediaFinding;
import org.tirich.media.hash.ClipHash;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.TranscodeWarning;

/// Examines the video and the audio of a finished rendering, and searches for known pictures.
@Component
public class Examination {

    private final MediaTools tools;
    private final KnownPictures known;
    private final Assets assets;
    private final FindingTable findingTable;
    private final FrameTable frames;

    Examination(MediaTools tools, KnownPictures known, Assets assets, FindingTable findingTable, FrameTable frames) {
        this.tools = tools;
        this.known = known;
        this.assets = assets;
        this.findingTable = findingTable;
        this.frames = frames;
    }

    /// The findings, and the hashes that identify the clip.
    public record Result(List<AssetFinding> findings, ClipHash frames) {}

    /// @param folder the folder of the rendering's files
    public Result examine(Asset asset, Path source, Rendering rendering, Path folder, TranscodeSlot slot)
            throws IOException, InterruptedException {
        var copy = folder.resolve(rendering.preview().variants().getFirst().file());
        var findings = new ArrayList<AssetFinding>();
        rendering.warnings().stream().map(Examination::finding).forEach(findings::add);
        tools.examiner(slot).examine(copy, source, rendering.source(), rendering.loudness()).findings().stream()
                .map(Examination::finding)
                .forEach(findings::add);
        var hashes = tools.hasher(slot).hash(copy);
        for (var found : known.in(hashes.inOrder()).entrySet()) {
            likeness(asset, found.getKey(), found.getValue(), findings);
        }
        return new Result(List.copyOf(findings), hashes.original());
    }

    private static AssetFinding finding(MediaFinding found) {
        return new AssetFinding(
                found.code().name(),
                Severity.valueOf(found.severity().name()),
                found.figure(),
                found.ranges().stream()
                        .map(each -> new Interval(each.from(), each.to()))
                        .toList());
    }

    private static AssetFinding finding(TranscodeWarning remark) {
        return new AssetFinding(remark.code().name(), Severity.NOTE, 0, List.of(), remark.codecList());
    }

    /// Pictures of another author hold the lesson for a reviewer; the author's own pictures result in a note.
    private void likeness(Asset asset, Known found, double percent, List<AssetFinding> findings) throws IOException {
        switch (found) {
            case Known.Listed _ -> findings.add(new AssetFinding("LISTED_PICTURE", Severity.HOLD, percent, List.of()));
            case Known.Clip(var other) -> {
                var like = assets.find(other);
                if (like.isEmpty()) {
                    known.remove(other);
                } else if (!like.get().target().equals(asset.target())) {
                    var severity = like.get().owner().equals(asset.owner()) ? Severity.NOTE : Severity.HOLD;
                    findings.add(new AssetFinding("NEAR_DUPLICATE", severity, percent, List.of()));
                }
            }
        }
    }

    /// Saves the result. Part of the transaction that completes the asset.
    @Transactional
    public void save(AssetId asset, Result result) {
        findingTable.replace(asset, result.findings());
        frames.replace(asset, result.frames());
    }

    /// Adds the clip to the known pictures.
    public void addToKnown(AssetId asset, ClipHash frames) throws IOException {
        known.add(asset, frames);
    }
}
