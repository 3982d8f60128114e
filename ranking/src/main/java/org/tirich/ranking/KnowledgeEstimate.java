package org.tirich.ranking;

import java.time.Instant;

/// The estimate of a learner's knowledge of one concept, which she may see and correct ([Event.KnowledgeCorrected]).
///
/// @param mastery the probability that she answers a question of medium difficulty correctly now
/// @param masteryWhenPractised the same at the time of her last practice
/// @param deviation the standard deviation of the mastery's logit
/// @param unclear whether her last response was "unclear" or a wrong answer
/// @param inferred whether it rests on what she watched and on other concepts only: a guess, since she was never asked
/// @param practised the time of her last practice
/// @param due when half of it will be forgotten
public record KnowledgeEstimate(
        String concept,
        double mastery,
        double masteryWhenPractised,
        double deviation,
        boolean unclear,
        boolean inferred,
        Instant practised,
        Instant due) {}
