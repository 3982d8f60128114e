package org.tirich.media.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final List<String> KNOWN = List.of("--out", "--json");

    @Test
    void optionsMayPrecedeOrFollowTheFile() {
        var arguments = Arguments.of(List.of("--out", "نتیجے", "سبق.mp4", "--json", "r.json"), KNOWN);

        assertThat(arguments.source()).isEqualTo(Path.of("سبق.mp4"));
        assertThat(arguments.file("--out")).contains(Path.of("نتیجے"));
        assertThat(arguments.file("--json")).contains(Path.of("r.json"));
    }

    @Test
    void missingAndSuperfluousArgumentsAreReported() {
        refused(List.of("--out", "x"), "Which file?");
        refused(List.of("ا.mp4", "ب.mp4"), "ب.mp4 is another");
        refused(List.of("a.mp4", "--out"), "--out needs a value");
        refused(List.of("a.mp4", "--fast", "1"), "no option --fast");
        refused(List.of("a\0.mp4"), "is not a valid file name");
    }

    private static void refused(List<String> words, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.of(words, KNOWN))
                .withMessageContaining(why);
    }
}
