package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The concepts, videos and learners of a simulation, from one seed.
final class World {

    static final int SUBJECTS = 5;
    static final int CONCEPTS_PER_SUBJECT = 24;
    static final int CONCEPTS = SUBJECTS * CONCEPTS_PER_SUBJECT;
    static final String NEW_LANGUAGE = "khw";

    private static final List<String> LANGUAGES = List.of("ur", "ur", "ur", "en", "ps", "sd", "");
    private static final int CREATORS = 80;
    private static final int[] NONE = {};

    private final LearnerFamily family;
    private final LearningEffects effects;
    private final int[][] prerequisites = new int[CONCEPTS][];
    private final List<SimulatedVideo> videos = new ArrayList<>();
    private final List<SimulatedLearner> learners = new ArrayList<>();

    /// @param videosPerDay videos published per day
    World(long seed, LearnerFamily family, int videoCount, int learnerCount, int days, int videosPerDay) {
        this(seed, family, LearningEffects.PUBLISHED, videoCount, learnerCount, days, videosPerDay);
    }

    /// @param videosPerDay videos published per day
    World(
            long seed,
            LearnerFamily family,
            LearningEffects effects,
            int videoCount,
            int learnerCount,
            int days,
            int videosPerDay) {
        this.family = family;
        this.effects = effects;
        var random = new SplittableRandom(seed);
        for (int concept = 0; concept < CONCEPTS; concept++) {
            var place = concept % CONCEPTS_PER_SUBJECT;
            prerequisites[concept] = place < 2
                    ? NONE
                    : place < 6
                            ? new int[] {concept - 1 - random.nextInt(2)}
                            : new int[] {concept - 1 - random.nextInt(3), concept - 4 - random.nextInt(2)};
        }
        for (int n = 0; n < videoCount; n++) {
            videos.add(video(random, LANGUAGES.get(random.nextInt(LANGUAGES.size())), -random.nextInt(24, 24 * 60)));
        }
        for (int n = 0; n < days * videosPerDay; n++) {
            videos.add(video(random, "ur", 24.0 * n / videosPerDay));
        }
        for (int n = 0; n < learnerCount; n++) {
            var own = LANGUAGES.get(random.nextInt(LANGUAGES.size() - 1));
            learners.add(new SimulatedLearner(
                    learners.size() + 1,
                    own.equals("ur") ? List.of("ur", "en") : List.of(own, "ur"),
                    this,
                    random.split()));
        }
    }

    /// Adds speakers of a new language and the first videos in it.
    void addLanguage(long seed, int videoCount, int learnerCount, double hour) {
        var random = new SplittableRandom(seed);
        for (int n = 0; n < videoCount; n++) {
            videos.add(video(random, NEW_LANGUAGE, hour));
        }
        for (int n = 0; n < learnerCount; n++) {
            learners.add(new SimulatedLearner(learners.size() + 1, List.of(NEW_LANGUAGE), this, random.split()));
        }
    }

    /// Adds videos of a creator that teach badly and do not entertain.
    void addImpostor(int videoCount, double hour) {
        for (int n = 0; n < videoCount; n++) {
            videos.add(new SimulatedVideo(
                    videos.size() + 1, CREATORS, "ur", n % SUBJECTS, n * 7 % CONCEPTS, 0.05, -0.9, 40, hour));
        }
    }

    static boolean isImpostor(SimulatedVideo video) {
        return video.creator() == CREATORS;
    }

    private SimulatedVideo video(SplittableRandom random, String language, double publishedHour) {
        var concept = random.nextInt(CONCEPTS);
        var fun = random.nextDouble(-1, 1);
        var free = random.nextDouble(0.1, 1);
        var teaching = (1 - family.funTradeOff()) * free + family.funTradeOff() * (1 - (fun + 1) / 2) * 0.9;
        return new SimulatedVideo(
                videos.size() + 1,
                random.nextInt(CREATORS),
                language,
                subject(concept),
                concept,
                teaching,
                fun,
                random.nextInt(20, 90),
                publishedHour);
    }

    LearnerFamily family() {
        return family;
    }

    LearningEffects effects() {
        return effects;
    }

    static int subject(int concept) {
        return concept / CONCEPTS_PER_SUBJECT;
    }

    int[] prerequisites(int concept) {
        return prerequisites[concept];
    }

    List<SimulatedVideo> videos() {
        return videos;
    }

    SimulatedVideo video(long id) {
        return videos.get((int) id - 1);
    }

    List<SimulatedLearner> learners() {
        return learners;
    }
}
