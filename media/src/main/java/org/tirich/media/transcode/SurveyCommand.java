package org.tirich.media.transcode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.ladder.PictureEncode;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.Loudness;
import org.tirich.media.probe.Source;
import org.tirich.media.probe.SourceLimits;

/// The ffmpeg run that measures a source, and the parser of its results. Up to three short excerpts of the
/// picture are encoded and compared with the original, the loudness of the whole sound is measured, and the
/// frame of the stills is chosen, so that the excerpts are decoded once.
final class SurveyCommand {

    private static final int MAX_EXCERPTS = 3;
    private static final double MAX_EXCERPT_SECONDS = 2;

    /// In shorter clips the excerpts would be adjacent, so one is enough.
    private static final double SHORT_CLIP_SECONDS = 12;

    /// Larger pictures are measured on one excerpt only, because three open decoders would need too much
    /// memory.
    private static final long MAX_PIXELS_FOR_EXCERPTS = 2048L * 2048;

    /// A fast preset suffices to tell easy pictures from hard ones.
    private static final String PRESET = "superfast";

    private static final String TRIAL = "trial.h264";
    private static final String XPSNR_LOG = "nearness.txt";
    private static final String LOUDNESS_LOG = "loudness.txt";
    private static final long MAX_LOG_BYTES = 4 << 20;

    private static final Pattern XPSNR = Pattern.compile("XPSNR average, (\\d{1,6}) frames +y: ([\\d.]+|inf)");
    private static final Pattern INTEGRATED = Pattern.compile("lavfi\\.r128\\.I=(-?[\\d.]+)");
    private static final Pattern PEAK = Pattern.compile("lavfi\\.r128\\.true_peak=([\\d.]+)");

    /// XPSNR of a lossless result, reported as `inf`.
    private static final double MAX_XPSNR_DB = 60;

    private static final double SILENCE_LUFS = -70;
    private static final double MIN_PEAK = 1e-5;

    private final Source source;
    private final PictureEncode trial;
    private final double excerptSeconds;
    private final int excerpts;

    /// @param trial the encode to try
    SurveyCommand(Source source, PictureEncode trial) {
        this.source = source;
        this.trial = trial;
        double seconds = source.picture().seconds();
        this.excerptSeconds = Math.min(MAX_EXCERPT_SECONDS, seconds / MAX_EXCERPTS);
        var picture = source.picture();
        boolean large = (long) picture.width() * picture.height() > MAX_PIXELS_FOR_EXCERPTS;
        this.excerpts = large || seconds < SHORT_CLIP_SECONDS ? 1 : MAX_EXCERPTS;
    }

    /// What a run measures.
    enum Scope {
        PICTURE_AND_SOUND(true, true),
        PICTURE(true, false),
        SOUND(false, true);

        private final boolean picture;
        private final boolean sound;

        Scope(boolean picture, boolean sound) {
            this.picture = picture;
            this.sound = sound;
        }
    }

    List<String> arguments(String input, SourceLimits limits, Scope scope) {
        var arguments = new ArrayList<String>();
        if (scope.picture) {
            excerpts(arguments, input, limits);
        }
        if (scope.sound) {
            arguments.addAll(Allowlist.inputOptions(limits));
            arguments.addAll(source.seek(0));
            arguments.addAll(
                    List.of("-vn", "-t", Long.toString(limits.maxDuration().toSeconds() + 1), "-i", input));
        }
        if (scope.picture) {
            arguments.addAll(List.of("-filter_complex", pictureGraph(), "-map", "[coded]", "-c:v", "libx264"));
            arguments.addAll(List.of("-preset", PRESET, "-psy", "0", "-bf", "0"));
            arguments.addAll(List.of("-crf", Integer.toString(trial.quality()), "-f", "h264", TRIAL));
            arguments.addAll(List.of("-map", "[kept]", "-c:v", "rawvideo", "-f", "null", "-"));
            arguments.addAll(StillsGraph.frameOutputs());
            arguments.addAll(List.of("-dec", "0:0", "-dec", "1:0", "-filter_complex", comparison()));
            arguments.addAll(List.of("-map", "[compared]", "-f", "null", "-"));
        }
        if (scope.sound) {
            var graph = soundGraph(scope.picture ? excerpts : 0);
            arguments.addAll(List.of("-filter_complex", graph, "-map", "[heard]", "-f", "null", "-"));
        }
        return arguments;
    }

    double framesPerSecond() {
        return trial.frameRate().perSecond();
    }

    private void excerpts(List<String> arguments, String input, SourceLimits limits) {
        var picture = source.picture();
        double begin = picture.begin().toMillis() / 1000.0;
        double seconds = picture.seconds();
        for (int i = 0; i < excerpts; i++) {
            double middle = begin + seconds * (2 * i + 1) / (2 * excerpts);
            arguments.addAll(Allowlist.inputOptions(limits));
            arguments.addAll(source.seek(Math.max(0, middle - excerptSeconds / 2)));
            arguments.addAll(List.of("-t", decimal(excerptSeconds), "-i", input));
        }
    }

    private String pictureGraph() {
        var chains = new StringJoiner(";");
        var together = new StringBuilder();
        for (int i = 0; i < excerpts; i++) {
            var input = "[%d:%d]".formatted(i, source.picture().stream());
            if (i == excerpts / 2) {
                chains.add(input + "split=2[excerpt][still]");
                chains.add(StillsGraph.frame("[still]", source));
                input = "[excerpt]";
            }
            chains.add("%sfps=%s,%s[p%d]"
                    .formatted(
                            input, trial.frameRate(), PictureFilters.toSize(source, trial.width(), trial.height()), i));
            together.append("[p").append(i).append(']');
        }
        return chains.add(together + "concat=n=" + excerpts + ",split[coded][kept]")
                .toString();
    }

    /// Both streams are decoded in the same run and get the same timestamps frame by frame.
    private static String comparison() {
        var counted = "settb=1/30,setpts=N";
        return "[dec:0]" + counted + "[a];[dec:1]" + counted + "[b];[a][b]xpsnr=stats_file=" + XPSNR_LOG + "[compared]";
    }

    /// @param input index of the input with the sound
    private String soundGraph(int input) {
        return "[%d:%d]%s,ebur128=peak=true:metadata=1:framelog=quiet,ametadata=print:file=%s[heard]"
                .formatted(input, source.sound().orElseThrow().stream(), SoundFilters.TO_ONE_CHANNEL, LOUDNESS_LOG);
    }

    /// Reads the results from `folder` and deletes them. A sound track may decode without error and be empty.
    Survey readResults(Path folder, Scope scope) throws IOException {
        // A failed earlier run may have left a log.
        var heard = scope.sound ? text(folder.resolve(LOUDNESS_LOG)) : "";
        var survey = new Survey(
                scope.picture ? complexity(folder) : Optional.empty(),
                loudness(heard),
                !heard.isEmpty() || source.sound().isEmpty());
        for (var name : List.of(TRIAL, XPSNR_LOG, LOUDNESS_LOG)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        return survey;
    }

    private Optional<Complexity> complexity(Path folder) throws IOException {
        var found = XPSNR.matcher(text(folder.resolve(XPSNR_LOG)));
        if (!found.find()) {
            return Optional.empty();
        }
        double seconds = Integer.parseInt(found.group(1)) / trial.frameRate().perSecond();
        double kbps = Files.size(folder.resolve(TRIAL)) * 8 / 1000.0 / Math.max(0.1, seconds);
        double nearness = found.group(2).equals("inf") ? MAX_XPSNR_DB : Double.parseDouble(found.group(2));
        return Optional.of(new Complexity(kbps, Math.min(MAX_XPSNR_DB, nearness)));
    }

    /// The last values of the log are those of the whole sound.
    private static Optional<Loudness> loudness(String heard) {
        double integrated = last(INTEGRATED, heard).orElse(SILENCE_LUFS);
        double peak = Math.max(MIN_PEAK, last(PEAK, heard).orElse(0.0));
        return integrated <= SILENCE_LUFS
                ? Optional.empty()
                : Optional.of(new Loudness(integrated, 20 * Math.log10(peak)));
    }

    private static Optional<Double> last(Pattern pattern, String text) {
        return pattern.matcher(text).results().reduce((_, later) -> later).map(found -> Double.valueOf(found.group(1)));
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) && Files.size(file) <= MAX_LOG_BYTES ? Files.readString(file) : "";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
