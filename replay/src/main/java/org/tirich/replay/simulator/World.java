package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Concepts, lessons and learners of the model, all from one seed.
final class World {

    static final int SUBJECTS = 5;
    static final int CONCEPTS_A_SUBJECT = 24;
    static final int CONCEPTS = SUBJECTS * CONCEPTS_A_SUBJECT;
    static final String NEW_LANGUAGE = "khw";

    private static final List<String> LANGUAGES = List.of("ur", "ur", "ur", "en", "ps", "sd", "");
    private static final int CREATORS = 80;
    private static final int[] NONE = {};

    private final LearnerFamily family;
    private final int[][] needed = new int[CONCEPTS][];
    private final List<SimulatedVideo> clips = new ArrayList<>();
    private final List<SimulatedLearner> learners = new ArrayList<>();

    /// @param added lessons that are published each day
    World(long seed, LearnerFamily family, int clipCount, int learnerCount, int days, int added) {
        this.family = family;
        var random = new SplittableRandom(seed);
        for (int concept = 0; concept < CONCEPTS; concept++) {
            var place = concept % CONCEPTS_A_SUBJECT;
            needed[concept] = place < 2
                    ? NONE
                    : place < 6
                            ? new int[] {concept - 1 - random.nextInt(2)}
                            : new int[] {concept - 1 - random.nextInt(3), concept - 4 - random.nextInt(2)};
        }
        for (int n = 0; n < clipCount; n++) {
            clips.add(clip(random, LANGUAGES.get(random.nextInt(LANGUAGES.size())), -random.nextInt(24, 24 * 60)));
        }
        for (int n = 0; n < days * added; n++) {
            clips.add(clip(random, "ur", 24.0 * n / added));
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

    /// Speakers of a language that nobody taught in before, and the first lessons in it.
    void addLanguage(long seed, int clipCount, int learnerCount, double hour) {
        var random = new SplittableRandom(seed);
        for (int n = 0; n < clipCount; n++) {
            clips.add(clip(random, NEW_LANGUAGE, hour));
        }
        for (int n = 0; n < learnerCount; n++) {
            learners.add(new SimulatedLearner(learners.size() + 1, List.of(NEW_LANGUAGE), this, random.split()));
        }
    }

    /// A creator who teaches badly and is no fun.
    void addImpostor(int clipCount, double hour) {
        for (int n = 0; n < clipCount; n++) {
            clips.add(new SimulatedVideo(clips.size() + 1, CREATORS, "ur", n % SUBJECTS, n * 7 % CONCEPTS, 0.05, -0.9, 40, hour));
        }
    }

    static boolean isImpostor(SimulatedVideo clip) {
        return clip.creator() == CREATORS;
    }

    private SimulatedVideo clip(SplittableRandom random, String language, double publishedHour) {
        var concept = random.nextInt(CONCEPTS);
        var fun = random.nextDouble(-1, 1);
        var free = random.nextDouble(0.1, 1);
        var teaching = (1 - family.trade()) * free + family.trade() * (1 - (fun + 1) / 2) * 0.9;
        return new SimulatedVideo(
                clips.size() + 1,
                random.nextInt(CREATORS),
                language,
                concept / CONCEPTS_A_SUBJECT,
                concept,
                teaching,
                fun,
                random.nextInt(20, 90),
                publishedHour);
    }

    LearnerFamily family() {
        return family;
    }

    int[] needed(int concept) {
        return needed[concept];
    }

    List<SimulatedVideo> clips() {
        return clips;
    }

    SimulatedVideo clip(long id) {
        return clips.get((int) id - 1);
    }

    List<SimulatedLearner> learners() {
        return learners;
    }
}
