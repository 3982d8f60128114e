package org.tirich.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.tirich.ranking.neighbour.Neighbourhood;

/// Collects who followed what, for a [Neighbourhood] to be worked out from.
final class Gathering {

    /// Of a viewer who saw more, the latest.
    private static final int OF_A_VIEWER = 100;

    /// A lesson that played and was not followed.
    private static final float PLAYED = 0.8f;

    private Gathering() {}

    static Neighbourhood.Followed followed(Learned learned, int mostVideos, int mostViewers) {
        var videos = learned.videos;
        var head = IntStream.range(0, videos.rows())
                .filter(row -> videos.reception.settled(row) > 0 || videos.reception.shown(row) > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -videos.reception.shown(row))
                        .thenComparingLong(videos::id))
                .limit(mostVideos)
                .sorted(Comparator.comparingLong(videos::id))
                .mapToInt(Integer::intValue)
                .toArray();
        var places = new int[videos.rows()];
        Arrays.fill(places, -1);
        for (int place = 0; place < head.length; place++) {
            places[head[place]] = place;
        }
        var viewers = IntStream.range(0, learned.viewers.rows())
                .filter(learned.viewers::isUsed)
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> -learned.viewers.at(row).heardAt)
                        .thenComparingLong(learned.viewers::id))
                .limit(mostViewers)
                .sorted(Comparator.comparingLong(learned.viewers::id))
                .mapToInt(Integer::intValue)
                .toArray();
        var watched = new int[viewers.length][];
        var strengths = new float[viewers.length][];
        for (int n = 0; n < viewers.length; n++) {
            collect(learned.viewers.at(viewers[n]).history, videos, places, n, watched, strengths);
        }
        return new Neighbourhood.Followed(
                Arrays.stream(head).mapToLong(videos::id).toArray(), watched, strengths);
    }

    private static void collect(
            History history, Videos videos, int[] places, int n, int[][] watched, float[][] strengths) {
        var latest = history.latest(OF_A_VIEWER, videos::id);
        watched[n] = new int[latest.length];
        strengths[n] = new float[latest.length];
        var count = 0;
        for (var at : latest) {
            var place = places[history.rowAt(at)];
            if (place >= 0) {
                watched[n][count] = place;
                strengths[n][count++] = history.followedAt(at) ? 1 : PLAYED;
            }
        }
        watched[n] = Arrays.copyOf(watched[n], count);
        strengths[n] = Arrays.copyOf(strengths[n], count);
    }
}
