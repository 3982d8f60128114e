package org.tirich.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.Assessment.Answered;
import org.tirich.catalog.RevisionId;
import org.tirich.web.Cookies;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;

/// Marks answers within the limits of their senders.
@Component
class AnswerLimits {

    private static final RateLimit ANSWERS = new RateLimit("answers", 120, 2_400, 100_000, Duration.ofHours(1));

    /// More answers of guests to a question than a class behind one network gives within the period teach the ranking
    /// nothing.
    private static final int CLASS = 40;

    private final Assessment assessment;
    private final RateLimits limits;

    AnswerLimits(Assessment assessment, RateLimits limits) {
        this.assessment = assessment;
        this.limits = limits;
    }

    /// @param choice the index of an option, or [Assessment#NOT_SURE]
    /// @throws org.tirich.web.Problem 429 above the limit
    Answered answer(Actor actor, UUID attempt, RevisionId question, int choice, HttpServletRequest request) {
        var sender = limits.sender(actor, request);
        limits.take(ANSWERS, sender, 1);
        var counts = !sender.guest() || limits.tryTake(sender, question.value(), CLASS, ANSWERS.period());
        return assessment.answer(
                new Assessment.ClipAnswer(actor, attempt, question, choice, Cookies.visit(request), counts));
    }
}
