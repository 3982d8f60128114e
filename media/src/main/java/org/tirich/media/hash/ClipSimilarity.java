package org.tirich.media.hash;

import java.util.List;

/// How much two clips have in common, after vPDQ: which part of each is found in the other, in whatever
/// order. A clip that was cut out of a longer one is wholly found in it; the longer one only in part.
///
/// @param queryPercent of the clip that was asked about
/// @param storedPercent of the clip that it was compared with
public record ClipSimilarity(double queryPercent, double storedPercent) {

    /// So much of the stored clip must be there for the two to count as the same, the value that the
    /// description of vPDQ uses. What the query holds besides does not matter: padding is easily added.
    public static final double MIN_STORED_PERCENT = 80;

    public static ClipSimilarity between(ClipHash query, ClipHash stored) {
        var queryFrames = query.comparable();
        var storedFrames = stored.comparable();
        return new ClipSimilarity(percent(queryFrames, storedFrames), percent(storedFrames, queryFrames));
    }

    public boolean isMatch() {
        return storedPercent >= MIN_STORED_PERCENT;
    }

    static double percent(int found, int of) {
        return of == 0 ? 0 : 100.0 * found / of;
    }

    private static double percent(List<PdqHash> frames, List<PdqHash> others) {
        int found = (int) frames.stream()
                .filter(each -> others.stream().anyMatch(each::matches))
                .count();
        return percent(found, frames.size());
    }
}
