package org.tirich.replay.policy;

/// An action of the logging policy, with what is known about another policy in its place.
///
/// @param reward of the action
/// @param logging the probability of the action under the logging policy; above 0
/// @param target the probability of the action under the other policy
/// @param modelled the reward of the action according to a reward model; 0 without one
/// @param modelledTarget the expected reward of the other policy according to the same model; 0 without one
public record LoggedAction(double reward, double logging, double target, double modelled, double modelledTarget) {

    public LoggedAction {
        if (!(logging > 0 && logging <= 1) || !(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException("not the probabilities of a logged action: " + logging + ", " + target);
        }
    }

    /// An action without a reward model.
    public static LoggedAction of(double reward, double logging, double target) {
        return new LoggedAction(reward, logging, target, 0, 0);
    }

    /// The importance weight, at most `clip`.
    double weight(double clip) {
        return Math.min(clip, target / logging);
    }
}
