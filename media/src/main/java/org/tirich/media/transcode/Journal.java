package org.tirich.media.transcode;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.probe.Loudness;

/// Progress of one transcode that survives a crash: the results of the survey, and the files of each finished
/// stage with their checksums. It is stored beside the files, and its entries are verified before use.
final class Journal {

    static final String FILE = ".journal";

    private static final long MAX_BYTES = 64 * 1024;
    private static final String SOURCE = "source";
    private static final String THUMB_HASH = "thumb-hash";
    private static final String EDGE_COLOUR = "edge-colour";
    private static final String SOUND_IS_WHOLE = "sound-is-whole";
    private static final String OTHER_SOUND = "other-sound";
    private static final String COMPLEXITY_KBPS = "complexity-kbps";
    private static final String COMPLEXITY_DB = "complexity-xpsnr-db";
    private static final String LOUDNESS_LUFS = "loudness-lufs";
    private static final String LOUDNESS_PEAK = "loudness-true-peak-db";

    private final RenderingDirectory directory;
    private final Properties entries;

    private Journal(RenderingDirectory directory, Properties entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /// The journal of this source in this directory; an empty one where there is none or it belongs to another
    /// source.
    ///
    /// @param source checksum of the source
    static Journal open(RenderingDirectory directory, String source) throws IOException {
        var entries = new Properties();
        var file = directory.path().resolve(FILE);
        if (Files.exists(file) && Files.size(file) <= MAX_BYTES) {
            entries.load(new StringReader(Files.readString(file)));
        }
        if (!source.equals(entries.getProperty(SOURCE))) {
            entries.clear();
            entries.setProperty(SOURCE, source);
        }
        return new Journal(directory, entries);
    }

    Optional<Survey> survey() {
        return text(SOUND_IS_WHOLE)
                .map(whole -> new Survey(
                        number(COMPLEXITY_KBPS)
                                .flatMap(kbps -> number(COMPLEXITY_DB).map(db -> new Complexity(kbps, db))),
                        number(LOUDNESS_LUFS)
                                .flatMap(lufs -> number(LOUDNESS_PEAK).map(peak -> new Loudness(lufs, peak))),
                        Boolean.parseBoolean(whole),
                        number(OTHER_SOUND)
                                .map(stream -> OptionalInt.of(stream.intValue()))
                                .orElse(OptionalInt.empty())));
    }

    void recordSurvey(Survey survey) throws IOException {
        survey.complexity().ifPresent(complexity -> {
            set(COMPLEXITY_KBPS, complexity.kbps());
            set(COMPLEXITY_DB, complexity.xpsnrDb());
        });
        survey.loudness().ifPresent(loudness -> {
            set(LOUDNESS_LUFS, loudness.integratedLufs());
            set(LOUDNESS_PEAK, loudness.truePeakDb());
        });
        survey.otherSound().ifPresent(stream -> entries.setProperty(OTHER_SOUND, Integer.toString(stream)));
        entries.setProperty(SOUND_IS_WHOLE, Boolean.toString(survey.soundIsWhole()));
        save();
    }

    /// The files of a finished stage, if all are present and unchanged; otherwise empty, and the stage is
    /// repeated.
    Optional<List<String>> finished(Progress.Stage stage) throws IOException {
        var names = text(stage.name());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var files = List.of(names.get().split(" ", -1));
        for (var name : files) {
            if (!directory.contains(name)
                    || !Checksum.of(directory.path().resolve(name)).equals(entries.getProperty("sha256-" + name))) {
                return Optional.empty();
            }
        }
        return Optional.of(files);
    }

    /// Records a stage as finished. Its files must already be on the disk.
    void recordFinished(Progress.Stage stage, List<String> files) throws IOException {
        for (var name : new ArrayList<>(files)) {
            entries.setProperty("sha256-" + name, Checksum.of(directory.path().resolve(name)));
        }
        entries.setProperty(stage.name(), String.join(" ", files));
        save();
    }

    void recordStills(Stills stills) {
        entries.setProperty(THUMB_HASH, stills.thumbHash());
        entries.setProperty(EDGE_COLOUR, stills.edgeColour());
    }

    String thumbHash() {
        return text(THUMB_HASH).orElse("");
    }

    String edgeColour() {
        return text(EDGE_COLOUR).orElse("");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(entries.getProperty(key));
    }

    private Optional<Double> number(String key) {
        try {
            return text(key).map(Double::valueOf);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private void set(String key, double value) {
        entries.setProperty(key, Double.toString(value));
    }

    private void save() throws IOException {
        var text = new StringWriter();
        entries.store(text, null);
        directory.write(FILE, text.toString());
    }
}
