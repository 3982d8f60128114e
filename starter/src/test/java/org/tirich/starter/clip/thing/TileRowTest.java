package org.tirich.starter.clip.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Palette;

class TileRowTest {

    private static final double END = 18;
    private static final int Y = 640, PITCH = 212, WIDTH = 160;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void onlyTheRightTileIsMarkedAtTheEnd(int right) {
        var frame = frame(right, END - 1);

        for (int tile = 0; tile < 3; tile++) {
            assertThat(pixels(frame, tile, Palette.SAFFRON) > 2000).isEqualTo(tile == right);
            assertThat(pixels(frame, tile, Palette.TEAL) > 500).isEqualTo(tile == right);
        }
    }

    @Test
    void nothingIsMarkedBeforeTheAnswerAndInTheLastFrame() {
        for (double t : new double[] {0, 2, END - 1 / 30.0}) {
            var frame = frame(1, t);

            assertThat(Measurements.count(frame, Palette.SAFFRON.colour)).isZero();
            assertThat(Measurements.count(frame, Palette.CREAM.colour)).isPositive();
        }
    }

    @Test
    void theRightTileIsBackBeforeTheOthers() {
        var frame = frame(2, END - 1.5);

        assertThat(pixels(frame, 0, Palette.MADDER)).isZero();
        assertThat(pixels(frame, 1, Palette.MADDER)).isZero();
        assertThat(pixels(frame, 2, Palette.CREAM)).isPositive();
    }

    private static BufferedImage frame(int right, double t) {
        var frame = new BufferedImage(FrameLayout.WIDTH, FrameLayout.HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var row = TileRow.across(Y, END, Palette.MADDER, Palette.CREAM, right);
        row.draw(new Ink(frame.createGraphics()), t, (ink, tile) -> {});
        return frame;
    }

    /// Counts pixels of a colour in the columns of a tile.
    private static int pixels(BufferedImage frame, int tile, Palette hue) {
        int left = FrameLayout.WIDTH / 2 + PITCH * (tile - 1) - WIDTH / 2;
        return Measurements.count(frame.getSubimage(left, 0, WIDTH, FrameLayout.HEIGHT), hue.colour);
    }
}
