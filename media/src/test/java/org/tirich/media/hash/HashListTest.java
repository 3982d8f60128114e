package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tirich.media.hash.HashList.ParseError;
import org.tirich.media.hash.HashList.Reason;

class HashListTest {

    private static final String ONE = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
    private static final String TWO = "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af";

    @Test
    void readsHashesWithAndWithoutNotes() throws IOException {
        var list = read(ONE + "\r\n\n" + TWO + ", فہرست ۷,second\nhash=" + ONE.toUpperCase(java.util.Locale.ROOT)
                + ",norm=128\n");

        assertThat(list.errorCount()).isZero();
        assertThat(list.entries()).extracting(each -> each.hash().toString()).containsExactly(ONE, TWO, ONE);
        assertThat(list.entries()).extracting(HashList.Entry::note).containsExactly("", "فہرست ۷,second", "norm=128");
    }

    @Test
    void reportsEveryLineThatIsNotAHash() throws IOException {
        var list = read("hash,note\n" + ONE + "\n" + ONE + "0\n" + "x".repeat(5000) + "\n<script>\n" + TWO);

        assertThat(list.entries()).hasSize(2);
        assertThat(list.errors())
                .containsExactly(
                        new ParseError(1, Reason.NOT_A_HASH),
                        new ParseError(3, Reason.NOT_A_HASH),
                        new ParseError(4, Reason.LINE_TOO_LONG),
                        new ParseError(5, Reason.NOT_A_HASH));
        assertThat(list.errorCount()).isEqualTo(4);
    }

    @Test
    void aNoteKeepsOnlyPlainCharacters() throws IOException {
        var list = read(ONE + ",\u202eاردو\u0000\u001b[31m" + "ن".repeat(300));

        assertThat(list.entries().getFirst().note())
                .startsWith("اردو[31m")
                .hasSize(HashList.MAX_NOTE_LENGTH)
                .doesNotContainPattern("[\\u202e\\u0000\\u001b]");
    }

    @Test
    void aHundredMegabytesWithoutALineEndAreOneError() throws IOException {
        var list = HashList.read(new Endless(100_000_000, (byte) 'f'));

        assertThat(list.entries()).isEmpty();
        assertThat(list.errors()).containsExactly(new ParseError(1, Reason.LINE_TOO_LONG));
    }

    @Test
    void aMillionInvalidLinesAreCountedAndAHundredKept() throws IOException {
        var list = read("x\n".repeat(1_000_000));

        assertThat(list.errorCount()).isEqualTo(1_000_000);
        assertThat(list.errors()).hasSize(HashList.MAX_ERRORS);
    }

    @Test
    void readingStopsAtTheMaximumLine() throws IOException {
        var list = HashList.read(new Endless(50_000_000, (byte) '\n'));

        assertThat(list.errors()).containsExactly(new ParseError(HashList.MAX_LINES + 1, Reason.TOO_MANY_LINES));
    }

    private static HashList read(String text) throws IOException {
        return HashList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A stream that repeats one byte.
    private static final class Endless extends InputStream {

        private final byte each;
        private long left;

        Endless(long bytes, byte each) {
            this.left = bytes;
            this.each = each;
        }

        @Override
        public int read() {
            return left-- > 0 ? each : -1;
        }

        @Override
        public int read(byte[] into, int from, int count) {
            int given = (int) Math.min(count, left);
            java.util.Arrays.fill(into, from, from + given, each);
            left -= given;
            return given > 0 ? given : -1;
        }
    }
}
