package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the next form of an outcome: one whose answer is undisclosed, of another item than the last where possible.
public sealed interface FormDraw {

    record Offered(Form form) implements FormDraw {}

    /// The answers of all forms are disclosed.
    record NoneLeft() implements FormDraw {}

    /// @param pool the items of an outcome
    /// @param disclosed the keys of the forms whose answers the learner may know
    /// @param last the item that the learner was asked last
    static FormDraw next(List<FormFactory> pool, Set<String> disclosed, FormSeed seed, Optional<String> last) {
        var repeated = new ArrayList<FormFactory>();
        for (var at : new SplitMix(seed.value()).permutation(pool.size())) {
            var items = pool.get(at);
            if (last.isPresent() && items.item().id().equals(last.get())) {
                repeated.add(items);
                continue;
            }
            var form = items.draw(seed, disclosed);
            if (form.isPresent()) {
                return new Offered(form.get());
            }
        }
        return repeated.stream()
                .flatMap(items -> items.draw(seed, disclosed).stream())
                .findFirst()
                .<FormDraw>map(Offered::new)
                .orElseGet(NoneLeft::new);
    }
}
