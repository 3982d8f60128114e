package org.tirich.learning.item;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// The items of one outcome with the misconceptions that their wrong answers express.
///
/// @param unreviewed the languages that no native speaker has read
/// @param misconceptions the wording of each, by id
public record ItemFile(
        String outcome, Set<String> unreviewed, Map<String, TextTemplate> misconceptions, List<AssessmentItem> items) {

    public static final int MAX_MISCONCEPTION = 160;

    public ItemFile {
        unreviewed = Set.copyOf(unreviewed);
        misconceptions = Map.copyOf(misconceptions);
        items = List.copyOf(items);
        misconceptions.forEach((id, text) -> {
            Distractor.requireId(id);
            AssessmentItem.requireLength("a misconception", text, MAX_MISCONCEPTION);
        });
        for (var item : items) {
            for (var distractor : ItemCheck.distractors(item)) {
                if (!misconceptions.containsKey(distractor.misconception())) {
                    throw new IllegalArgumentException(item.id() + " names the misconception "
                            + distractor.misconception() + " without its words");
                }
            }
        }
    }
}
