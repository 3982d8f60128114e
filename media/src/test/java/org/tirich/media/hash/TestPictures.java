package org.tirich.media.hash;

/// Pictures drawn from integer formulae, so that other programs can draw the same ones.
final class TestPictures {

    static final int WIDTH = 640;
    static final int HEIGHT = 400;

    private TestPictures() {}

    /// The brightness from 0 to 255 of each pixel.
    interface Drawing {
        int at(int x, int y);
    }

    /// Blocks of eight sizes, each in its own grey.
    static int blocks(int x, int y) {
        return (x / 73 * 89 + y / 57 * 151 + x / 131 * (y / 97) * 37) % 256;
    }

    /// Rings around a point off the centre.
    static int rings(int x, int y) {
        int dx = x - 230;
        int dy = y - 150;
        return (dx * dx + 2 * dy * dy) / 190 % 256;
    }

    /// A gradient from dark to bright, with almost no detail.
    static int slope(int x, int y) {
        return (x + y) / 8;
    }

    static Luma draw(Drawing drawing) {
        var values = new float[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                values[y * WIDTH + x] = drawing.at(x, y);
            }
        }
        return new Luma(WIDTH, HEIGHT, values);
    }

    /// The picture in an orientation.
    static Luma turned(Luma picture, Orientation orientation) {
        return switch (orientation) {
            case ORIGINAL -> picture;
            case MIRRORED -> mirrored(picture);
            case UPSIDE_DOWN -> upsideDown(picture);
            case HALF_TURN -> mirrored(upsideDown(picture));
            case TRANSPOSED -> transposed(picture);
            case QUARTER_TURN -> transposed(mirrored(picture));
            case THREE_QUARTER_TURN -> transposed(upsideDown(picture));
            case ANTI_TRANSPOSED -> transposed(mirrored(upsideDown(picture)));
        };
    }

    /// Half the width and height.
    static Luma halved(Luma picture) {
        int width = picture.width() / 2;
        int height = picture.height() / 2;
        var values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            int from = i / width * 2 * picture.width() + i % width * 2;
            values[i] = (picture.values()[from]
                            + picture.values()[from + 1]
                            + picture.values()[from + picture.width()]
                            + picture.values()[from + picture.width() + 1])
                    / 4;
        }
        return new Luma(width, height, values);
    }

    private static Luma mirrored(Luma picture) {
        var values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            int row = i / picture.width() * picture.width();
            values[i] = picture.values()[row + picture.width() - 1 - i % picture.width()];
        }
        return new Luma(picture.width(), picture.height(), values);
    }

    private static Luma transposed(Luma picture) {
        var values = new float[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i % picture.width() * picture.height() + i / picture.width()] = picture.values()[i];
        }
        return new Luma(picture.height(), picture.width(), values);
    }

    private static Luma upsideDown(Luma picture) {
        return transposed(mirrored(transposed(picture)));
    }
}
