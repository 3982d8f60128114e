package org.tirich.media.hash;

import java.util.List;

/// The similarity of two clips by vPDQ: the share of each that occurs in the other, in any order. A clip cut
/// out of a longer one occurs in it completely; the longer one occurs in the cut only in part.
///
/// @param queryPercent share of the query
/// @param storedPercent share of the stored clip
public record ClipSimilarity(double queryPercent, double storedPercent) {

    /// The share of the stored clip from which two clips match, as the description of vPDQ has it. The share of
    /// the query does not count, because padding is easily added.
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
