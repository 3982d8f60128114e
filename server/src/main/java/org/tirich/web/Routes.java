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

/// Every route of the server with what it requires. The server does not start with an undeclared one.
@Component
@ConditionalOnWebApplication
public class Routes implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
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
                                "The route " + entry.getKey() + " does not say which permission it requires.");
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
        all();
    }
}
