package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Netflix's VMAF at the size of the rung, on every third frame. It needs an old ffmpeg, which opens only files
/// made by this benchmark.
record Vmaf(Path folder, Path program, Path model) implements QualityMeter {

    private static final String RESOURCE = "/ws/schild/jave/nativebin/ffmpeg-amd64";
    private static final String MODEL = "vmaf_float_v0.6.1.pkl";
    private static final int EVERY = 3;
    private static final Pattern ANSWER = Pattern.compile("VMAF score: (\\S+)");

    /// Empty where the old ffmpeg is missing.
    ///
    /// @param models directory with the model
    /// @param folder where the program is unpacked and run
    static Optional<Vmaf> in(Path models, Path folder) throws IOException {
        var model = models.toAbsolutePath().resolve(MODEL);
        if (!Files.isRegularFile(model)) {
            throw new IllegalArgumentException("There is no " + MODEL + " in " + models + ".");
        }
        try (var in = Vmaf.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return Optional.empty();
            }
            var program = folder.resolve("ffmpeg-with-vmaf");
            Files.copy(in, program);
            return program.toFile().setExecutable(true)
                    ? Optional.of(new Vmaf(folder, program, model))
                    : Optional.empty();
        }
    }

    @Override
    public String label() {
        return "VMAF float v0.6.1, every " + EVERY + "rd frame";
    }

    @Override
    public double measure(Path encoded, Path reference) throws IOException, InterruptedException {
        var filter = PAIRED + "libvmaf=model_path=" + model + ":n_threads=2:n_subsample=" + EVERY;
        var said = new UnconfinedProgram(folder, Map.of())
                .run(List.of(
                        program.toString(),
                        "-nostdin",
                        "-hide_banner",
                        "-nostats",
                        "-i",
                        encoded.toString(),
                        "-i",
                        reference.toString(),
                        "-filter_complex",
                        filter,
                        "-an",
                        "-f",
                        "null",
                        "-"))
                .output();
        var found = ANSWER.matcher(said);
        if (!found.find()) {
            throw new IOException("no VMAF of " + encoded.getFileName() + " in: " + UnconfinedProgram.lastLine(said));
        }
        return Double.parseDouble(found.group(1));
    }
}
