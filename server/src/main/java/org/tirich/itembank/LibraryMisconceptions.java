package org.tirich.itembank;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.Misconceptions;
import org.tirich.learning.item.ItemFile;
import org.tirich.learning.item.ItemLibrary;

/// Adds the misconceptions of the item library to the curriculum when the server has started.
@Component
class LibraryMisconceptions {

    private final Misconceptions misconceptions;
    private final Curriculum curriculum;

    LibraryMisconceptions(Misconceptions misconceptions, Curriculum curriculum) {
        this.misconceptions = misconceptions;
        this.curriculum = curriculum;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ship() {
        misconceptions.ship(ItemLibrary.read().stream()
                .filter(file -> curriculum.find(file.outcome()).isPresent())
                .flatMap(file -> entries(file))
                .toList());
    }

    private static java.util.stream.Stream<Misconceptions.Entry> entries(ItemFile file) {
        return file.misconceptions().entrySet().stream()
                .filter(each -> each.getKey().startsWith(file.outcome() + "."))
                .map(each -> new Misconceptions.Entry(
                        each.getKey(),
                        file.outcome(),
                        ItemAuthoring.tagged(each.getValue().byLanguage()),
                        Misconceptions.State.ACCEPTED));
    }
}
