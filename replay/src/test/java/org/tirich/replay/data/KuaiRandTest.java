package org.tirich.replay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KuaiRandTest {

    /// 2022-04-25 12:00 in China.
    private static final long NOON = 1_650_859_200_000L;

    @TempDir
    Path folder;

    @BeforeEach
    void writeALog() throws SQLException {
        write("item_features.parquet", """
                select * from (values
                    (10::bigint, 7::bigint, 'NORMAL', '2022-04-10', 'Web', 30000.0, '3,9', 999),
                    (11, 8, 'AD', '2022-04-11', 'Kmovie', null, 'unknown', 999))
                t(video_id, author_id, video_type, upload_dt, upload_type, video_duration, tag, show_cnt)
                """);
        write("user_sequences.parquet", """
                select 5::bigint user_id, %d::bigint last_time_ms, [11, 10, 11]::bigint[] watch_seq,
                       [12, 10]::bigint[] long_watch_seq
                """.formatted(NOON - 1));
        write("val.parquet", """
                select * from (values
                    (6::bigint, 10::bigint, %1$d + 2, 20220425, 1, 31000, 30000, 1, 0, 1, 0),
                    (5, 11, %1$d, 20220425, 2, 500, 9000, 0, 0, 0, 1),
                    (6, 11, %1$d + 2, 20220426, 1, 9000, 9000, 1, 1, 1, 0))
                t(user_id, video_id, time_ms, date, tab, play_time_ms, duration_ms, finish, "like", long_watch, is_hate)
                """.formatted(NOON));
    }

    @Test
    void readsItemsWithoutTheirCounts() {
        var items = read().items();

        assertThat(items.get(0))
                .isEqualTo(new Item(
                        10,
                        7,
                        List.of("3", "9"),
                        30_000,
                        LocalDate.of(2022, 4, 10).toEpochDay(),
                        "NORMAL",
                        "Web"));
        assertThat(items.get(1).tags()).isEmpty();
        assertThat(items.get(1).durationMillis()).isZero();
        assertThat(items.get(2)).isEqualTo(Item.unknown(12));
    }

    @Test
    void readsHistoriesInTheirOrder() {
        var dataset = read();

        assertThat(dataset.userIds()).containsExactly(5L, 6L);
        assertThat(dataset.histories().get(0))
                .isEqualTo(new UserHistory(
                        List.of(
                                new Engagement(1, false, NOON - 1),
                                new Engagement(0, true, NOON - 1),
                                new Engagement(1, false, NOON - 1)),
                        List.of(2)));
        assertThat(dataset.histories().get(1)).isEqualTo(UserHistory.NONE);
    }

    @Test
    void readsImpressionsByTimeThenByFileOrder() {
        var found = read().impressions();

        assertThat(found).extracting(Impression::item).containsExactly(1, 0, 1);
        assertThat(found.get(0).exposure()).isEqualTo(new Exposure(0, 1, NOON, LocalDate.of(2022, 4, 25), 2, 9000));
        assertThat(found.get(0).outcome()).isEqualTo(new Outcome(500, false, false, false, true));
        assertThat(found.get(2).exposure().day()).isEqualTo(LocalDate.of(2022, 4, 26));
        assertThat(found.get(2).outcome()).isEqualTo(new Outcome(9000, true, true, true, false));
    }

    @Test
    void readsLaterImpressionsInThreeFormats() throws IOException, SQLException {
        var text = "user_id,video_id,time_ms,long_watch\n99,77,%d,1\n5,10,%d,0\n"
                .formatted(NOON + 90_000_000, NOON + 86_400_000);
        var csv = Files.writeString(folder.resolve("later.csv"), text);
        var tsv = Files.writeString(folder.resolve("later.tsv"), text.replace(',', '\t'));
        write("later.parquet", "from '" + csv + "'");

        for (var file : List.of(csv, tsv, folder.resolve("later.parquet"))) {
            var dataset = KuaiRand.read(folder, Optional.of(file));

            assertThat(dataset.later()).extracting(Impression::user).containsExactly(0, 2);
            assertThat(dataset.later().get(0).exposure().day()).isEqualTo(LocalDate.of(2022, 4, 26));
            assertThat(dataset.later().get(0).exposure().durationMillis()).isEqualTo(30_000);
            assertThat(dataset.userIds()).containsExactly(5L, 6L, 99L);
            assertThat(dataset.items().getLast()).isEqualTo(Item.unknown(77));
            assertThat(dataset.labels()).isEqualTo(Set.of(Label.LONG_WATCH));
        }
    }

    @Test
    void refusesLaterImpressionsThatAreEarlier() throws IOException {
        var file = folder.resolve("early.csv");
        Files.writeString(file, "user_id,video_id,time_ms,long_watch\n5,10," + NOON + ",0\n");

        assertThatThrownBy(() -> KuaiRand.read(folder, Optional.of(file)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("early.csv begins on 2022-04-25, before");
    }

    @Test
    void namesMissingColumns() throws SQLException {
        write("val.parquet", "select 1 user_id, 2 video_id");

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("val.parquet lacks the columns [time_ms, long_watch]");
    }

    @Test
    void namesTheRowOfAMissingValue() throws SQLException {
        write("val.parquet", "select 1 user_id, 10 video_id, null::bigint time_ms, 1 long_watch");

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("val.parquet has no time_ms in row 1");
    }

    @Test
    void namesTheRowOfAnInvalidValue() throws SQLException {
        write("val.parquet", "select 1 user_id, 10 video_id, 'noon' time_ms, 1 long_watch");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("val.parquet cannot be parsed in row 1");

        write("val.parquet", "select 1 user_id, 10 video_id, 5 time_ms, 1 long_watch, 20221399 date");
        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("val.parquet cannot be parsed in row 1");
    }

    @Test
    void namesATruncatedOrMissingFile() throws IOException {
        var file = folder.resolve("val.parquet");
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(this::read)
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("val.parquet cannot be read");

        Files.delete(folder.resolve("user_sequences.parquet"));
        assertThatThrownBy(this::read).hasMessageContaining("user_sequences.parquet does not exist");
    }

    @Test
    void refusesAnotherFileType() throws IOException {
        var file = Files.writeString(folder.resolve("later.xlsx"), "?");

        assertThatThrownBy(() -> KuaiRand.read(folder, Optional.of(file)))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("is neither .parquet nor .csv nor .tsv");
    }

    private Dataset read() {
        return KuaiRand.read(folder, Optional.empty());
    }

    private void write(String name, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("copy (" + query + ") to '" + folder.resolve(name) + "' (format parquet)");
        }
    }
}
