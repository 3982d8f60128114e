package org.tirich.experiment;

import java.util.UUID;

/// Identifies one experiment.
public record ExperimentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
