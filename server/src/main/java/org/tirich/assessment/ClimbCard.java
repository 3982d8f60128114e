package org.tirich.assessment;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.catalog.Revision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.kernel.LanguageTag;
import org.tirich.picture.Canvas;
import org.tirich.picture.Canvas.Align;
import org.tirich.picture.Canvas.Box;
import org.tirich.picture.Paragraph;
import org.tirich.picture.Paragraph.Style;
import org.tirich.picture.Pictures;
import org.tirich.picture.TirichMark;
import org.tirich.web.Instance;
import org.tirich.web.Strings;

/// Draws the questions that a learner answered within the last seven days as a climb: terraces of six nuqtas, as the
/// feed's progress bar has them, filled where the answer was right. The picture names nobody. It is made for the
/// learner
/// herself and stored nowhere.
@Component
public class ClimbCard {

    public static final int WIDTH = 1080;
    public static final int HEIGHT = 1920;

    private static final Duration PERIOD = Duration.ofDays(7);
    private static final int ON_A_TERRACE = 6;
    private static final int MAX_TERRACES = 6;
    private static final int MAX_SUBJECTS = 4;

    private static final int PADDING = 90;
    private static final int TEXT_WIDTH = WIDTH - 2 * PADDING;
    private static final int FOOT_OF_CLIMB = 1290;
    private static final int TOP_OF_CLIMB = 400;
    private static final int MAX_TERRACE_HEIGHT = 200;
    private static final int TERRACE_INSET = 46;
    private static final int SUMMIT = 200;
    private static final int NUQTA = 30;

    private static final Color PAPER = new Color(0xf7f5f2);
    private static final Color INK = new Color(0x1a2042);
    private static final Color SOFT = new Color(0x545a78);
    private static final Color LAPIS = new Color(0x2a3f9d);
    private static final Color FAR = new Color(0xb9c4ee);
    private static final Color APRICOT = new Color(0xf3a23c);
    private static final Color APRICOT_INK = new Color(0x8a4600);

    private final AttemptTable attempts;
    private final Catalog catalog;
    private final Pictures pictures;
    private final Strings strings;
    private final Instance instance;
    private final Clock clock;

    ClimbCard(
            AttemptTable attempts,
            Catalog catalog,
            Pictures pictures,
            Strings strings,
            Instance instance,
            Clock clock) {
        this.attempts = attempts;
        this.catalog = catalog;
        this.pictures = pictures;
        this.strings = strings;
        this.instance = instance;
        this.clock = clock;
    }

    /// A question that was answered within the period.
    ///
    /// @param correct whether one of its answers was right
    record Step(RevisionId question, boolean correct) {}

    /// Whether the learner has a climb to show.
    boolean exists(AccountId learner) {
        return !steps(learner).isEmpty();
    }

    private List<Step> steps(AccountId learner) {
        return attempts.since(learner, begin());
    }

    private Instant begin() {
        return clock.instant().minus(PERIOD);
    }

    /// The picture as PNG; empty without an answer, and on a machine that cannot draw text.
    public Optional<byte[]> png(AccountId learner, LanguageTag reader) {
        var steps = steps(learner);
        return steps.isEmpty()
                ? Optional.empty()
                : pictures.canvas(WIDTH, HEIGHT).map(canvas -> {
                    new Drawing(canvas, steps, strings.in(reader.value())).draw();
                    return canvas.png();
                });
    }

    private final class Drawing {

        private final Canvas canvas;
        private final List<Step> steps;
        private final Strings.Catalogue catalogue;
        private final boolean rightToLeft;

        Drawing(Canvas canvas, List<Step> steps, Strings.Catalogue catalogue) {
            this.canvas = canvas;
            this.steps = steps;
            this.catalogue = catalogue;
            this.rightToLeft = catalogue.language().isRightToLeft();
        }

        void draw() {
            canvas.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), PAPER);
            var dates = LocalDate.ofInstant(begin(), ZoneOffset.UTC) + " – "
                    + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            var from = canvas.text(
                    new Paragraph(dates, new LanguageTag("en"), Style.LABEL, SOFT, List.of(40), 1),
                    box(120, 80),
                    start());
            canvas.text(text(catalogue.get("climb.heading"), Style.TITLE, INK, 84, 64), box(130 + from, 260), start());
            drawClimb();
            float y = FOOT_OF_CLIMB + 80;
            y += canvas.text(text(answered(), Style.TITLE, INK, 64, 48), box(y, 150), start());
            y += canvas.text(text(right(), Style.READING, INK, 48, 40), box(y + 10, 120), start()) + 10;
            canvas.text(text(subjects(), Style.LABEL, SOFT, 40, 34), box(y + 20, 120), start());
            drawFoot();
        }

        private Box box(float y, float height) {
            return new Box(PADDING, y, TEXT_WIDTH, height);
        }

        private Align start() {
            return rightToLeft ? Align.RIGHT : Align.LEFT;
        }

        private Paragraph text(String text, Style style, Color colour, int... sizes) {
            var all = Arrays.stream(sizes).boxed().toList();
            return new Paragraph(text, catalogue.language(), style, colour, all, 2);
        }

        private String answered() {
            return catalogue.get("climb.answered", Map.of("n", Integer.toString(steps.size())));
        }

        private String right() {
            var right = steps.stream().filter(Step::correct).count();
            return catalogue.get("climb.right", Map.of("n", Long.toString(right)));
        }

        /// The subjects with the most questions.
        private String subjects() {
            var byId = catalog.revisions(steps.stream().map(Step::question).toList()).stream()
                    .collect(Collectors.toMap(Revision::id, revision -> revision));
            var counts = new HashMap<String, Integer>();
            for (var step : steps) {
                var revision = byId.get(step.question());
                var subject = revision == null ? null : revision.lesson().subject();
                if (subject != null) {
                    counts.merge(subject, 1, Integer::sum);
                }
            }
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MAX_SUBJECTS)
                    .map(subject -> catalogue.get("subject." + subject.getKey()))
                    .collect(Collectors.joining(" · "));
        }

        /// From the first question at the foot to the latest at the top; the mark stands on the summit.
        private void drawClimb() {
            var shown = steps.subList(Math.max(0, steps.size() - ON_A_TERRACE * MAX_TERRACES), steps.size());
            var terraces = (shown.size() + ON_A_TERRACE - 1) / ON_A_TERRACE;
            var room = FOOT_OF_CLIMB - TOP_OF_CLIMB - SUMMIT;
            var height = Math.min(MAX_TERRACE_HEIGHT, room / terraces);
            var foot = FOOT_OF_CLIMB - (room - terraces * height) / 2;
            for (int terrace = 0; terrace < terraces; terrace++) {
                drawTerrace(
                        terrace,
                        foot - terrace * height,
                        shown.subList(terrace * ON_A_TERRACE, Math.min(shown.size(), (terrace + 1) * ON_A_TERRACE)));
            }
            var summit = foot - terraces * height - SUMMIT + 70;
            TirichMark.draw(canvas, (WIDTH - SUMMIT) / 2.0, summit, SUMMIT, LAPIS);
        }

        private void drawTerrace(int terrace, int y, List<Step> questions) {
            var inset = PADDING + terrace * TERRACE_INSET;
            var step = (WIDTH - 2.0 * inset) / ON_A_TERRACE;
            canvas.fill(new Rectangle2D.Double(inset, y - 5, WIDTH - 2.0 * inset, 10), FAR);
            var done = step * questions.size();
            canvas.fill(new Rectangle2D.Double(rightToLeft ? WIDTH - inset - done : inset, y - 5, done, 10), LAPIS);
            for (int question = 0; question < questions.size(); question++) {
                var along = inset + step * (question + 0.5);
                var nuqta = nuqta(rightToLeft ? WIDTH - along : along, y);
                canvas.fill(nuqta, questions.get(question).correct() ? APRICOT : PAPER);
                canvas.outline(nuqta, questions.get(question).correct() ? APRICOT : LAPIS, 6);
            }
        }

        private static Path2D nuqta(double x, double y) {
            var path = new Path2D.Double();
            path.moveTo(x, y - NUQTA);
            path.lineTo(x + NUQTA, y);
            path.lineTo(x, y + NUQTA);
            path.lineTo(x - NUQTA, y);
            path.closePath();
            return path;
        }

        private void drawFoot() {
            var y = HEIGHT - 130;
            TirichMark.draw(canvas, rightToLeft ? WIDTH - PADDING - 60 : PADDING, y, 60, LAPIS);
            var name = new Paragraph(instance.name(), new LanguageTag("en"), Style.BOLD_LABEL, INK, List.of(40), 1);
            canvas.text(
                    name,
                    new Box(
                            rightToLeft ? PADDING : PADDING + 84,
                            y + 34 - canvas.height(name) / 2,
                            TEXT_WIDTH - 84,
                            100),
                    start());
            if (instance.demo()) {
                canvas.text(
                        text(catalogue.get("climb.synthetic"), Style.BOLD_LABEL, APRICOT_INK, 34),
                        box(y + 10, 100),
                        rightToLeft ? Align.LEFT : Align.RIGHT);
            }
        }
    }
}
