package org.tirich.ranking;

/// Lessons of one language that too few have seen to tell how well they teach.
///
/// @param lessons how many there are
/// @param fewest the showings of the one shown least
/// @param missing showings that are still to come until each has had its share
public record Backlog(int lessons, int fewest, long missing) {

    static Backlog of(LeastShown least, Videos videos) {
        var fewest = Integer.MAX_VALUE;
        var missing = 0L;
        for (int at = 0; at < least.size(); at++) {
            var shown = videos.reception.shown(least.row(at));
            fewest = Math.min(fewest, shown);
            missing += Limits.PROVEN_AT - shown;
        }
        return new Backlog(least.size(), fewest, missing);
    }
}
