package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.ladder.Complexity;
import org.tirich.media.probe.Loudness;
import org.tirich.media.transcode.Progress.Stage;

class JournalTest {

    private static final String SOURCE = "0a1b";
    private static final List<String> FILES = List.of("144p.mp4", "360p.mp4");
    private static final Survey SURVEY =
            new Survey(Optional.of(new Complexity(120.5, 36.25)), Optional.of(new Loudness(-21.5, -3)), true);

    @TempDir
    Path folder;

    private RenderingDirectory directory;

    @BeforeEach
    void recordAFinishedStage() throws Exception {
        directory = RenderingDirectory.at(folder.resolve("rendering"));
        for (var name : FILES) {
            Files.writeString(directory.path().resolve(name), name);
        }
        var journal = Journal.open(directory, SOURCE);
        journal.recordSurvey(SURVEY);
        journal.recordFinished(Stage.ALL_SIZES, FILES);
    }

    @Test
    void whatWasRecordedIsReadBack() throws Exception {
        var journal = Journal.open(directory, SOURCE);

        assertThat(journal.survey()).contains(SURVEY);
        assertThat(journal.finished(Stage.ALL_SIZES)).contains(FILES);
        assertThat(journal.finished(Stage.STILLS)).isEmpty();
    }

    @Test
    void theJournalOfAnotherSourceIsIgnored() throws Exception {
        var journal = Journal.open(directory, "ffff");

        assertThat(journal.survey()).isEmpty();
        assertThat(journal.finished(Stage.ALL_SIZES)).isEmpty();
    }

    @Test
    void aMissingOrChangedFileIsNotFinished() throws Exception {
        var file = directory.path().resolve("360p.mp4");
        Files.writeString(file, "changed");
        assertThat(Journal.open(directory, SOURCE).finished(Stage.ALL_SIZES)).isEmpty();

        Files.delete(file);
        assertThat(Journal.open(directory, SOURCE).finished(Stage.ALL_SIZES)).isEmpty();
    }

    @Test
    void aLinkToAFileIsNotFinished() throws Exception {
        var file = directory.path().resolve("360p.mp4");
        Files.move(file, folder.resolve("elsewhere.mp4"));
        Files.createSymbolicLink(file, folder.resolve("elsewhere.mp4"));

        assertThat(Journal.open(directory, SOURCE).finished(Stage.ALL_SIZES)).isEmpty();
    }

    @Test
    void aNameOutsideTheRenderingIsNotFinished() throws Exception {
        var file = Files.writeString(folder.resolve("elsewhere.mp4"), "elsewhere");
        var journal = directory.path().resolve(".journal");
        Files.writeString(
                journal,
                Files.readString(journal)
                        .replaceAll("(?m)^ALL_SIZES=.*$", "ALL_SIZES=../elsewhere.mp4")
                        .concat("sha256-../elsewhere.mp4=" + Checksum.of(file) + "\n"));

        assertThat(Journal.open(directory, SOURCE).survey()).contains(SURVEY);
        assertThat(Journal.open(directory, SOURCE).finished(Stage.ALL_SIZES)).isEmpty();
    }

    @Test
    void aDamagedNumberIsIgnored() throws Exception {
        var journal = directory.path().resolve(".journal");
        Files.writeString(journal, Files.readString(journal).replace("120.5", "12O.5"));

        assertThat(Journal.open(directory, SOURCE).survey())
                .contains(new Survey(Optional.empty(), SURVEY.loudness(), true));
    }

    @Test
    void anOversizedJournalIsIgnored() throws Exception {
        var journal = directory.path().resolve(".journal");
        Files.writeString(journal, Files.readString(journal) + "#" + "x".repeat(64 * 1024) + "\n");

        assertThat(Journal.open(directory, SOURCE).survey()).isEmpty();
    }
}
