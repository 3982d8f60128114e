package org.tirich.learning.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.mastery.Mastery.Move;
import org.tirich.learning.mastery.Mastery.Reached;

/// Applies the answers to one outcome, in the order of their receipt.
final class MasteryFold {

    private final MasteryRule rule;
    private final Set<UUID> attempts = new HashSet<>();
    private final Set<String> disclosed = new HashSet<>();
    private final List<Evidence> window = new ArrayList<>();
    private final Map<MasteryLevel, Reached> reached = new EnumMap<>(MasteryLevel.class);
    private final List<Move> moves = new ArrayList<>();
    private MasteryLevel level = MasteryLevel.NONE;
    private @Nullable Instant since;

    MasteryFold(MasteryRule rule) {
        this.rule = rule;
    }

    void add(Evidence answer) {
        if (!attempts.add(answer.attempt())) {
            return;
        }
        // A form is used up by any answer, also by one that does not count.
        var unseen = disclosed.add(answer.form()) && answer.unseen();
        if (answer.voided() || answer.purpose() == Purpose.PREDICTION) {
            return;
        }
        if (level == MasteryLevel.NONE) {
            move(answer, MasteryLevel.ATTEMPTED, List.of(answer));
        }
        if (!unseen || answer.response() == Response.NOT_SURE) {
            return;
        }
        if (answer.mayProve()) {
            addToWindow(answer);
        }
        if (answer.isRight()) {
            promote(answer);
        } else {
            demote(answer);
        }
    }

    private void addToWindow(Evidence answer) {
        if (window.size() == rule.window()) {
            window.removeFirst();
        }
        window.add(answer);
    }

    private void promote(Evidence answer) {
        if (!level.isAtLeast(MasteryLevel.FAMILIAR)) {
            move(answer, MasteryLevel.FAMILIAR, List.of(answer));
        }
        var counted = counted();
        if (!counted.contains(answer)) {
            return;
        }
        var rights = counted.stream().filter(Evidence::isRight).toList();
        var belief = rule.belief(counted);
        var share = rights.size() / (double) counted.size();
        if (level == MasteryLevel.FAMILIAR) {
            var items = rights.stream().map(Evidence::item).distinct().count();
            if (items >= rule.minItems() && rule.proficient().isMetBy(belief, share)) {
                move(answer, MasteryLevel.PROFICIENT, rights);
            }
        } else if (level == MasteryLevel.PROFICIENT
                && answer.mixed()
                && isSpaced(answer)
                && rule.mastered().isMetBy(belief, share)) {
            move(answer, MasteryLevel.MASTERED, rights);
        }
    }

    private boolean isSpaced(Evidence answer) {
        return since != null && Duration.between(since, answer.receipt().at()).compareTo(rule.spacing()) >= 0;
    }

    /// The window with at most one right answer that was given soon after a clip: the first.
    private List<Evidence> counted() {
        var counted = new ArrayList<Evidence>();
        var soon = false;
        for (var answer : window) {
            var excess = soon && answer.isRight() && answer.soonAfterClip();
            if (!excess) {
                counted.add(answer);
            }
            soon |= answer.isRight() && answer.soonAfterClip();
        }
        return counted;
    }

    private void demote(Evidence answer) {
        var lower = level.demoted();
        if (lower != level) {
            move(answer, lower, List.of());
        }
    }

    private void move(Evidence cause, MasteryLevel to, List<Evidence> behind) {
        moves.add(new Move(cause, level, to));
        if (to.compareTo(level) > 0) {
            reached.put(to, new Reached(to, cause.receipt().at(), behind));
        } else {
            reached.keySet().removeIf(held -> held.compareTo(to) > 0);
        }
        level = to;
        since = cause.receipt().at();
    }

    Mastery result() {
        return new Mastery(
                level, Optional.ofNullable(since), rule.belief(counted()), List.copyOf(reached.values()), moves);
    }
}
