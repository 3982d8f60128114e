package org.tirich.starter.clip.physics;

/// Equal weights on one side of a lever, and their distance from the pivot in steps.
record Load(int weights, int arm) {

    int moment() {
        return weights * arm;
    }
}
