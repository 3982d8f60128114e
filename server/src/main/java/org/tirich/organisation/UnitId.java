package org.tirich.organisation;

import java.util.UUID;

/// The id of a unit of the organisation.
public record UnitId(UUID value) implements Comparable<UnitId> {

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
