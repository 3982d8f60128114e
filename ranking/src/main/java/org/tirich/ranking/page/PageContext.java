package org.tirich.ranking.page;

import java.util.Arrays;
import org.tirich.ranking.Request;
import org.tirich.ranking.neighbour.Neighbourhood;
import org.tirich.ranking.state.CandidateIndex;
import org.tirich.ranking.state.RankerState;
import org.tirich.ranking.state.RankingParameters;
import org.tirich.ranking.state.VideoRows;
import org.tirich.ranking.state.Viewer;
import org.tirich.ranking.state.WatchHistory;

/// A request with the state that its page is made from; read-only.
public final class PageContext {

    /// The position of a language that was not requested.
    static final int NOT_REQUESTED = -1;

    /// Knowledge masteries between which a concept is next to learn.
    private static final double MASTERED = 0.7;

    private static final double HALF_KNOWN = 0.3;

    /// The mastery of a prerequisite that suffices.
    private static final double PREREQUISITE_MASTERED = 0.6;

    private static final int UNCLEAR = 1;
    private static final int DUE = 2;
    private static final int NEXT = 4;

    private final Request request;
    private final RankerState state;
    private final VideoRows videos;
    private final CandidateIndex index;
    private final Neighbourhood neighbourhood;
    private final Viewer viewer;
    private final int minute;

    /// Numbers of the languages: wordless, then the requested ones, the preferred first.
    private final int[] languages;

    /// By language number: its position in the request.
    private final int[] positions;

    /// By concept: its status flags.
    private final byte[] statuses;

    private final WatchHistory.Index history;

    /// Whether videos that the viewer passed over lately are admitted.
    private final boolean withPassed;

    private PageContext(PageContext other, boolean withPassed) {
        this.request = other.request;
        this.state = other.state;
        this.videos = other.videos;
        this.index = other.index;
        this.neighbourhood = other.neighbourhood;
        this.viewer = other.viewer;
        this.minute = other.minute;
        this.languages = other.languages;
        this.positions = other.positions;
        this.statuses = other.statuses;
        this.history = other.history;
        this.withPassed = withPassed;
    }

    public PageContext(Request request, RankerState state, CandidateIndex index, Neighbourhood neighbourhood) {
        this.request = request;
        this.withPassed = false;
        this.state = state;
        this.videos = state.videos();
        this.index = index;
        this.neighbourhood = neighbourhood;
        this.minute = WatchHistory.minute(request.at().toEpochMilli());
        var known = request.personal() ? state.viewers().find(request.viewer()) : null;
        this.viewer = known == null ? new Viewer() : known;
        this.history = viewer.history().index();
        this.statuses = statuses();
        this.positions = new int[videos.languages()];
        Arrays.fill(positions, NOT_REQUESTED);
        positions[VideoRows.WORDLESS] = 0;
        var found = new int[request.languages().size() + 1];
        var count = 1;
        for (int position = 0; position < request.languages().size(); position++) {
            var language = videos.findLanguage(request.languages().get(position));
            if (language > VideoRows.WORDLESS && positions[language] == NOT_REQUESTED) {
                positions[language] = position;
                found[count++] = language;
            }
        }
        this.languages = Arrays.copyOf(found, count);
    }

    /// The same with the videos that the viewer passed over lately.
    PageContext withPassed() {
        return new PageContext(this, true);
    }

    Request request() {
        return request;
    }

    RankerState state() {
        return state;
    }

    VideoRows videos() {
        return videos;
    }

    CandidateIndex index() {
        return index;
    }

    Neighbourhood neighbourhood() {
        return neighbourhood;
    }

    Viewer viewer() {
        return viewer;
    }

    int minute() {
        return minute;
    }

    int[] languages() {
        return languages;
    }

    /// The position of a video's language in the request, or [#NOT_REQUESTED]; 0 for wordless videos.
    int languagePosition(int row) {
        var language = videos.language(row);
        return language < positions.length ? positions[language] : NOT_REQUESTED;
    }

    /// Whether a video may be on this page.
    boolean admits(int row) {
        return history.admits(row, minute, withPassed) && allows(row);
    }

    /// The same whenever the viewer saw the video.
    boolean allows(int row) {
        return videos.isLive(row)
                && languagePosition(row) != NOT_REQUESTED
                && request.eligible().test(videos.id(row));
    }

    boolean hasSeen(int row) {
        return history.hasSeen(row);
    }

    boolean isFresh(int row) {
        return request.at().toEpochMilli() - videos.publishedMillis(row) < RankingParameters.FRESH_FOR.toMillis();
    }

    /// The status of a video's concepts for this viewer: the flags for [#isUnclear], [#isDue] and [#isNext].
    int status(int row) {
        var flags = 0;
        for (var concept : videos.concepts(row)) {
            flags |= concept < statuses.length ? statuses[concept] : 0;
        }
        return flags;
    }

    static boolean isUnclear(int status) {
        return (status & UNCLEAR) != 0;
    }

    /// Whether a mastered concept is half forgotten.
    static boolean isDue(int status) {
        return (status & DUE) != 0;
    }

    /// Whether a concept is ready to be learned and not mastered.
    static boolean isNext(int status) {
        return (status & NEXT) != 0;
    }

    boolean isNextConcept(int concept) {
        return (statuses[concept] & NEXT) != 0;
    }

    boolean isUnclearConcept(int concept) {
        return concept < statuses.length && (statuses[concept] & UNCLEAR) != 0;
    }

    private byte[] statuses() {
        var flags = new byte[videos.concepts().size()];
        var knowledge = viewer.knowledge();
        for (int at = 0; at < knowledge.size(); at++) {
            var concept = knowledge.concept(at);
            flags[concept] |= (byte) ((knowledge.isUnclearAt(at) ? UNCLEAR : 0)
                    | (knowledge.isDueAt(at, minute) ? DUE : 0)
                    | (isNextToLearn(concept) ? NEXT : 0));
            for (var dependent : videos.concepts().dependents(concept)) {
                flags[dependent] |= (byte) (isNextToLearn(dependent) ? NEXT : 0);
            }
        }
        return flags;
    }

    /// A concept is next when it is not mastered, it is half known or has prerequisites, and all of these are mastered.
    private boolean isNextToLearn(int concept) {
        var knowledge = viewer.knowledge();
        var mastery = mastery(concept);
        var prerequisites = videos.concepts().prerequisites(concept);
        if (mastery >= MASTERED
                || prerequisites.length == 0 && !(knowledge.contains(concept) && mastery >= HALF_KNOWN)) {
            return false;
        }
        for (var each : prerequisites) {
            if (mastery(each) < PREREQUISITE_MASTERED) {
                return false;
            }
        }
        return true;
    }

    /// The mastery at the time of the last practice.
    private double mastery(int concept) {
        return viewer.knowledge()
                .masteryWhenPractised(concept, videos.concepts().difficulty(concept));
    }
}
