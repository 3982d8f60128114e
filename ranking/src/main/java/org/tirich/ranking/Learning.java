package org.tirich.ranking;

import java.time.Instant;
import org.tirich.ranking.head.Features;
import org.tirich.ranking.learner.Answer;
import org.tirich.ranking.table.LongTable;

/// What an event changes.
final class Learning {

    /// What a word, a right answer and saving count for, in viewings that were followed.
    private static final double WATCHED = 1;

    private static final double GOT_IT = 1.5;
    private static final double ANSWERED_RIGHT = 2;
    private static final double SAVED = 1;

    /// Against a lesson: that it was dismissed or reported.
    private static final double REFUSED = 2;

    /// How far one answer moves the difficulty of a question (the step of Elo's ratings).
    private static final double DIFFICULTY_STEP = 0.15;

    /// What is left of earlier interests after so many showings.
    private static final double INTEREST_LEFT = 0.8;

    private static final int FADE_EVERY = 16;

    /// How far the usual share of a length moves with one showing.
    private static final float QUANTILE_STEP = 0.005f;

    /// Lessons of one creator among those a viewer followed lately that count in full.
    private static final int OF_ONE_CREATOR = 4;

    /// How many of the lessons followed lately a new one goes together with.
    private static final int TOGETHER = 8;

    private final Learned learned;
    private final Videos videos;
    private final Shelf shelf;
    private final Features features = new Features();

    /// Seconds since the viewer of the event at hand was heard of last.
    private int pause;

    private final double[] labels = new double[Head.values().length];

    Learning(Learned learned, Shelf shelf) {
        this.learned = learned;
        this.videos = learned.videos;
        this.shelf = shelf;
    }

    void apply(Event event) {
        switch (event) {
            case Event.OfVideo ofVideo -> ofVideo(ofVideo);
            case Event.Corrected corrected -> correct(corrected);
        }
    }

    private void correct(Event.Corrected corrected) {
        var concept = videos.concepts().find(corrected.concept());
        if (concept < 0 || Double.isNaN(corrected.mastery().orElse(0))) {
            learned.refusedCorrections++;
            return;
        }
        var knowledge = learned.viewers.change(corrected.viewer()).knowledge;
        if (corrected.mastery().isPresent()) {
            knowledge.correct(concept, corrected.mastery().getAsDouble(), minute(corrected));
        } else {
            knowledge.forget(concept);
        }
        learned.applied++;
    }

    private void ofVideo(Event.OfVideo event) {
        var row = videos.find(event.video());
        if (row == LongTable.NONE || !videos.isDescribed(row)) {
            learned.unknownVideo++;
            return;
        }
        var viewer = learned.viewers.change(event.viewer());
        videos.touch(row);
        pause = viewer.pause(History.second(event.at().toEpochMilli()));
        if (viewer.heard(History.second(event.at().toEpochMilli()))) {
            learn(event, viewer, row);
            learned.applied++;
        } else {
            remember(event, viewer, row);
            learned.tooOften++;
        }
    }

    /// From somebody who is heard of too often only what she wants for herself is taken.
    private static void remember(Event.OfVideo event, Viewer viewer, int row) {
        switch (event) {
            case Event.Shown _ -> viewer.history.shown(row, minute(event));
            case Event.Dismissed _ -> viewer.history.dismissed(row);
            default -> {}
        }
    }

    private void learn(Event.OfVideo event, Viewer viewer, int row) {
        switch (event) {
            case Event.Shown shown -> show(shown, viewer, row);
            case Event.Watched watched -> watch(watched, viewer, row);
            case Event.Skipped _ -> {
                open(event, viewer, row).skipped = true;
                close(event.viewer(), viewer);
            }
            case Event.Understood understood -> {
                var minute = minute(event);
                if (understood.gotIt()) {
                    keep(event, viewer, row);
                    succeed(event, viewer, row, GOT_IT);
                }
                for (var concept : videos.taught(row)) {
                    viewer.knowledge.answered(concept, hardness(concept), Answer.word(understood.gotIt()), minute);
                }
            }
            case Event.Answered answered -> answer(answered, viewer, row);
            case Event.Saved _ -> {
                keep(event, viewer, row);
                succeed(event, viewer, row, SAVED);
            }
            case Event.Dismissed _ -> {
                viewer.history.dismissed(row);
                refuse(event, viewer, row);
            }
            case Event.Reported _ -> refuse(event, viewer, row);
        }
    }

    private void show(Event.Shown shown, Viewer viewer, int row) {
        close(shown.viewer(), viewer);
        if (!viewer.history.hasSeen(row)) {
            videos.reception.countShown(row);
            if (videos.isLive(row)) {
                shelf.shown(row);
            }
        }
        viewer.history.shown(row, minute(shown));
        begin(shown, viewer, row, shown.surface());
    }

    private Showing begin(Event.OfVideo event, Viewer viewer, int row, int surface) {
        var minute = minute(event);
        var hour = Description.hour(event.at().toEpochMilli());
        var showing = new Showing(row, minute, hour, surface, Description.inputs(viewer, videos, row, pause));
        viewer.showing = showing;
        return showing;
    }

    /// The showing of a lesson that an event is about: the one before her, or one that nobody told us of.
    private Showing open(Event.OfVideo event, Viewer viewer, int row) {
        var showing = viewer.showing;
        if (showing != null && showing.video == row) {
            return showing;
        }
        close(event.viewer(), viewer);
        viewer.history.shown(row, minute(event));
        return begin(event, viewer, row, 0);
    }

    private void watch(Event.Watched watched, Viewer viewer, int row) {
        var showing = open(watched, viewer, row);
        // Written so that what is no number is refused, too.
        if (!(watched.share() > showing.share)) {
            return;
        }
        var before = showing.followed();
        viewer.watchedFor(
                (Math.clamp(watched.share(), 0, 1) - Math.max(0, showing.share)) * videos.seconds(row),
                History.day(watched.at().toEpochMilli()));
        showing.share = (float) Math.clamp(watched.share(), 0, 1);
        viewer.history.watched(row, showing.share);
        countAgainst(showing, viewer.trust() * Math.max(0, 1 - showing.share / Limits.FOLLOWED));
        if (showing.followed() && !before) {
            succeed(watched, viewer, row, WATCHED);
            var minute = minute(watched);
            for (var concept : videos.taught(row)) {
                viewer.knowledge.followed(concept, hardness(concept), minute);
            }
        }
    }

    private void keep(Event.OfVideo event, Viewer viewer, int row) {
        var showing = open(event, viewer, row);
        showing.kept = true;
        countAgainst(showing, 0);
    }

    private void answer(Event.Answered answered, Viewer viewer, int row) {
        open(answered, viewer, row).right = answered.right() ? 1 : 0;
        var minute = minute(answered);
        var answer = Answer.toQuestion(answered.right(), videos.reception.difficulty(row));
        for (var concept : videos.taught(row)) {
            var expected = viewer.knowledge.expected(concept, hardness(concept), answer, minute);
            var surprise = viewer.trust() * (expected - (answered.right() ? 1 : 0));
            viewer.knowledge.answered(concept, hardness(concept), answer, minute);
            videos.reception.harder(row, DIFFICULTY_STEP * surprise / videos.taught(row).length);
            videos.concepts().harder(concept, surprise);
        }
        if (answered.right()) {
            succeed(answered, viewer, row, ANSWERED_RIGHT);
        }
    }

    private double hardness(int concept) {
        return videos.concepts().hardness(concept);
    }

    private void refuse(Event.OfVideo event, Viewer viewer, int row) {
        open(event, viewer, row).refused = true;
        fail(row, REFUSED * viewer.trust());
        close(event.viewer(), viewer);
    }

    private void succeed(Event.OfVideo event, Viewer viewer, int row, double weight) {
        var minute = minute(event);
        var counts = weight * viewer.trust() * shareOfCreator(viewer, row);
        videos.reception.succeed(row, counts, event.at().toEpochMilli());
        videos.everyone.count(0, counts, 0);
        videos.byCreator.count(videos.creator(row), counts, 0);
        for (var concept : videos.taught(row)) {
            videos.byConcept.count(concept, counts, 0);
        }
        if (videos.isLive(row)) {
            shelf.rise(row);
        }
        if (!viewer.history.hasFollowed(row)) {
            goTogether(viewer, row, viewer.trust(), minute);
            viewer.follow(row);
            viewer.history.followed(row);
        }
    }

    private void goTogether(Viewer viewer, int row, double trust, int minute) {
        videos.coWatch.followed(row, trust, minute);
        var lately = viewer.lately;
        for (int n = lately.length - 1; n >= Math.max(0, lately.length - TOGETHER); n--) {
            videos.touch(lately[n]);
            videos.coWatch.together(row, lately[n], trust, minute);
        }
    }

    /// Less than 1 when a viewer follows hardly anyone but this creator.
    private double shareOfCreator(Viewer viewer, int row) {
        var creator = videos.creator(row);
        var same = 0;
        for (var each : viewer.lately) {
            same += videos.creator(each) == creator ? 1 : 0;
        }
        return same <= OF_ONE_CREATOR ? 1 : OF_ONE_CREATOR / (double) same;
    }

    /// A showing counts against a lesson once, however often it is reported: less the further it was watched.
    private void countAgainst(Showing showing, double weight) {
        fail(showing.video, weight - showing.against);
        showing.against = (float) weight;
    }

    private void fail(int row, double weight) {
        videos.reception.fail(row, weight);
        videos.everyone.count(0, 0, weight);
        videos.byCreator.count(videos.creator(row), 0, weight);
        for (var concept : videos.taught(row)) {
            videos.byConcept.count(concept, 0, weight);
        }
    }

    /// A showing is over: the heads learn what came of it.
    private void close(long id, Viewer viewer) {
        var over = viewer.showing;
        viewer.showing = null;
        if (over == null || !over.isTelling()) {
            return;
        }
        var row = over.video;
        var share = Math.max(0, over.share);
        var trust = viewer.trust();
        videos.touch(row);
        if (over.skipped && !over.followed()) {
            countAgainst(over, trust);
        }
        label(over, share, videos.length(row));
        features.clear();
        Description.shared(id, over.surface, over.hour, over.inputs, features);
        Description.own(id, videos, row, over.surface, over.inputs, features);
        learned.epochs.learn(features, labels, trust);
        videos.reception.settle(row, share, over.kept, trust);
        viewer.settle(over);
        viewer.lengths.count(videos.length(row), 1, over.followed() ? 1 : 0);
        if (viewer.settled % FADE_EVERY == 0) {
            viewer.subjects.fade(INTEREST_LEFT);
        }
        viewer.subjects.count(videos.subject(row), 1, over.likes() ? 1 : 0);
        var usual = learned.usualShare;
        usual[videos.length(row)] += share > usual[videos.length(row)] ? QUANTILE_STEP : -QUANTILE_STEP;
    }

    private void label(Showing over, double share, int length) {
        for (var head : Head.values()) {
            labels[head.ordinal()] = switch (head) {
                case FOLLOWED -> over.followed() ? 1 : 0;
                case LASTING -> share > learned.usualShare[length] ? 1 : 0;
                case RIGHT -> over.right;
                case KEPT -> over.kept ? 1 : 0;
                case SKIPPED -> over.skipped ? 1 : 0;
                case REPORTED -> over.refused ? 1 : 0;
            };
        }
    }

    /// A showing that would begin now, as the heads see it; without features if the lesson is not known.
    Features describe(long id, long video, int surface, Instant at) {
        var described = new Features();
        var row = videos.find(video);
        if (row != LongTable.NONE && videos.isDescribed(row)) {
            var known = learned.viewers.find(id);
            var viewer = known == null ? new Viewer() : known;
            var inputs = Description.inputs(viewer, videos, row, viewer.pause(History.second(at.toEpochMilli())));
            Description.shared(id, surface, Description.hour(at.toEpochMilli()), inputs, described);
            Description.own(id, videos, row, surface, inputs, described);
        }
        return described;
    }

    private static int minute(Event event) {
        return History.minute(event.at().toEpochMilli());
    }
}
