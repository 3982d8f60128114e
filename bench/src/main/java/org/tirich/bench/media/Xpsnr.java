package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The perceptually weighted PSNR of Helmrich et al. (2020) by the filter in the ffmpeg that ships, in
/// decibels; luma counts four times, each chroma once, as there are samples in 4:2:0.
record Xpsnr(Workshop workshop) implements QualityMeter {

    private static final Pattern ANSWER = Pattern.compile("XPSNR +y: *(\\S+) +u: *(\\S+) +v: *(\\S+)");

    /// For planes without any difference.
    private static final double PERFECT = 100;

    @Override
    public String label() {
        return "XPSNR (4y+u+v)/6";
    }

    @Override
    public double measure(Path encoded, Path reference) throws IOException, InterruptedException {
        var said = workshop.ffmpeg(
                        workshop.folder(),
                        List.of(
                                "-nostdin",
                                "-hide_banner",
                                "-nostats",
                                "-i",
                                encoded.toString(),
                                "-i",
                                reference.toString(),
                                "-filter_complex",
                                PAIRED + "xpsnr",
                                "-an",
                                "-f",
                                "null",
                                "-"))
                .output();
        var found = ANSWER.matcher(said);
        if (!found.find()) {
            throw new IOException("no XPSNR of " + encoded.getFileName() + " in: " + Program.lastLine(said));
        }
        return (4 * decibels(found.group(1)) + decibels(found.group(2)) + decibels(found.group(3))) / 6;
    }

    private static double decibels(String text) {
        return text.equals("inf") ? PERFECT : Double.parseDouble(text);
    }
}
