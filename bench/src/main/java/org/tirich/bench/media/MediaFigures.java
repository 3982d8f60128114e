package org.tirich.bench.media;

import java.util.List;
import java.util.TreeMap;
import org.tirich.bench.Report;

/// The figures of a run: geometric means over the short clips, or the worst clip where the name says so.
final class MediaFigures {

    private final TreeMap<String, Ratios> means = new TreeMap<>();
    private final QualityMeters meters;

    private MediaFigures(QualityMeters meters) {
        this.meters = meters;
    }

    static void into(Report report, List<ClipResult> all, QualityMeters meters) {
        var figures = new MediaFigures(meters);
        all.stream().filter(each -> each.clip().isShort()).forEach(figures::add);
        figures.means.forEach((name, ratios) -> {
            report.figure(name, ratios.geometricMean());
            if (name.contains(".bytes_ratio")) {
                report.figure(name.replace("bytes_ratio", "bytes_ratio_worst"), ratios.worst());
            }
        });
        all.stream()
                .mapToDouble(each -> each.ours().usage().peakMegabytes())
                .max()
                .ifPresent(most -> report.figure("media.peak_rss_mb", most));
    }

    private void add(ClipResult measured) {
        var ours = measured.ours();
        var theirs = measured.theirs();
        var lowest = ours.steps().get(144);
        if (lowest != null) {
            add("media.first_frame_s.2g_144p", NetworkLink.SECOND_GENERATION.firstFrameSeconds(lowest.start()));
            add(
                    "media.mb_per_minute_144p",
                    lowest.bytes() / 1e6 / measured.clip().minutes());
        }
        var second = ours.steps().get(240);
        var peer = theirs.steps().get(240);
        if (second != null && peer != null) {
            add("media.first_frame_s.3g_240p", NetworkLink.THIRD_GENERATION.firstFrameSeconds(second.start()));
            add(
                    "media.start_bytes_ratio_240p",
                    (double) second.start().bytes() / peer.start().bytes());
        }
        if (theirs.bytes() > 0) {
            add("media.total_bytes_ratio", (double) ours.bytes() / theirs.bytes());
            add("media.rung_bytes_ratio", (double) ours.bytesOfSteps() / theirs.bytes());
            add("media.cpu_ratio", ours.usage().cpuSeconds() / theirs.usage().cpuSeconds());
        }
        measured.bare()
                .ifPresent(bare -> add("media.overhead_ratio", ours.usage().cpuSeconds() / bare.cpuSeconds()));
        measured.comparisons().forEach(this::add);
    }

    private void add(ClipResult.Comparison comparison) {
        var name = "media." + comparison.encoder().label() + ".bytes_ratio";
        double ratio = comparison.verdict().ratio();
        if (comparison.meter().equals(meters.primary())) {
            add(name, ratio);
        }
        if (comparison.meter().equals(meters.xpsnr())) {
            add(name + "_xpsnr", ratio);
        }
    }

    private void add(String figure, double value) {
        means.computeIfAbsent(figure, _ -> new Ratios()).add(value);
    }
}
