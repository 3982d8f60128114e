package org.tirich.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tirich.access.AccountId;
import org.tirich.curriculum.Misconceptions;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// The misconceptions that a learner's answers have expressed, and those that she has left behind.
@Service
public class Ideas {

    private final AttemptTable attempts;
    private final Misconceptions misconceptions;

    Ideas(AttemptTable attempts, Misconceptions misconceptions) {
        this.attempts = attempts;
        this.misconceptions = misconceptions;
    }

    /// @param words what she believed
    /// @param met when her answer last expressed it
    /// @param leftBehind when she had answered three questions of the outcome right after that
    public record Idea(LocalText words, Instant met, Optional<Instant> leftBehind) {}

    /// The ideas of a learner, the latest first.
    public List<Idea> of(AccountId account, LanguageTag reader) {
        return attempts.misconceptions(account).stream()
                .flatMap(met -> misconceptions.find(met.id()).stream()
                        .map(entry -> new Idea(entry.words(reader), met.met(), Optional.ofNullable(met.left()))))
                .toList();
    }
}
