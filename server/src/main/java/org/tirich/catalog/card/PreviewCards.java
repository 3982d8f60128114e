package org.tirich.catalog.card;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.AssetStore;
import org.tirich.asset.FirstPictures;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.picture.Canvas;
import org.tirich.picture.Canvas.Align;
import org.tirich.picture.Canvas.Box;
import org.tirich.picture.Paragraph;
import org.tirich.picture.Paragraph.Style;
import org.tirich.picture.Pictures;
import org.tirich.picture.TirichMark;
import org.tirich.web.Instance;
import org.tirich.web.Strings;

/// Draws the picture that other sites show beside a link to a lesson (Open Graph, Twitter Card): a picture of the clip,
/// its title, its question with the options, its languages and the mark. It never reveals the answer: the picture of a
/// lesson with a question is the first one of the clip.
@Component
public class PreviewCards {

    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    /// Changes with the drawing, so that caches fetch a new one.
    public static final int VERSION = 1;

    private static final int PICTURE_WIDTH = 354;
    private static final int PADDING = 56;
    private static final int TEXT_WIDTH = WIDTH - PICTURE_WIDTH - 2 * PADDING;
    private static final int TOP = 44;
    private static final int FOOT = 544;
    private static final int CHIP_GAP = 16;
    private static final int CHIP_PADDING = 20;
    private static final int MAX_LANGUAGES = 3;

    private static final Color INK = new Color(0x1a2042);
    private static final Color SOFT = new Color(0x545a78);
    private static final Color EDGE = new Color(0x7b7f95);
    private static final Color APRICOT = new Color(0xf3a23c);

    private final Pictures pictures;
    private final FirstPictures firstPictures;
    private final AssetStore store;
    private final Cards cards;
    private final Strings strings;
    private final Instance instance;

    PreviewCards(
            Pictures pictures,
            FirstPictures firstPictures,
            AssetStore store,
            Cards cards,
            Strings strings,
            Instance instance) {
        this.pictures = pictures;
        this.firstPictures = firstPictures;
        this.store = store;
        this.cards = cards;
        this.strings = strings;
        this.instance = instance;
    }

    /// The address of a card on this server.
    ///
    /// @param language one of [Strings#LANGUAGES]; for another language the address is that of the English card
    public static String address(LessonCard card, LanguageTag language) {
        return card.url() + "/card-" + (Strings.LANGUAGES.contains(language.value()) ? language : "en") + ".png";
    }

    /// The card as PNG; empty on a machine that cannot draw text.
    ///
    /// @param reader the language of the interface; texts that the lesson does not have in it are in another
    public Optional<byte[]> png(ShownLesson shown, LanguageTag reader) {
        return pictures.canvas(WIDTH, HEIGHT).map(canvas -> {
            new Drawing(canvas, cards.open(shown, reader), shown, strings.in(reader.value())).draw();
            return canvas.png();
        });
    }

    /// One card. The picture is where a line of the title begins.
    private final class Drawing {

        private final Canvas canvas;
        private final LessonCard card;
        private final ShownLesson shown;
        private final Strings.Catalogue catalogue;
        private final boolean rightToLeft;
        private final float left;

        Drawing(Canvas canvas, LessonCard card, ShownLesson shown, Strings.Catalogue catalogue) {
            this.canvas = canvas;
            this.card = card;
            this.shown = shown;
            this.catalogue = catalogue;
            this.rightToLeft = card.title().dir().equals("rtl");
            this.left = rightToLeft ? PADDING : PICTURE_WIDTH + PADDING;
        }

        void draw() {
            drawPicture();
            float y = TOP + drawSubject() + 10;
            var question = card.question();
            var chips = question == null ? List.<Chip>of() : chips(question);
            var end = chips.isEmpty() ? FOOT - 20f : FOOT - 96f;
            var asks = question != null
                    && !question.prompt()
                            .text()
                            .strip()
                            .equals(card.title().text().strip());
            var title = paragraph(card.title(), Style.TITLE, INK, List.of(58, 52, 46, 40, 34), 3);
            y += canvas.text(title, new Box(left, y, TEXT_WIDTH, asks ? (end - y) * 0.62f : end - y), start()) + 8;
            if (question != null && asks) {
                var prompt = paragraph(question.prompt(), Style.READING, INK, List.of(36, 32, 28, 25), 4);
                canvas.text(prompt, new Box(left, y, TEXT_WIDTH, end - y), start());
            }
            draw(chips);
            drawFoot();
        }

        private Align start() {
            return rightToLeft ? Align.RIGHT : Align.LEFT;
        }

        /// Between two parts, which keep their order in a line from right to left, also if both are numbers.
        private String separator() {
            return catalogue.language().direction().equals("rtl") ? " \u200f·\u200f " : " · ";
        }

        private Paragraph paragraph(LessonCard.Text text, Style style, Color colour, List<Integer> sizes, int lines) {
            return new Paragraph(text.text(), new LanguageTag(text.lang()), style, colour, sizes, lines);
        }

        private Paragraph ui(String text, Color colour, int size) {
            return new Paragraph(text, catalogue.language(), Style.LABEL, colour, List.of(size), 1);
        }

        private void drawPicture() {
            var panel = new Rectangle2D.Double(rightToLeft ? WIDTH - PICTURE_WIDTH : 0, 0, PICTURE_WIDTH, HEIGHT);
            canvas.fill(panel, Color.decode(card.edge()));
            var picture = picture();
            if (picture != null) {
                canvas.picture(
                        picture,
                        new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()),
                        fitted(panel, picture));
            } else {
                TirichMark.draw(canvas, panel.getCenterX() - 60, panel.getCenterY() - 60, 120, Color.WHITE);
            }
        }

        private @Nullable BufferedImage picture() {
            return card.question() == null ? poster() : firstPicture();
        }

        private @Nullable BufferedImage firstPicture() {
            var size = fitted(new Rectangle2D.Double(0, 0, PICTURE_WIDTH, HEIGHT), card.width(), card.height());
            int width = Math.max(1, (int) size.getWidth());
            int height = Math.max(1, (int) size.getHeight());
            return firstPictures
                    .of(shown.media(), width, height)
                    .map(rgb -> image(rgb, width, height))
                    .orElse(null);
        }

        /// The sharp part of the still that is as large as this card.
        private @Nullable BufferedImage poster() {
            var still = shown.media().first(StoredFile.Kind.CARD);
            if (still.isEmpty()) {
                return null;
            }
            try (var bytes = store.openRange(still.get().sha256(), 0);
                    var in = new MemoryCacheImageInputStream(bytes)) {
                var whole = ImageIO.read(in);
                if (whole == null) {
                    return null;
                }
                var part = fitted(
                        new Rectangle2D.Double(0, 0, whole.getWidth(), whole.getHeight()), card.width(), card.height());
                return whole.getSubimage(
                        (int) part.getX(), (int) part.getY(), Math.max(1, (int) part.getWidth()), Math.max(1, (int)
                                part.getHeight()));
            } catch (IOException | RuntimeException e) {
                return null;
            }
        }

        private float drawSubject() {
            var nuqta = 14;
            var x = rightToLeft ? left + TEXT_WIDTH - nuqta : left + nuqta;
            canvas.fill(diamond(x, TOP + 22, nuqta), APRICOT);
            var seconds = card.durationMs() / 1000;
            var parts = Stream.of(
                            card.subjectName(),
                            card.grade() == 0
                                    ? ""
                                    : catalogue.get(
                                            "common.grade", java.util.Map.of("n", Integer.toString(card.grade()))),
                            "%d:%02d".formatted(seconds / 60, seconds % 60))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(separator()));
            var indent = 2 * nuqta + 14;
            return canvas.text(
                    ui(parts, SOFT, 27),
                    new Box(rightToLeft ? left : left + indent, TOP, TEXT_WIDTH - indent, 60),
                    start());
        }

        /// An option and its place on the line.
        private record Chip(Paragraph text, float x, float width) {}

        /// The options on one line; none if they do not fit.
        private List<Chip> chips(LessonCard.Question question) {
            var chips = new ArrayList<Chip>();
            float used = 0;
            for (var option : question.options()) {
                var text = paragraph(option, Style.LABEL, INK, List.of(25), 1);
                var width = canvas.width(text) + 2 * CHIP_PADDING;
                chips.add(new Chip(text, rightToLeft ? left + TEXT_WIDTH - used - width : left + used, width));
                used += width + CHIP_GAP;
            }
            return used - CHIP_GAP > TEXT_WIDTH ? List.of() : chips;
        }

        private void draw(List<Chip> chips) {
            for (var chip : chips) {
                var frame = new RoundRectangle2D.Double(chip.x(), FOOT - 80, chip.width(), 56, 28, 28);
                canvas.outline(frame, EDGE, 2.5f);
                canvas.text(
                        chip.text(),
                        new Box(chip.x(), middle(FOOT - 52, chip.text()), chip.width(), 100),
                        Align.CENTRE);
            }
        }

        /// Where a line of text begins so that its middle is at `y`.
        private float middle(float y, Paragraph line) {
            return y - canvas.height(line) / 2;
        }

        private void drawFoot() {
            var mark = 46;
            TirichMark.draw(canvas, rightToLeft ? left + TEXT_WIDTH - mark : left, FOOT, mark, new Color(0x2a3f9d));
            var name = new Paragraph(instance.name(), new LanguageTag("en"), Style.BOLD_LABEL, INK, List.of(27), 1);
            var half = TEXT_WIDTH / 2f - mark - 14;
            canvas.text(
                    name,
                    new Box(
                            rightToLeft ? left + TEXT_WIDTH / 2f : left + mark + 14,
                            middle(FOOT + 24, name),
                            half,
                            100),
                    start());
            var languages = ui(languages(), SOFT, 23);
            canvas.text(
                    languages,
                    new Box(
                            rightToLeft ? left : left + TEXT_WIDTH / 2f,
                            middle(FOOT + 24, languages),
                            TEXT_WIDTH / 2f,
                            100),
                    rightToLeft ? Align.LEFT : Align.RIGHT);
        }

        private String languages() {
            var spoken = card.speech().equals("none") ? catalogue.get("common.wordless") : card.audioName();
            return Stream.concat(
                            Stream.of(spoken),
                            card.captions().stream()
                                    .map(track -> Locales.autonym(track.lang()))
                                    .filter(name -> !name.equals(spoken))
                                    .limit(MAX_LANGUAGES))
                    .collect(Collectors.joining(separator()));
        }
    }

    private static BufferedImage image(byte[] rgb, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < width * height; pixel++) {
            image.setRGB(
                    pixel % width,
                    pixel / width,
                    (rgb[3 * pixel] & 0xff) << 16 | (rgb[3 * pixel + 1] & 0xff) << 8 | rgb[3 * pixel + 2] & 0xff);
        }
        return image;
    }

    private static Rectangle2D fitted(Rectangle2D room, BufferedImage picture) {
        return fitted(room, picture.getWidth(), picture.getHeight());
    }

    /// The largest rectangle of these proportions in the middle of another.
    private static Rectangle2D fitted(Rectangle2D room, int width, int height) {
        var scale = Math.min(room.getWidth() / Math.max(1, width), room.getHeight() / Math.max(1, height));
        var fittedWidth = width * scale;
        var fittedHeight = height * scale;
        return new Rectangle2D.Double(
                room.getCenterX() - fittedWidth / 2, room.getCenterY() - fittedHeight / 2, fittedWidth, fittedHeight);
    }

    private static Path2D diamond(double x, double y, double radius) {
        var path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }
}
