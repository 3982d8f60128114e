package org.tirich.demo.phone;

import io.nayuki.qrcodegen.QrCode;

/// A QR code (ISO/IEC 18004) as text for a terminal, two modules in each character.
///
/// It sets both colours, black on white, by their numbers in the fixed cube of 256 colours: a theme of the terminal
/// does
/// not change them, and no code is shown with its colours exchanged, which some readers refuse.
final class TerminalCode {

    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String RESET = "\u001b[0m";

    /// Modules of white around the code, as the standard requires.
    private static final int QUIET_ZONE = 4;

    private static final char UPPER_HALF = '\u2580';
    private static final char LOWER_HALF = '\u2584';
    private static final char FULL = '\u2588';

    private TerminalCode() {}

    /// The lines of the code of a text, each with a line feed.
    static String of(String text) {
        // The lowest level has the smallest code; a screen has no dirt or folds to correct.
        var code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var lines = new StringBuilder();
        for (int y = -QUIET_ZONE; y < code.size + QUIET_ZONE; y += 2) {
            lines.append(BLACK_ON_WHITE);
            for (int x = -QUIET_ZONE; x < code.size + QUIET_ZONE; x++) {
                lines.append(halves(code.getModule(x, y), code.getModule(x, y + 1)));
            }
            lines.append(RESET).append('\n');
        }
        return lines.toString();
    }

    private static char halves(boolean upper, boolean lower) {
        if (upper) {
            return lower ? FULL : UPPER_HALF;
        }
        return lower ? LOWER_HALF : ' ';
    }
}
