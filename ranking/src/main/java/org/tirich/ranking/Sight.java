package org.tirich.ranking;

import java.util.Arrays;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.table.LongTable;

/// A wish for a page together with everything that a page is made from. Reads only.
final class Sight {

    /// Not a language that was asked for.
    static final int NO_PLACE = -1;

    private static final int MINUTES_OF_REST = (int) Limits.REST.toMinutes();

    final Request request;
    final Learned learned;
    final Videos videos;
    final Shelf shelf;
    final Neighbourhood neighbourhood;
    final Viewer viewer;
    final int minute;

    /// The languages that were asked for, best first; what needs no words stands before all.
    final int[] languages;

    private final int[] places;

    Sight(Request request, Learned learned, Shelf shelf, Neighbourhood neighbourhood) {
        this.request = request;
        this.learned = learned;
        this.videos = learned.videos;
        this.shelf = shelf;
        this.neighbourhood = neighbourhood;
        this.minute = History.minute(request.at().toEpochMilli());
        var known = request.personal() ? learned.viewers.find(request.viewer()) : null;
        this.viewer = known == null ? new Viewer() : known;
        this.places = new int[videos.languages()];
        Arrays.fill(places, NO_PLACE);
        places[Videos.WORDLESS] = 0;
        var found = new int[request.languages().size() + 1];
        var count = 1;
        for (int place = 0; place < request.languages().size(); place++) {
            var language = videos.findLanguage(request.languages().get(place));
            if (language > Videos.WORDLESS && places[language] == NO_PLACE) {
                places[language] = place;
                found[count++] = language;
            }
        }
        this.languages = Arrays.copyOf(found, count);
    }

    /// The place of a lesson's language in the viewer's list, or [#NO_PLACE].
    int place(int row) {
        var language = videos.language(row);
        return language < places.length ? places[language] : NO_PLACE;
    }

    /// Whether a lesson may stand on this page.
    boolean admits(int row) {
        return videos.isLive(row)
                && place(row) != NO_PLACE
                && !viewer.history.hasDismissed(row)
                && !viewer.history.sawWithin(row, MINUTES_OF_REST, minute)
                && request.eligible().test(videos.id(row));
    }

    boolean isUnclear(int row) {
        for (var concept : videos.taught(row)) {
            if (viewer.knowledge.isUnclear(concept)) {
                return true;
            }
        }
        return false;
    }

    boolean isDue(int row) {
        for (var concept : videos.taught(row)) {
            if (viewer.knowledge.isDue(concept, minute)) {
                return true;
            }
        }
        return false;
    }

    /// Whether it teaches something that she is ready for and does not know yet.
    boolean isNext(int row) {
        for (var concept : videos.taught(row)) {
            if (isNextConcept(concept)) {
                return true;
            }
        }
        return false;
    }

    /// Half known, or built on what is known; and everything that it needs is known well enough.
    boolean isNextConcept(int concept) {
        var knowledge = viewer.knowledge;
        if (knowledge.size() == 0) {
            return false;
        }
        var mastery = knowledge.learned(concept);
        var needed = videos.concepts().required(concept);
        var begun = knowledge.knows(concept);
        return mastery < 0.7
                && (begun && mastery >= 0.3 || needed.length > 0)
                && Arrays.stream(needed).allMatch(each -> knowledge.learned(each) >= 0.6);
    }

    int row(long video) {
        var row = videos.find(video);
        return row != LongTable.NONE && videos.isLive(row) ? row : LongTable.NONE;
    }
}
