package org.tirich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.tirich.breach.AsksTheClock;
import org.tirich.breach.ReadsTheDatabase;
import org.tirich.breach.SpeaksHttp;
import org.tirich.breach.SpeaksJson;
import org.tirich.breach.StartsAProgram;

/// The rules of the architecture: the imports of each module, and the places that may access the outside world.
/// Each rule is tested with a class that violates it.
class ModuleTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.tirich");

    @Test
    void modulesImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(TirichApplication.class).verify();
    }

    /// The drawing lists each module with its imports, on the lowest layer above all of them.
    @Test
    void theDrawingInTheArchitecturePageShowsWhatTheModulesDeclare() throws IOException {
        var drawing = ModuleDrawing.of(ApplicationModules.of(TirichApplication.class));
        Files.writeString(Path.of("target/modules.txt"), drawing);

        assertThat(Files.readString(Path.of("../ARCHITECTURE.md")))
                .as("the drawing is in server/target/modules.txt")
                .contains("```text\n" + drawing + "```");
    }

    @Test
    void anUndeclaredImportIsDetected() {
        var modules = ApplicationModules.of("org.tirich.breach.modules", new ImportOption.OnlyIncludeTests());

        assertThatThrownBy(modules::verify).isInstanceOf(Violations.class).hasMessageContaining("lender");
    }

    @ParameterizedTest
    @EnumSource
    void theOutsideWorldIsAccessedOnlyInItsPlaces(Rule rule) {
        rule.rule.check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void aViolationIsDetected(Rule rule) {
        var breach = new ClassFileImporter().importClasses(rule.breach);

        assertThatThrownBy(() -> rule.rule.check(breach))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.breach.getSimpleName());
    }

    /// A rule and a class that violates it.
    enum Rule {
        SQL_IN_TABLES_AND_LOGS(
                ReadsTheDatabase.class,
                noClasses()
                        .that()
                        .haveNameNotMatching(".*(Table|Log)(\\$.*)?")
                        .and()
                        .resideOutsideOfPackage("org.tirich.store..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")),
        HTTP_IN_WEB(
                SpeaksHttp.class,
                noClasses()
                        .that()
                        .resideOutsideOfPackage("..web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")),
        PROCESSES_IN_MEDIA_AND_STORE(
                StartsAProgram.class,
                // `starter` is not part of a running server: it renders the starter clips for a release.
                outside("org.tirich.media..", "org.tirich.store..", "org.tirich.starter.kit..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(ProcessBuilder.class)
                        .orShould()
                        .callMethod(Runtime.class, "exec", String[].class)),
        THE_CLOCK_IS_GIVEN(AsksTheClock.class, theClockIsGiven()),
        JSON_IN_WEB(
                SpeaksJson.class,
                outside("..web..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "com.fasterxml.jackson.annotation..", "tools.jackson.databind.annotation.."));

        private final Class<?> breach;
        private final ArchRule rule;

        Rule(Class<?> breach, ArchRule rule) {
            this.breach = breach;
            this.rule = rule;
        }

        private static GivenClassesConjunction outside(String... packages) {
            return noClasses().that().resideOutsideOfPackages(packages);
        }

        private static ArchRule theClockIsGiven() {
            var rule = noClasses()
                    .that()
                    .doNotBelongToAnyOf(TirichApplication.class)
                    .should()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone");
            for (var time : List.of(
                    Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
                rule = rule.orShould().callMethod(time, "now");
            }
            return rule;
        }
    }
}
