package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The perceptually weighted PSNR of Helmrich et al. (2020), measured by the bundled ffmpeg, in decibels over
/// all samples of the picture: in 4:2:0 four of six are luma, and one of each chroma.
record Xpsnr(BenchTools tools) implements QualityMeter {

    /// The last line of its log file. Its output on the terminal is interleaved with that of other threads.
    private static final Pattern ANSWER =
            Pattern.compile("XPSNR average, \\d+ frames +y: *(\\S+) +u: *(\\S+) +v: *(\\S+)");

    private static final String FILE = "xpsnr.txt";

    /// Equal pictures count as 100 dB.
    private static final double LEAST_ERROR = 1e-10;

    @Override
    public String label() {
        return "XPSNR";
    }

    @Override
    public double measure(Path encoded, Path reference) throws IOException, InterruptedException {
        tools.ffmpeg(
                tools.folder(),
                List.of(
                        "-nostdin",
                        "-v",
                        "error",
                        "-i",
                        encoded.toString(),
                        "-i",
                        reference.toString(),
                        "-filter_complex",
                        PAIRED + "xpsnr=stats_file=" + FILE,
                        "-an",
                        "-f",
                        "null",
                        "-"));
        var found = ANSWER.matcher(Files.readString(tools.folder().resolve(FILE)));
        if (!found.find()) {
            throw new IOException("no XPSNR of " + encoded.getFileName());
        }
        double error = (4 * error(found.group(1)) + error(found.group(2)) + error(found.group(3))) / 6;
        return -10 * Math.log10(Math.max(error, LEAST_ERROR));
    }

    /// The mean weighted squared error, as a share of the largest possible.
    private static double error(String decibels) {
        return decibels.equals("inf") ? 0 : Math.pow(10, -Double.parseDouble(decibels) / 10);
    }
}
