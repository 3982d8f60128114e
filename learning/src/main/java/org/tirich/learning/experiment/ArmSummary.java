package org.tirich.learning.experiment;

/// The numbers of one arm.
///
/// @param units what was randomised: persons, or classes
/// @param persons all that were assigned and exposed
/// @param measured persons with an outcome
/// @param mean of the outcomes; with clusters the mean of the clusters' means; 0 without outcomes
public record ArmSummary(int units, int persons, int measured, double mean) {

    /// The share of persons without an outcome, from 0 to 1; 0 without persons.
    public double attrition() {
        return persons == 0 ? 0 : (persons - measured) / (double) persons;
    }
}
