package org.tirich.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;

/// Finds the scope of the resource that a path names, through the [ScopeResolver] of its path variable.
@Component
class ResourceScopes {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final SingletonSupplier<Map<String, ScopeResolver>> resolvers;

    ResourceScopes(ObjectProvider<ScopeResolver> resolvers) {
        this.resolvers = SingletonSupplier.of(() -> resolvers.stream()
                .collect(Collectors.toUnmodifiableMap(ScopeResolver::pathVariable, Function.identity())));
    }

    /// The resolvers for the variables of a path pattern.
    List<ScopeResolver> of(String pathPattern) {
        return PATH_VARIABLE
                .matcher(pathPattern)
                .results()
                .flatMap(variable -> Optional.ofNullable(resolvers.obtain().get(variable.group(1))).stream())
                .toList();
    }

    /// The scope of the resource that a request names; empty if there is no such resource.
    Optional<Scope> find(Map<String, String> pathVariables) {
        return pathVariables.entrySet().stream()
                .flatMap(variable -> Optional.ofNullable(resolvers.obtain().get(variable.getKey())).stream()
                        .flatMap(resolver -> resolver.scopeOf(variable.getValue()).stream()))
                .findFirst();
    }
}
