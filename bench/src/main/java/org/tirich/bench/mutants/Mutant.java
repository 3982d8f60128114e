package org.tirich.bench.mutants;

import java.nio.file.Path;
import java.util.Set;

/// A mutant of a class with the result of its tests.
///
/// @param module the Maven module
/// @param className with its package
/// @param method the mutated method; a lambda counts as the method it is in
/// @param mutator the short name of the change, such as `ConditionalsBoundary`
/// @param status in the words of PIT, such as `KILLED`
record Mutant(
        String module,
        String className,
        String method,
        String sourceFile,
        int line,
        String mutator,
        String description,
        String status) {

    private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    boolean isKilled() {
        return KILLED.contains(status);
    }

    String packageName() {
        return className.substring(0, className.lastIndexOf('.'));
    }

    /// The name of the class in its package, an inner class by its outer one.
    String outerClass() {
        return className.substring(className.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }

    Path file() {
        return Path.of(module, "src/main/java")
                .resolve(packageName().replace('.', '/'))
                .resolve(sourceFile);
    }
}
