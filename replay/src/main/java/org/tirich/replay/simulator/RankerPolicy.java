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

/// The ranking engine, with the events that the feed would send.
final class RankerPolicy implements Policy {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final long MILLIS_PER_HOUR = 3_600_000;

    private final Ranker ranker;

    RankerPolicy(World world, boolean withPrerequisites) {
        this(world, withPrerequisites, true);
    }

    /// @param withPrerequisites whether the engine gets the prerequisites, which it cannot infer
    /// @param calibrated whether "got it" weighs as much as the learner's own answers confirm it
    RankerPolicy(World world, boolean withPrerequisites, boolean calibrated) {
        this.ranker = calibrated ? new Ranker() : Ranker.uncalibrated();
        for (int concept = 0; withPrerequisites && concept < World.CONCEPTS; concept++) {
            var prerequisites = new ArrayList<String>();
            for (var each : world.prerequisites(concept)) {
                prerequisites.add(name(each));
            }
            ranker.setPrerequisites(name(concept), prerequisites);
        }
    }

    private static String name(int concept) {
        return "C-" + concept;
    }

    private static Instant at(double hour) {
        return START.plusMillis((long) (hour * MILLIS_PER_HOUR));
    }

    @Override
    public void publish(SimulatedVideo video, double hour) {
        ranker.put(new Video(
                video.id(),
                video.creator(),
                video.language(),
                "subject-" + video.subject(),
                6 + video.concept() % World.CONCEPTS_PER_SUBJECT / 5,
                List.of(name(video.concept())),
                at(video.publishedHour()),
                Duration.ofSeconds(video.seconds())));
    }

    @Override
    public List<Long> page(SimulatedLearner learner, double hour, int size) {
        var request = new Request(
                learner.id, learner.languages, size, at(hour), _ -> true, Math.round(hour * 1e6) + learner.id);
        return ranker.rank(request).stream().map(RankedVideo::video).toList();
    }

    @Override
    public void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
        var at = at(hour);
        ranker.apply(new Event.Shown(learner, video.id(), at));
        ranker.apply(
                viewing.skipped()
                        ? new Event.Skipped(learner, video.id(), at)
                        : new Event.Watched(learner, video.id(), viewing.share(), at));
        if (viewing.answer() != null) {
            ranker.apply(new Event.Answered(learner, video.id(), viewing.answer(), at));
        }
        if (viewing.selfReport() != null) {
            ranker.apply(new Event.Understood(learner, video.id(), viewing.selfReport(), at));
        }
    }

    @Override
    public void answered(int learner, SimulatedVideo video, boolean right, double hour) {
        ranker.apply(new Event.Answered(learner, video.id(), right, at(hour)));
    }
}
