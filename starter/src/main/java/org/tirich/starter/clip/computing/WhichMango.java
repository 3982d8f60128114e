package org.tirich.starter.clip.computing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.List;
import org.tirich.starter.kit.Camera;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Fact;
import org.tirich.starter.kit.FrameLayout;
import org.tirich.starter.kit.Ground;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Measurements;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;
import org.tirich.starter.kit.Scene;
import org.tirich.starter.kit.SceneRenderer;
import org.tirich.starter.sound.Soundtrack;
import org.tirich.starter.sound.Tone;

/// Classification by the three nearest examples, without understanding.
///
/// An unknown mango lies among known ones. The nearest is green, the next two are golden: one against two. Then the
/// vote
/// is taken for every width and length, and the quilt of all answers shows a border that nobody drew.
public final class WhichMango implements Scene {

    private static final Mango UNKNOWN = Mango.at(366, 640);

    // Two offers, one neighbour, two more, vote, quilt, new fruit, rewind.
    private static final double OPEN = 0.8, OFFER = 1.6, GUESS = 3, FIRST = 4.1, MORE = 6.4, VOTE = 8.6;
    private static final double QUILT = 10.6, SEWN = 3.6, REACH = 1500;
    private static final double NEXT = 14.8, BACK = 17.2, END = 19.8;
    private static final double GREEN = 294, GOLD = 440;

    /// Divides the length, so that the ring turns on through the loop.
    private static final double TURN = END / 6;

    private static final List<Newcomer> NEWCOMERS =
            List.of(new Newcomer(Mango.at(590, 170), NEXT, BACK), new Newcomer(Mango.at(270, 810), NEXT + 1.2, BACK));
    private static final Camera CLOSE = new Camera(UNKNOWN.x(), UNKNOWN.y(), 1.9);

    private final Patchwork patchwork = new Patchwork();
    private final NearestVote vote = new NearestVote(UNKNOWN, FIRST, MORE, QUILT - 0.2);

    @Override
    public String slug() {
        return "which-mango";
    }

    @Override
    public double seconds() {
        return END;
    }

    @Override
    public Ground ground() {
        return Ground.CLOTH;
    }

    @Override
    public void scenery(Graphics2D g) {
        var ink = new Ink(g);
        Ornament.teeth(ink, 0, 0, FrameLayout.WIDTH, -52, 10, Palette.SAFFRON.colour);
        Ornament.teeth(ink, 0, FrameLayout.HEIGHT, FrameLayout.WIDTH, 52, 10, Palette.SAFFRON.colour);
    }

    @Override
    public void backdrop(Graphics2D g, double t) {
        // Removing it patch by patch would exceed the rate of a slow link.
        double pulled = Easing.windUp(t, BACK, BACK + 1.2);
        if (t > QUILT && pulled < 1) {
            g.translate(0, 1.04 * FrameLayout.HEIGHT * pulled);
            patchwork.draw(new Ink(g), UNKNOWN.x(), UNKNOWN.y(), REACH * Easing.ramp(t, QUILT, QUILT + SEWN));
        }
    }

    @Override
    public void draw(Graphics2D g, double t) {
        var ink = new Ink(g);
        double far = Easing.smooth(t, OPEN, OPEN + 1) * (1 - Easing.smooth(t, END - 1, END));
        var camera = CLOSE.towards(Camera.STILL, far);
        g.transform(camera.transform());
        vote.ring(ink, t);
        for (var mango : Mango.CRATE) {
            double offered = mango.green() ? OFFER : OFFER + 0.8;
            double hop = 0.16 * Math.sin(Math.PI * Easing.ramp(t, offered, offered + 0.5));
            mango.draw(ink, mango.within(camera) * (1 + hop + vote.swelling(mango, t)));
        }
        double asked = 1 - Easing.smooth(t, FIRST - 0.4, FIRST) + Easing.smooth(t, BACK + 1.2, END - 0.4);
        riddle(ink, asked, t);
        double tremble = 3 * Math.sin(40 * t) * Easing.window(t, VOTE - 0.7, VOTE, 0.2);
        double turned = 1.08 - Math.sin(Math.PI * Easing.ramp(t, VOTE, VOTE + 0.3));
        double sway = 0.1 * asked * Math.sin(4 * Math.PI * t / TURN);
        Mango.at(UNKNOWN.x() + tremble, UNKNOWN.y()).draw(ink, turned + sway, skin(t), Palette.PAPER.at(0.6));
        vote.tally(ink, t);
        NEWCOMERS.forEach(each -> each.draw(ink, t));
    }

    /// A turning ring of both colours around the unknown mango.
    private static void riddle(Ink ink, double asked, double t) {
        for (int half = 0; half < 2; half++) {
            double x = UNKNOWN.x() - 84, y = UNKNOWN.y() - 84, from = 360 * t / TURN + 180 * half + 14;
            var arc = new Arc2D.Double(x, y, 168, 168, from, 152, Arc2D.OPEN);
            ink.stroke(arc, Ink.BOLD, (half == 0 ? Palette.MINT : Palette.SAFFRON).at(asked));
        }
    }

    /// White before the votes; the first vote alone tints it green.
    private static Color skin(double t) {
        return t > VOTE + 0.15
                ? Palette.SAFFRON.towards(Palette.PAPER, Easing.smooth(t, BACK + 1, BACK + 1.5))
                : Palette.PAPER.towards(Palette.MINT, 0.75 * Easing.smooth(t, FIRST + 1, FIRST + 1.3));
    }

    @Override
    public Soundtrack score() {
        var score = new Soundtrack(END).louder(1.4);
        score.at(OFFER, new Tone.Pluck(GREEN, 0.5)).at(OFFER + 0.8, new Tone.Pluck(GOLD, 0.5));
        score.guess(GUESS);
        score.at(FIRST, new Tone.Glide(1, s -> 240 + 54 * s, _ -> 0.14));
        score.at(MORE, new Tone.Glide(1.6, s -> 294 + 90 * s, _ -> 0.14));
        for (int voter = 0; voter < 3; voter++) {
            double hertz = vote.voters().get(voter).green() ? GREEN : GOLD;
            score.at(vote.touches(voter), new Tone.Pluck(hertz, 0.7));
        }
        for (int k = 0; k < 4; k++) {
            score.at(VOTE - 0.7 + 0.17 * k, new Tone.Drum(280 + 20 * k, 0.25 + 0.05 * k));
        }
        score.chord(VOTE + 0.15, 0.3, GOLD, 1.5 * GOLD).rise(VOTE + 0.5, 0.4, GOLD, 1.25 * GOLD, 1.5 * GOLD, 2 * GOLD);
        for (int row = 0; row < Patchwork.ROWS; row++) {
            for (int column = row % 2; column < Patchwork.COLUMNS; column += 2) {
                double away = Math.hypot(Patchwork.x(column) - UNKNOWN.x(), Patchwork.y(row) - UNKNOWN.y());
                double hertz = patchwork.green(row, column) ? GREEN : GOLD;
                score.at(QUILT + SEWN * away / REACH, new Tone.Tick(hertz, 0.16));
            }
        }
        score.rise(QUILT + 2.8, 0.3, GREEN, GOLD, 2 * GREEN, 2 * GOLD);
        for (var each : NEWCOMERS) {
            score.at(each.landed(), new Tone.Drum(260, 0.5));
            score.at(each.landed() + 0.1, new Tone.Pluck(each.kind() == Palette.MINT ? GREEN : GOLD, 0.6));
        }
        return score.at(BACK + 0.3, new Tone.Rush(1, s -> 900 - 400 * s, s -> 0.5 * Easing.window(s, 0, 1, 0.4)));
    }

    @Override
    public List<Fact> facts() {
        var sewn = new SceneRenderer(this, FrameLayout.WIDTH).at(QUILT + SEWN + 0.2);
        int unknown = sewn.getRGB((int) UNKNOWN.x() - 12, (int) UNKNOWN.y());
        long green = vote.voters().stream().filter(Mango::green).count();
        return List.of(
                new Fact("patches of the wrong colour", 0, Patchwork.wrong(sewn), 0),
                new Fact(
                        "green among the one most alike",
                        1,
                        UNKNOWN.nearest().getFirst().green() ? 1 : 0,
                        0),
                new Fact("green among the three most alike", 1, green, 0),
                new Fact("ring at the third", UNKNOWN.distance(vote.voters().getLast()), vote.reach(VOTE), 0.5),
                new Fact("unknown ends golden", 1, Measurements.like(unknown, Palette.SAFFRON.colour) ? 1 : 0, 0));
    }
}
