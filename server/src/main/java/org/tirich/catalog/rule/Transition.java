package org.tirich.catalog.rule;

import org.tirich.catalog.Revision.State;

/// The changes of publication, and the states that allow each of them.
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
