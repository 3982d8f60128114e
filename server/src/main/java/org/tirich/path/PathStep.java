package org.tirich.path;

import java.util.List;
import java.util.Map;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.LanguageTag;

/// One step of a path.
public sealed interface PathStep {

    /// The maximum number of clips of one outcome.
    int MAX_LESSONS = 8;

    /// The maximum time of an activity.
    int MAX_MINUTES = 480;

    /// An outcome of the curriculum with the clips that teach it, and its proof forms.
    record Outcome(String outcome, List<WorkId> lessons) implements PathStep {

        public Outcome {
            lessons = List.copyOf(lessons);
        }
    }

    /// Something to do without a device.
    ///
    /// @param key names the activity within the path, in every version
    /// @param texts one instruction a line, by language
    /// @param minutes how long it takes; counts once a mentor has confirmed it
    record Activity(
            String key, Map<LanguageTag, String> titles, Map<LanguageTag, String> texts, int minutes, Sheet sheet)
            implements PathStep {

        public Activity {
            titles = Map.copyOf(titles);
            texts = Map.copyOf(texts);
        }
    }

    /// The drawing on the printed page of an activity.
    enum Sheet {
        NONE,
        /// A board and fruit cards on which the three nearest examples vote.
        THREE_NEAREST
    }
}
