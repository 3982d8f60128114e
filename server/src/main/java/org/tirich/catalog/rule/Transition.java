package org.tirich.catalog.rule;

import org.tirich.catalog.Revision.State;

/// The changes of what may be shown, and the states in which each is possible.
public enum Transition {
    PUBLISH,
    GIVE_BACK,
    WITHDRAW,
    RESCIND;

    public boolean isPossible(State state) {
        return switch (state) {
            case State.Submitted _ -> this != RESCIND;
            case State.Live _ -> this == WITHDRAW || this == RESCIND;
            case State.Draft(),
                    State.Returned _,
                    State.Rejected _,
                    State.Superseded(),
                    State.Withdrawn _,
                    State.Rescinded _ -> false;
        };
    }
}
