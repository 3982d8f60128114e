package org.tirich.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Completes what springdoc reads from Jakarta's constraints: sizes of maps, of their keys and of their values,
/// and patterns that are enumerations.
final class Constraints {

    /// Nothing but a list of words, such as `none|spoken`.
    private static final Pattern WORDS = Pattern.compile("(?:[\\w-]|\\\\\\.)+(?:\\|(?:[\\w-]|\\\\\\.)+)+");

    private Constraints() {}

    static void apply(OpenAPI document, Map<String, Class<?>> types) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            var type = types.get(name);
            if (type != null && type.isRecord()) {
                for (var component : type.getRecordComponents()) {
                    var property = ((Schema<?>) schema).getProperties().get(component.getName());
                    if (property != null) {
                        complete(property, component.getAnnotatedType());
                    }
                }
            }
            if (((Schema<?>) schema).getProperties() != null) {
                ((Schema<?>) schema).getProperties().values().forEach(Constraints::tidy);
            }
        });
    }

    /// Walks the Java type and its schema side by side.
    private static void complete(Schema<?> schema, AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType generic)) {
            return;
        }
        var arguments = generic.getAnnotatedActualTypeArguments();
        if (schema.getItems() != null) {
            complete(schema.getItems(), arguments[0]);
        } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            schema.setMaxProperties(max(type));
            values.setMaxLength(max(arguments[1]));
            bound(values, arguments[1]);
            if (max(arguments[0]) != null) {
                schema.setPropertyNames(new JsonSchema().maxLength(max(arguments[0])));
            }
        }
    }

    private static void bound(Schema<?> schema, AnnotatedType type) {
        if (type.isAnnotationPresent(Min.class)) {
            schema.setMinimum(BigDecimal.valueOf(type.getAnnotation(Min.class).value()));
        }
        if (type.isAnnotationPresent(Max.class)) {
            schema.setMaximum(BigDecimal.valueOf(type.getAnnotation(Max.class).value()));
        }
    }

    private static @Nullable Integer max(AnnotatedType type) {
        var size = type.getAnnotation(Size.class);
        return size == null ? null : size.max();
    }

    /// Says an enumeration as one, and leaves out bounds that bound nothing.
    private static void tidy(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        if (schema.getPattern() != null && WORDS.matcher(schema.getPattern()).matches()) {
            enumerate(schema);
        }
        if (Integer.valueOf(0).equals(schema.getMinLength())) {
            schema.setMinLength(null);
        }
        if (Integer.valueOf(0).equals(schema.getMinItems())) {
            schema.setMinItems(null);
        }
        tidy(schema.getItems());
    }

    @SuppressWarnings("unchecked")
    private static void enumerate(Schema<?> schema) {
        var words = new ArrayList<@Nullable Object>(
                List.of(schema.getPattern().replace("\\.", ".").split("\\|")));
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            words.add(null);
        }
        schema.setPattern(null);
        ((Schema<Object>) schema).setEnum((List<Object>) (List<?>) words);
    }
}
