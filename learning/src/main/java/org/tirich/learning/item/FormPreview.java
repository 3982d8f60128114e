package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forms of an item for its author and its reviewers, and the combinations that give none.
///
/// @param forms drawn as a learner would be asked them, one after the other
/// @param distinct the number of forms with different answers: a learner is asked each answer once
/// @param combinations of the parameters
/// @param leftOut those for which the condition does not hold
/// @param failed the number of those that give no question with one right answer
/// @param failures one example for each kind of failure
public record FormPreview(
        List<Form> forms, int distinct, int combinations, int leftOut, int failed, List<Failure> failures) {

    public static final int MAX_FORMS = 10;
    private static final int MAX_FAILURES = 8;

    public FormPreview {
        forms = List.copyOf(forms);
        failures = List.copyOf(failures);
    }

    /// @param values of the parameters, an example
    /// @param count the combinations that fail for this reason at this place
    public record Failure(Map<String, Double> values, FormulaException reason, int count) {}

    /// @throws IllegalArgumentException if the item has too many combinations
    public static FormPreview of(AssessmentItem item, FormSeed seed) {
        var factory = new FormFactory(item);
        var keys = new HashSet<String>();
        var failures = new ArrayList<Failure>();
        var leftOut = 0;
        var failed = 0;
        for (int combination = 0; combination < factory.combinations(); combination++) {
            switch (factory.make(combination, new SplitMix(0))) {
                case FormFactory.Made.Valid(var form) -> keys.add(form.key());
                case FormFactory.Made.LeftOut() -> leftOut++;
                case FormFactory.Made.Failed(var values, var reason) -> {
                    failed++;
                    count(failures, values, reason);
                }
            }
        }
        return new FormPreview(draw(factory, seed), keys.size(), factory.combinations(), leftOut, failed, failures);
    }

    private static void count(List<Failure> failures, Map<String, Double> values, FormulaException reason) {
        for (int at = 0; at < failures.size(); at++) {
            var known = failures.get(at);
            if (known.reason().fault() == reason.fault()
                    && known.reason().place().equals(reason.place())) {
                failures.set(at, new Failure(known.values(), known.reason(), known.count() + 1));
                return;
            }
        }
        if (failures.size() < MAX_FAILURES) {
            failures.add(new Failure(Map.copyOf(values), reason, 1));
        }
    }

    private static List<Form> draw(FormFactory factory, FormSeed seed) {
        var disclosed = new HashSet<String>();
        var forms = new ArrayList<Form>();
        var random = new SplitMix(seed.value());
        while (forms.size() < MAX_FORMS
                && FormDraw.next(List.of(factory), disclosed, new FormSeed(random.next()), Optional.empty())
                        instanceof FormDraw.Offered(var form)) {
            disclosed.add(form.key());
            forms.add(form);
        }
        return forms;
    }
}
