package org.tirich.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every field of a body that a client sends says its limits, and the validator reaches it.
class LimitsTest extends ContractServer {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyFieldOfARequestHasLimits() {
        var bodies = new LinkedHashSet<Class<?>>();
        routes.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .filter(parameter -> parameter.getType().isRecord())
                .forEach(parameter -> bodies.add(parameter.getType()));

        assertThat(bodies).hasSizeGreaterThan(5);
        assertThat(bodies.stream().flatMap(body -> withoutLimits(body, new LinkedHashSet<>()).stream()))
                .isEmpty();
    }

    private static List<String> withoutLimits(Class<?> body, Set<Class<?>> seen) {
        var found = new ArrayList<String>();
        if (seen.add(body)) {
            for (var component : body.getRecordComponents()) {
                find(body.getSimpleName() + "." + component.getName(), component.getAnnotatedType(), seen, found);
            }
        }
        return found;
    }

    private static void find(String name, AnnotatedType type, Set<Class<?>> seen, List<String> found) {
        var raw = raw(type.getType());
        if (!raw.isPrimitive() && !has(type, NotNull.class) && !has(type, Nullable.class)) {
            found.add(name + " is neither @NotNull nor @Nullable");
        }
        if (raw.isRecord()) {
            if (!has(type, Valid.class)) {
                found.add(name + " is not @Valid");
            }
            found.addAll(withoutLimits(raw, seen));
        } else if (raw == String.class) {
            if (!has(type, Size.class) && !has(type, Pattern.class)) {
                found.add(name + " has neither @Size nor @Pattern");
            }
        } else if (Collection.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
            if (!has(type, Size.class)) {
                found.add(name + " has no @Size");
            }
            var arguments = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
            find(name + "[]", arguments[arguments.length - 1], seen, found);
        } else if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            if (!has(type, Min.class) && !has(type, Max.class)) {
                found.add(name + " has neither @Min nor @Max");
            }
        } else if (raw == Object.class) {
            found.add(name + " may be anything");
        }
    }

    private static boolean has(AnnotatedType type, Class<? extends java.lang.annotation.Annotation> annotation) {
        return type.isAnnotationPresent(annotation);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }
}
