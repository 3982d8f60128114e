package org.tirich.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tirich.asset.AssetFinding.Severity;
import org.tirich.asset.AssetFinding.Stretch;
import org.tirich.asset.KnownPictures.Known;
import org.tirich.media.check.MediaFinding;
import org.tirich.media.hash.ClipHash;
import org.tirich.media.tools.TranscodeSlot;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.TranscodeWarning;

/// Looks at a finished rendering and listens to it, and asks whether its pictures are known.
@Component
class Examination {

    private final MediaTools tools;
    private final KnownPictures known;
    private final AssetTable assets;

    Examination(MediaTools tools, KnownPictures known, AssetTable assets) {
        this.tools = tools;
        this.known = known;
        this.assets = assets;
    }

    /// What was found, and the hashes by which the clip will be known.
    record Seen(List<AssetFinding> findings, ClipHash frames) {}

    /// @param folder where the rendering's files lie
    Seen examine(Asset asset, Path source, Rendering rendering, Path folder, TranscodeSlot slot)
            throws IOException, InterruptedException {
        var copy = folder.resolve(rendering.preview().variants().getFirst().file());
        var findings = new ArrayList<AssetFinding>();
        rendering.warnings().stream().map(Examination::finding).forEach(findings::add);
        tools.examiner(slot).examine(copy, source, rendering.source(), rendering.loudness()).findings().stream()
                .map(Examination::finding)
                .forEach(findings::add);
        var hashes = tools.hasher(slot).hash(copy);
        known.in(hashes.inOrder()).forEach((found, percent) -> likeness(asset, found, percent, findings));
        return new Seen(List.copyOf(findings), hashes.asItIs());
    }

    private static AssetFinding finding(MediaFinding found) {
        return new AssetFinding(
                found.code().name(),
                Severity.valueOf(found.severity().name()),
                found.figure(),
                found.ranges().stream()
                        .map(each -> new Stretch(each.from(), each.to()))
                        .toList());
    }

    private static AssetFinding finding(TranscodeWarning remark) {
        return new AssetFinding(remark.name(), Severity.NOTE, 0, List.of());
    }

    /// Another's pictures are a matter for a reviewer; one's own, sent again, a remark.
    private void likeness(Asset asset, Known found, double percent, List<AssetFinding> findings) {
        switch (found) {
            case Known.Listed _ -> findings.add(new AssetFinding("LISTED_PICTURE", Severity.HOLD, percent, List.of()));
            case Known.Clip(var other) ->
                assets.find(other)
                        .filter(like -> !like.target().equals(asset.target()))
                        .map(like -> like.owner().equals(asset.owner()) ? Severity.NOTE : Severity.HOLD)
                        .ifPresent(severity ->
                                findings.add(new AssetFinding("NEAR_DUPLICATE", severity, percent, List.of())));
        }
    }

    /// From now on the clip is known.
    void remember(AssetId asset, ClipHash frames) throws IOException {
        known.add(asset, frames);
    }
}
