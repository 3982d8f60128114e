package org.tirich.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tirich.access.Permission;

/// Every route of the server with its requirement. The server does not start with an undeclared route, or with a scoped
/// route without a resource in its path.
@Component
@ConditionalOnWebApplication
public class Routes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;
    private final ResourceScopes scopes;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ResourceScopes scopes) {
        this.mapping = mapping;
        this.scopes = scopes;
    }

    /// One method on one path.
    public record Route(String method, String path, List<Permission> anyOf, Reach reach) {}

    public List<Route> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> {
                    var requires = AnnotatedElementUtils.findMergedAnnotation(
                            entry.getValue().getMethod(), Requires.class);
                    if (requires == null) {
                        throw new IllegalStateException(
                                "The route " + entry.getKey() + " does not declare the permission it requires.");
                    }
                    return routes(entry.getKey(), requires);
                })
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, Requires requires) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty()
                                ? Stream.of("ANY")
                                : methods.stream().map(Enum::name))
                        .map(method -> new Route(method, path, List.of(requires.value()), requires.reach())));
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var route : all()) {
            if (route.reach() == Reach.SCOPE && scopes.of(route.path()).size() != 1) {
                throw new IllegalStateException(
                        "The path of " + route + " must contain exactly one path variable with a ScopeResolver.");
            }
        }
    }
}
