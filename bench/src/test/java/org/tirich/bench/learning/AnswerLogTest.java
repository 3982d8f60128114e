package org.tirich.bench.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.bench.Options;
import org.tirich.learning.estimate.LoggedAnswer;

class AnswerLogTest {

    private static final String HEADER = "learner,item,skill,right,time\n";

    @Test
    void readsCommasTabsAndAnyOrderOfColumns() throws IOException {
        var commas = read(HEADER + "زینب,i1,s1,1,5\nzeb,i1,s1,0,7\n");
        var tabs = read(
                "\uFEFFTime\tright\tlearner\tcountry\titem\tskill\r\n5\ttrue\tزینب\tPK\ti1\ts1\r\n7\tfalse\tzeb\tPK\ti1\ts1\r\n");

        assertThat(commas.answers())
                .containsExactly(
                        new LoggedAnswer(0, 0, List.of(0), true, 5), new LoggedAnswer(1, 0, List.of(0), false, 7));
        assertThat(tabs.answers()).isEqualTo(commas.answers());
    }

    @Test
    void readsQuotedCells() throws IOException {
        var log = read(HEADER + "a,\"tab\",\"add, \"\"carry\"\"\",1,1\na,i,add,1,2\n");

        assertThat(log.skills()).isEqualTo(2);
        assertThat(log.refused()).isZero();
    }

    @Test
    void ordersByTimeAndSaysSo() throws IOException {
        var log = read(HEADER + "a,i1,s,1,2026-03-02T00:00:00Z\na,i2,s,0,2026-03-01 00:00:00\na,i3,s,1,0\n");

        assertThat(log.sorted()).isFalse();
        assertThat(log.answers()).extracting(LoggedAnswer::item).containsExactly(2, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,i,s,2,1          | line 3: right is "2", not 0 or 1
            a,i,s,,1           | line 3: right is "", not 0 or 1
            a,i,s,1            | line 3: 4 cells; the column time is missing
            a,i,s,1,soon       | line 3: time is "soon", neither a number nor a date
            a,i,s,1,NaN        | line 3: time is "NaN", neither a number nor a date
            a,i,s,1,1e999      | line 3: time is "1e999", neither a number nor a date
            ,i,s,1,1           | line 3: the column learner is empty
            a,,s,1,1           | line 3: the column item is empty
            a,"i,s,1,1         | line 3: a quotation mark is not closed
            """)
    void aBadLineIsCountedAndNamed(String line, String refusal) throws IOException {
        var log = read(HEADER + "a,i,s,1,1\n" + line + "\n\na,i,s,0,2\n");

        assertThat(log.answers()).hasSize(2);
        assertThat(log.refused()).isEqualTo(1);
        assertThat(log.refusals()).containsExactly(refusal);
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        var log = read(HEADER + "x".repeat(3_000_000) + "\na,i,s,1,1");

        assertThat(log.refusals()).containsExactly("line 2: more than 100000 characters");
        assertThat(log.answers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "learner,item,right,time\na,i,1,1\n", "a,i,s,1,1\n"})
    void aLogWithoutItsHeaderEndsTheCommand(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("skill");
    }

    @Test
    void aLogWithoutAnswersEndsTheCommand(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), HEADER + "a,i,s,x,1\n");

        assertThatThrownBy(() -> AnswerLog.read(file)).hasMessageContaining("line 2");
        assertThatThrownBy(() -> AnswerLog.read(folder.resolve("none.csv")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none.csv");
        assertThatThrownBy(() -> AnswerLog.read(folder)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theRowsOfOneAnswerAreOneAnswer() throws IOException {
        var log = read(HEADER + "a,i,s1,1,1\nb,i,s1,1,1\na,i,s2,1,1\na,i,s2,0,1\na,i,s1,1,2\n");

        assertThat(log.merged()).isEqualTo(1);
        assertThat(log.answers())
                .extracting(LoggedAnswer::skills)
                .containsExactly(List.of(0, 1), List.of(0), List.of(1), List.of(0));
    }

    @Test
    void randomBytesNeverCrash() throws IOException {
        var random = new Random(14);
        var letters = "a1,\t\"\n\r;0.:-TZ\uFEFFص".toCharArray();
        for (int file = 0; file < 2_000; file++) {
            var text = new StringBuilder(HEADER).append("a,i,s,1,1\n");
            var size = random.nextInt(200);
            for (int at = 0; at < size; at++) {
                text.append(letters[random.nextInt(letters.length)]);
            }

            assertThat(read(text.toString()).answers()).isNotEmpty();
        }
    }

    @Test
    void theBenchReportsItsFiguresOnALog(@TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("log.csv"), SyntheticAnswerLog.of(1, 60, 60).text() + "bad line\n");
        var json = folder.resolve("report.json");

        LearningBench.run(Options.of(
                List.of("--log", file.toString(), "--runs", "50", "--json", json.toString()), LearningBench.OPTIONS));

        assertThat(Files.readString(json))
                .contains(
                        "learning.guesser_proficient_share",
                        "learning.guesser_mastered_share",
                        "learning.half_knower_mastered_share",
                        "learning.knower_proficient_share",
                        "learning.next_answer_auc",
                        "learning.proficient_next_right_share",
                        "\"learning.log_lines_refused\" : 1.0");
    }

    private static AnswerLog read(String text) throws IOException {
        return AnswerLog.read(new BufferedReader(new StringReader(text)));
    }
}
