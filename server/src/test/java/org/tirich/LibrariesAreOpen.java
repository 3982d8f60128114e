package org.tirich;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/// Makes the Maven modules without Spring open modules for the verification: all their packages are their
/// interface. Each module still declares which of them it imports.
public class LibrariesAreOpen implements ApplicationModuleDetectionStrategy {

    private static final Set<String> LIBRARIES = Set.of(
            "org.tirich.languages",
            "org.tirich.learning",
            "org.tirich.media",
            "org.tirich.ranking",
            "org.tirich.starter");

    private final ApplicationModuleDetectionStrategy usual = ApplicationModuleDetectionStrategy.directSubPackage();

    @Override
    public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
        return usual.getModuleBasePackages(root);
    }

    @Override
    public NamedInterfaces detectNamedInterfaces(JavaPackage base, ApplicationModuleInformation information) {
        return LIBRARIES.contains(base.getName())
                ? NamedInterfaces.forOpen(base)
                : usual.detectNamedInterfaces(base, information);
    }
}
