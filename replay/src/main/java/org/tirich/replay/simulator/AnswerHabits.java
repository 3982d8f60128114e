package org.tirich.replay.simulator;

/// How the learners of a family answer questions and report on themselves.
///
/// @param misconceptions the share of unknown concepts of which a learner holds a wrong model, and answers by it
/// @param overconfidence the probability that a self-report is "got it" whatever she knows; 0 follows what she knows
/// @param repeats how often she answers the question of a clip again at once
/// @param thoughtlessness the mean share of questions that she answers at random without thinking; it differs by 0.2
///     between people
public record AnswerHabits(double misconceptions, double overconfidence, int repeats, double thoughtlessness) {

    static final AnswerHabits CONSCIENTIOUS = new AnswerHabits(0, 0, 0, 0);

    static AnswerHabits misconceived() {
        return new AnswerHabits(0.4, 0, 0, 0);
    }

    static AnswerHabits illusion() {
        return new AnswerHabits(0, 0.9, 0, 0);
    }

    static AnswerHabits crammer() {
        return new AnswerHabits(0, 0, 4, 0);
    }

    static AnswerHabits guesser() {
        return new AnswerHabits(0, 0, 0, 0.7);
    }
}
