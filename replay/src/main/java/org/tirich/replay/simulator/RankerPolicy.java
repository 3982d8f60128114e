package org.tirich.replay.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tirich.ranking.Event;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.Request;
import org.tirich.ranking.Video;

/// The engine of the feed, told what the feed would tell it.
final class RankerPolicy implements Policy {

    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final long MILLIS_AN_HOUR = 3_600_000;

    private final Ranker ranker = new Ranker();

    /// @param toldWhatIsNeeded whether somebody told the engine which concepts need which; it cannot see that by itself
    RankerPolicy(World world, boolean toldWhatIsNeeded) {
        for (int concept = 0; toldWhatIsNeeded && concept < World.CONCEPTS; concept++) {
            var needed = new ArrayList<String>();
            for (var each : world.needed(concept)) {
                needed.add(name(each));
            }
            ranker.setPrerequisites(name(concept), needed);
        }
    }

    private static String name(int concept) {
        return "C-" + concept;
    }

    private static Instant at(double hour) {
        return BEGINNING.plusMillis((long) (hour * MILLIS_AN_HOUR));
    }

    @Override
    public void publish(SimulatedVideo clip, double hour) {
        ranker.put(new Video(
                clip.id(),
                clip.creator(),
                clip.language(),
                "subject-" + clip.subject(),
                6 + clip.concept() % World.CONCEPTS_A_SUBJECT / 5,
                List.of(name(clip.concept())),
                at(clip.publishedHour()),
                Duration.ofSeconds(clip.seconds())));
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        var request = new Request(
                learner.id, learner.languages, size, at(hour), _ -> true, Math.round(hour * 1e6) + learner.id);
        return ranker.rank(request).stream().map(RankedVideo::video).toList();
    }

    @Override
    public void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
        var at = at(hour);
        ranker.apply(new Event.Shown(learner, clip.id(), at));
        ranker.apply(
                showing.skipped()
                        ? new Event.Skipped(learner, clip.id(), at)
                        : new Event.Watched(learner, clip.id(), showing.share(), at));
        if (showing.answer() != null) {
            ranker.apply(new Event.Answered(learner, clip.id(), showing.answer(), at));
        }
        if (showing.word() != null) {
            ranker.apply(new Event.Understood(learner, clip.id(), showing.word(), at));
        }
    }
}
