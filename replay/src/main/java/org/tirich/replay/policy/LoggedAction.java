package org.tirich.replay.policy;

/// One choice that the logging policy made, with what another policy would have done in its place.
///
/// @param reward what came of the choice
/// @param logging the probability with which the logging policy made it; above 0
/// @param target the probability with which the other policy would have made it
/// @param modelled what a model of rewards expects of this choice; 0 without a model
/// @param modelledTarget what the same model expects of the other policy here, over all choices it could have made; 0
///     without a model
public record LoggedAction(double reward, double logging, double target, double modelled, double modelledTarget) {

    public LoggedAction {
        if (!(logging > 0 && logging <= 1) || !(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException(
                    "a choice needs probabilities, and one that was made was not impossible: " + logging + ", "
                            + target);
        }
    }

    /// A choice where rewards are not modelled.
    public static LoggedAction of(double reward, double logging, double target) {
        return new LoggedAction(reward, logging, target, 0, 0);
    }

    /// How much more often the other policy makes this choice, at most `clip` times.
    double weight(double clip) {
        return Math.min(clip, target / logging);
    }
}
