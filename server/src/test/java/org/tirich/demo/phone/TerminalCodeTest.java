package org.tirich.demo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The code in the terminal, read again as a phone reads it: by another library, from pixels.
class TerminalCodeTest {

    private static final int PIXELS = 4;
    private static final int WHITE = 0xffffff;
    private static final String COLOURS = "\u001b[38;5;16;48;5;231m";

    /// Reads the code that a terminal shows.
    ///
    /// @param lines with the escape sequences
    static String read(List<String> lines) throws ReaderException {
        var rows = lines.stream().map(TerminalCodeTest::characters).toList();
        var width = rows.getFirst().length() * PIXELS;
        var height = rows.size() * 2 * PIXELS;
        var pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var character = rows.get(y / PIXELS / 2).charAt(x / PIXELS);
                pixels[y * width + x] = isBlack(character, y / PIXELS % 2 == 0) ? 0 : WHITE;
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader()
                .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static String characters(String line) {
        assertThat(line).startsWith(COLOURS).endsWith("\u001b[0m");
        return line.substring(COLOURS.length(), line.length() - "\u001b[0m".length());
    }

    private static boolean isBlack(char character, boolean upper) {
        return switch (character) {
            case '█' -> true;
            case '▀' -> upper;
            case '▄' -> !upper;
            case ' ' -> false;
            default -> throw new AssertionError("in a code: " + character);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1:80/phone?token=AAAAAAAAAAAAAAAAAAAAAA",
                "http://192.168.100.100:65535/phone?token=XR6XkhUaIE_i-x5gNMHPuh",
                "http://172.16.0.1:8080/phone?token=0123456789-_abcdefghij"
            })
    void aPhoneReadsTheLink(String link) throws ReaderException {
        assertThat(read(TerminalCode.of(link).lines().toList())).isEqualTo(link);
    }

    @Test
    void theCodeHasItsQuietZoneAndFitsATerminal() {
        var rows = TerminalCode.of("http://192.168.100.100:65535/phone?token=XR6XkhUaIE_i-x5gNMHPuh")
                .lines()
                .map(TerminalCodeTest::characters)
                .toList();

        assertThat(rows)
                .hasSizeLessThanOrEqualTo(24)
                .allSatisfy(row -> assertThat(row)
                        .hasSizeLessThanOrEqualTo(80)
                        .startsWith("    ")
                        .endsWith("    "));
        assertThat(rows.subList(0, 2)).allSatisfy(row -> assertThat(row).isBlank());
        assertThat(rows.getLast()).isBlank();
    }

    @Test
    void aBrokenCodeIsNoticed() {
        var lines = TerminalCode.of("http://10.0.0.1:8080/phone?token=AAAAAAAAAAAAAAAAAAAAAA")
                .replace('█', ' ')
                .lines()
                .toList();

        assertThat(catchThrowable(() -> read(lines))).isInstanceOf(ReaderException.class);
    }
}
