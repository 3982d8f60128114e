package org.tirich.ranking;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/// The sub-packages depend on each other in one direction, and of the public types only the ranker and its snapshot
/// depend on them.
class PackagesTest {

    private static final JavaClasses RANKING =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.tirich.ranking");

    @Test
    void subPackagesHaveNoCycles() {
        slices().matching("org.tirich.ranking.(*)..").should().beFreeOfCycles().check(RANKING);
    }

    @Test
    void publicValuesDoNotDependOnSubPackages() {
        noClasses()
                .that()
                .resideInAPackage("org.tirich.ranking")
                .and()
                .areNotAssignableTo(Ranker.class)
                .and()
                .areNotAssignableTo(Snapshot.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.tirich.ranking.(*)..")
                .check(RANKING);
    }
}
