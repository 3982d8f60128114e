package org.tirich.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    @Test
    void readsTheFirstColumn() {
        assertThat(RosterFile.read(
                        "\uFEFFUsername,Name\r\nگل-ناز,\"G, N\"\r\n\r\nzar.mina;x\n\"sher_bano\"\tx\nښایسته\n"))
                .isEqualTo(
                        new RosterFile.Read.Usernames(java.util.List.of("گل-ناز", "zar.mina", "sher_bano", "ښایسته")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "ab", "a b c", "<script>", "\"open", "x\u0000y", "\u202Eabc", "+92300123", "@name"})
    void refusesWhatIsNoUsername(String cell) {
        assertThat(RosterFile.read("good-name\n" + cell))
                .isEqualTo(new RosterFile.Read.Invalid(2, "educator.roster_form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "username\n", "username,school"})
    void refusesAnEmptyRoster(String csv) {
        assertThat(RosterFile.read(csv)).isEqualTo(new RosterFile.Read.Invalid(1, "educator.roster_empty"));
    }

    @Test
    void refusesTooManyLines() {
        var most = IntStream.range(0, RosterFile.MAX_ROWS)
                .mapToObj(n -> "name-" + n)
                .collect(Collectors.joining("\n"));
        assertThat(RosterFile.read(most)).isInstanceOf(RosterFile.Read.Usernames.class);
        assertThat(RosterFile.read(most + "\none-more"))
                .isEqualTo(new RosterFile.Read.Invalid(RosterFile.MAX_ROWS + 1, "educator.roster_rows"));
    }
}
