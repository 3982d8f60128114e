package org.tirich.contract;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Names of the schemas: the simple name of a Java type, preceded by the record that it is nested in. Packages
/// and controllers are left out, because they move.
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> types = new TreeMap<>();
    private final Set<String> clashes = new TreeSet<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var outer = type.getEnclosingClass();
        var name = outer != null && outer.isRecord()
                ? nameForClass(outer, options) + type.getSimpleName()
                : type.getSimpleName();
        var other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            clashes.add("%s and %s".formatted(other.getName(), type.getName()));
        }
        return name;
    }

    /// The types by the names of their schemas.
    Map<String, Class<?>> types() {
        return Map.copyOf(types);
    }

    /// Pairs of types that have one name: springdoc would merge them.
    Set<String> clashes() {
        return Set.copyOf(clashes);
    }
}
