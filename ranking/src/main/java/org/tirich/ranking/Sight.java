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

    private static final int UNCLEAR = 1;
    private static final int DUE = 2;
    private static final int NEXT = 4;

    private final int[] places;
    private final byte[] concepts;
    private final History.Index history;

    Sight(Request request, Learned learned, Shelf shelf, Neighbourhood neighbourhood) {
        this.request = request;
        this.learned = learned;
        this.videos = learned.videos;
        this.shelf = shelf;
        this.neighbourhood = neighbourhood;
        this.minute = History.minute(request.at().toEpochMilli());
        var known = request.personal() ? learned.viewers.find(request.viewer()) : null;
        this.viewer = known == null ? new Viewer() : known;
        this.history = viewer.history.index();
        this.concepts = concepts();
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
                && history.admits(row, MINUTES_OF_REST, minute)
                && request.eligible().test(videos.id(row));
    }

    boolean hasSeen(int row) {
        return history.hasSeen(row);
    }

    /// What a lesson's concepts are to this viewer, one bit for each answer: [#isUnclear], [#isDue], [#isNext].
    int standing(int row) {
        var flags = 0;
        for (var concept : videos.taught(row)) {
            flags |= concept < concepts.length ? concepts[concept] : 0;
        }
        return flags;
    }

    static boolean isUnclear(int standing) {
        return (standing & UNCLEAR) != 0;
    }

    static boolean isDue(int standing) {
        return (standing & DUE) != 0;
    }

    /// Whether something is taught that she is ready for and does not know yet.
    static boolean isNext(int standing) {
        return (standing & NEXT) != 0;
    }

    boolean isNextConcept(int concept) {
        return (concepts[concept] & NEXT) != 0;
    }

    /// What each concept is to this viewer.
    private byte[] concepts() {
        var flags = new byte[videos.concepts().size()];
        var knowledge = viewer.knowledge;
        for (int at = 0; at < knowledge.size(); at++) {
            var concept = knowledge.concept(at);
            flags[concept] |= (byte) ((knowledge.isUnclearAt(at) ? UNCLEAR : 0)
                    | (knowledge.isDueAt(at, minute) ? DUE : 0)
                    | (isNextToLearn(concept) ? NEXT : 0));
            for (var later : videos.concepts().leadsTo(concept)) {
                flags[later] |= (byte) (isNextToLearn(later) ? NEXT : 0);
            }
        }
        return flags;
    }

    /// Half known, or built on what is known; and everything that it needs is known well enough.
    private boolean isNextToLearn(int concept) {
        var knowledge = viewer.knowledge;
        var mastery = learned(concept);
        var needed = videos.concepts().required(concept);
        if (mastery >= 0.7 || needed.length == 0 && !(knowledge.knows(concept) && mastery >= 0.3)) {
            return false;
        }
        for (var each : needed) {
            if (learned(each) < 0.6) {
                return false;
            }
        }
        return true;
    }

    private double learned(int concept) {
        return viewer.knowledge.learned(concept, videos.concepts().hardness(concept));
    }

    int row(long video) {
        var row = videos.find(video);
        return row != LongTable.NONE && videos.isLive(row) ? row : LongTable.NONE;
    }
}
