package org.tirich.learning.experiment;

/// The planned numbers of units in the two arms, relative to each other: 1 to 1, or 3 to 1.
public record ArmRatio(int control, int treatment) {

    public static final int MAX_PART = 9;
    public static final ArmRatio EQUAL = new ArmRatio(1, 1);

    public ArmRatio {
        if (control < 1 || treatment < 1 || control > MAX_PART || treatment > MAX_PART) {
            throw new IllegalArgumentException("each part of a ratio is from 1 to " + MAX_PART);
        }
    }

    /// The planned share of an arm, from 0 to 1.
    public double share(Arm arm) {
        var part = arm == Arm.CONTROL ? control : treatment;
        return part / (double) (control + treatment);
    }
}
