package org.tirich.assessment;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;

/// When a learner last watched clips of an outcome and said that she had got it. An answer soon after a clip shows what
/// was just seen, and a wrong answer after *got it* shows that she was sure of something else.
@Service
public class ClipViewings implements PersonalData {

    /// An answer within this time after a clip counts as one to what was just seen.
    static final Duration SOON = Duration.ofMinutes(10);

    /// A wrong answer within this time after *got it* is called to her attention.
    private static final Duration SURE_FOR = Duration.ofDays(7);

    private final ClipViewingTable viewings;
    private final Clock clock;

    ClipViewings(ClipViewingTable viewings, Clock clock) {
        this.viewings = viewings;
        this.clock = clock;
    }

    /// Records that she has watched a clip to its end. The time is that of the server.
    @Transactional
    public void watched(AccountId account, Collection<String> outcomes) {
        viewings.watched(account, outcomes, clock.instant());
    }

    /// Records that she said *got it*.
    @Transactional
    public void sure(AccountId account, Collection<String> outcomes) {
        viewings.sure(account, outcomes, clock.instant());
    }

    boolean isSoonAfter(AccountId account, String outcome) {
        return viewings.watchedSince(account, outcome, clock.instant().minus(SOON));
    }

    /// Whether she was sure of an outcome that she has just answered wrong. It is told once.
    boolean wasSure(AccountId account, String outcome) {
        return viewings.takeSure(account, outcome, clock.instant().minus(SURE_FOR));
    }

    @Override
    public void erase(AccountId account) {
        viewings.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("clips", viewings.export(account));
    }
}
