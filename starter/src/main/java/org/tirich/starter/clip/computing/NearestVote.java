package org.tirich.starter.clip.computing;

import java.util.List;
import org.tirich.starter.kit.Easing;
import org.tirich.starter.kit.Ink;
import org.tirich.starter.kit.Ornament;
import org.tirich.starter.kit.Palette;

/// A ring that grows from an unknown mango until it contains the three nearest, and their vote.
///
/// @param first the second at which it starts towards the first
/// @param more the second at which it continues towards the other two
/// @param gone the second at which it has shrunk again
record NearestVote(Mango asked, double first, double more, double gone) {

    List<Mango> voters() {
        return asked.nearest().subList(0, 3);
    }

    /// The radius of the ring in units.
    double reach(double t) {
        double near = asked.distance(voters().getFirst()), far = asked.distance(voters().getLast());
        double grown = near * Easing.smooth(t, first, first + 1) + (far - near) * Easing.smooth(t, more, more + 1.6);
        return grown * (1 - Easing.windUp(t, gone - 0.6, gone));
    }

    private boolean caught(Mango voter, double t) {
        return reach(t) >= asked.distance(voter) - 1;
    }

    /// The growth of a mango that votes.
    double swelling(Mango mango, double t) {
        return voters().contains(mango) && caught(mango, t) ? 0.14 : 0;
    }

    /// The second at which the ring touches a voter.
    double touches(int voter) {
        double t = first;
        while (!caught(voters().get(voter), t)) {
            t += 0.01;
        }
        return t;
    }

    void ring(Ink ink, double t) {
        double reach = reach(t);
        if (reach < 4) {
            return;
        }
        ink.disc(asked.x(), asked.y(), reach, Palette.PAPER.at(0.16));
        ink.ring(asked.x(), asked.y(), reach, Ink.FIRM, Palette.PAPER.colour);
        for (var voter : voters()) {
            if (caught(voter, t)) {
                ink.line(voter.x(), voter.y(), asked.x(), asked.y(), Ink.BOLD, voter.hue().colour);
            }
        }
    }

    /// The score, green against golden.
    void tally(Ink ink, double t) {
        double shown = Easing.window(t, first + 0.6, gone, 0.3);
        if (shown == 0) {
            return;
        }
        var counted = voters().stream()
                .filter(voter -> caught(voter, Math.min(t, gone - 0.7)))
                .toList();
        long green = counted.stream().filter(Mango::green).count();
        ink.numeral("" + green, 86, 866, 130, Palette.MINT.at(shown));
        ink.fill(Ornament.nuqta(156, 830, 14), Palette.PAPER.at(shown));
        ink.fill(Ornament.nuqta(156, 902, 14), Palette.PAPER.at(shown));
        ink.numeral("" + (counted.size() - green), 230, 866, 130, Palette.SAFFRON.at(shown));
    }
}
