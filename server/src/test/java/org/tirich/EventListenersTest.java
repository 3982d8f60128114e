package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.event.TransactionalEventListener;

/// The class names and listener ids in the table of undelivered events. A renamed event class needs a migration of
/// `event_publication`; the id of a listener never changes.
class EventListenersTest {

    private static final Path COMMITTED = Path.of("src/test/resources/event-listeners.txt");
    private static final Path GENERATED = Path.of("target/event-listeners.txt");

    @Test
    void theListenersMatchTheCommittedList() throws IOException {
        var list = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tirich").stream()
                        .flatMap(each -> each.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(TransactionalEventListener.class)
                                || method.isAnnotatedWith(TransactionalEventListener.class))
                        .map(EventListenersTest::line)
                        .sorted()
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(GENERATED, list);

        assertThat(list.lines().map(line -> line.split(" ")[0]))
                .allMatch(id -> id.matches("[a-z]+\\.[a-z-]+\\.[a-z-]+"))
                .doesNotHaveDuplicates();
        assertThat(list)
                .as(
                        "the listeners differ; if the change is intended and undelivered events are migrated: cp server/%s server/%s",
                        GENERATED, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    private static String line(JavaMethod method) {
        var listener = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), TransactionalEventListener.class);
        return (listener == null ? "" : listener.id()) + " "
                + method.getRawParameterTypes().getFirst().getName();
    }
}
