package org.tirich.itembank;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;

/// The wishes of learners for more questions of an outcome, one for each learner and outcome.
@Service
public class QuestionWishes implements PersonalData {

    private final QuestionWishTable wishes;
    private final Clock clock;

    QuestionWishes(QuestionWishTable wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    @Transactional
    public void wish(AccountId learner, String outcome) {
        wishes.insert(learner, outcome, clock.instant());
    }

    public boolean has(AccountId learner, String outcome) {
        return wishes.has(learner, outcome);
    }

    /// The number of learners with a wish, by outcome.
    public Map<String, Integer> counts() {
        return wishes.counts();
    }

    @Override
    public void erase(AccountId account) {
        wishes.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("questionWishes", wishes.export(account));
    }
}
