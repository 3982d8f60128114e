package org.tirich.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.ItemLibrary;

/// The items whose forms prove an outcome, by outcome.
@Component
class ItemBank {

    private final Map<String, List<FormFactory>> byOutcome;

    ItemBank() {
        byOutcome = ItemLibrary.read().stream()
                .flatMap(file -> file.items().stream())
                .filter(item -> item.proof())
                .map(FormFactory::new)
                .collect(Collectors.groupingBy(factory -> factory.item().outcome()));
    }

    Set<String> outcomes() {
        return byOutcome.keySet();
    }

    List<FormFactory> of(String outcome) {
        return byOutcome.getOrDefault(outcome, List.of());
    }

    Optional<FormFactory> find(String outcome, String item) {
        return of(outcome).stream()
                .filter(each -> each.item().id().equals(item))
                .findFirst();
    }
}
