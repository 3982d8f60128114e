package org.tirich.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/// Validates every JSON body against the constraints of its record, whether or not the handler requests it.
@ControllerAdvice
class BodyValidation extends RequestBodyAdviceAdapter {

    /// Created with the first body, because creating the validator is slow.
    private static final class Lazy {
        static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType().isRecord();
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (body == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
        }
        var violations = Lazy.VALIDATOR.validate(body).stream()
                .map(BodyValidation::violation)
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::code))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidBody(HttpStatus.UNPROCESSABLE_CONTENT, violations);
        }
        return body;
    }

    /// A constraint with a code as its message, instead of the default in braces, has its own string.
    private static Violation violation(ConstraintViolation<Object> violation) {
        var field = path(violation.getPropertyPath());
        var constraint = violation.getConstraintDescriptor().getAnnotation();
        var isText = violation.getInvalidValue() instanceof CharSequence;
        var message = violation.getMessageTemplate();
        var bounds = switch (constraint) {
            case Size size -> Map.of("limit", (long) size.max());
            case Max max -> Map.of("limit", max.value());
            case Min min -> Map.of("min", min.value());
            default -> Map.<String, Long>of();
        };
        var code = switch (constraint) {
            case NotNull _ -> "field-missing";
            case Size _ -> isText ? "field-long" : "field-many";
            case Max _ -> "field-large";
            case Min _ -> "field-small";
            default -> "field-unfit";
        };
        return new Violation(field, message.startsWith("{") ? code : message, bounds);
    }

    /// The path of a field, such as `question.options[2][ur]`.
    private static String path(Path path) {
        var text = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                text.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                text.append('[').append(node.getKey()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }
}
