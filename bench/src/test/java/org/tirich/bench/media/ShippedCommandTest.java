package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedCommandTest {

    private static final List<String> SHIPPED =
            words("-nostdin -y -threads 2 -i file:/w/in.bin -filter_complex [0:0]split=2[v0][v1]"
                    + " -map [v0] -map [a0] -c:v libx264 -crf 29 -maxrate 140k -bufsize 280k -sn -f tee [f=mp4]240p.mp4"
                    + " -map [v1] -c:v libx264 -crf 28 -f mp4 360p.mp4 -map [a1] -c:a libopus -f mp4 listen.mp4");

    private static final Path ELSEWHERE = Path.of("/clips/نور.mp4");

    @Test
    void theSameRunCanBeRepeatedOnAnotherFile() {
        var expected = SHIPPED.stream()
                .map(word -> word.equals("file:/w/in.bin") ? "file:/clips/نور.mp4" : word)
                .toList();

        assertThat(ShippedCommand.of(SHIPPED).on(ELSEWHERE)).isEqualTo(expected);
    }

    @Test
    void oneOutputIsMadeAtAnotherQualityWithoutCapsAndTheOthersAreDiscarded() {
        var command = ShippedCommand.of(SHIPPED);
        var output = command.output("240p", "libx264").orElseThrow();
        var options = ShippedCommand.atQuality(output, 25);

        assertThat(command.onlyWith(ELSEWHERE, output, options, "trial.mp4"))
                .isEqualTo(words("-nostdin -y -threads 2 -i file:/clips/نور.mp4 -filter_complex [0:0]split=2[v0][v1]"
                        + " -map [v0] -map [a0] -c:v libx264 -crf 25 -sn -f mp4 trial.mp4"
                        + " -map [v1] -c:v wrapped_avframe -c:a pcm_s16le -f null -"
                        + " -map [a1] -c:v wrapped_avframe -c:a pcm_s16le -f null -"));
    }

    @Test
    void anOutputIsFoundByRungAndEncoder() {
        var command = ShippedCommand.of(SHIPPED);

        assertThat(command.outputs()).hasSize(3);
        assertThat(command.output("360p", "libx264")).isPresent();
        assertThat(command.output("360p", "libsvtav1")).isEmpty();
        assertThat(command.output("480p", "libx264")).isEmpty();
    }

    @Test
    void aSourceOpenedTwiceIsReplacedTwiceAndADashIsAnOutput() {
        var command =
                ShippedCommand.of(words("-ss 1 -i file:/w/in.bin -vn -i file:/w/in.bin -filter_complex [0:0]null[v0]"
                        + " -map [v0] -f null - -map 1:1 -c:a aac a.mp4"));

        assertThat(command.outputs()).extracting(ShippedCommand.Output::file).containsExactly("-", "a.mp4");
        assertThat(command.on(ELSEWHERE))
                .startsWith(words("-ss 1 -i file:/clips/نور.mp4 -vn -i file:/clips/نور.mp4")
                        .toArray(String[]::new));
    }

    @Test
    void resultsOfEarlierRunsAreReadFromTheRepetition() {
        var stills = ShippedCommand.of(words("-i file:/w/in.bin -i file:240p-picture.mp4 -filter_complex [1:0]tile[v0]"
                + " -map [v0] -f webp board.webp"));

        assertThat(stills.on(ELSEWHERE))
                .startsWith(
                        words("-i file:/clips/نور.mp4 -i file:240p-picture.mp4").toArray(String[]::new));
    }

    private static List<String> words(String line) {
        return Stream.of(line.split(" ")).toList();
    }
}
