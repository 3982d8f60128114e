package org.tirich.itembank;

import java.util.List;
import java.util.Optional;
import org.tirich.learning.item.AssessmentItem;
import org.tirich.learning.item.Formula;
import org.tirich.learning.item.ItemBody;
import org.tirich.learning.item.TextTemplate;

/// Compares the right answers of two revisions of a question.
final class AnswerKeys {

    private AnswerKeys() {}

    /// Whether an answer may be marked differently. Corrected wording alone does not make a difference, except that of
    /// options without a value: their words are the answer.
    static boolean differ(AssessmentItem one, AssessmentItem other) {
        return !one.parameters().equals(other.parameters())
                || !one.derived().equals(other.derived())
                || !one.condition().equals(other.condition())
                || !key(one.body()).equals(key(other.body()));
    }

    private sealed interface Key {
        record Options(Class<?> kind, List<Optional<Formula>> values, Optional<TextTemplate> right) implements Key {}

        record Number(Formula value, Object unit, double tolerance) implements Key {}
    }

    private static Key key(ItemBody body) {
        return switch (body) {
            case ItemBody.Numeric number -> new Key.Number(number.value(), number.unit(), number.tolerance());
            case ItemBody.WithOptions choice -> {
                var right = choice.options().stream()
                        .filter(option -> option.distractor().isEmpty())
                        .findFirst()
                        .orElseThrow();
                yield new Key.Options(
                        choice.getClass(),
                        choice.options().stream().map(ItemBody.Option::value).toList(),
                        right.value().isPresent() ? Optional.empty() : Optional.of(right.text()));
            }
        };
    }
}
