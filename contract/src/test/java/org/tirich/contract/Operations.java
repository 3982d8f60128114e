package org.tirich.contract;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tirich.access.Actor;
import org.tirich.web.Requires;

/// Adds to each operation who may use it, the status of its answer, and how it fails.
final class Operations implements OperationCustomizer {

    static final String SESSION = "session";
    static final String PROBLEM = "Problem";

    private final Map<String, Schema<?>> schemas = new TreeMap<>();

    private static final Actor GUEST = new Actor.Guest(new UUID(0, 0));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var requires = Objects.requireNonNull(handler.getMethodAnnotation(Requires.class));
        var permissions = Arrays.stream(requires.value()).map(Enum::name).toList();
        operation.setDescription("Permission: %s. Reach: %s."
                .formatted(String.join(" or ", permissions), requires.reach().name()));
        operation.addExtension("x-permissions", permissions);
        operation.addExtension("x-reach", requires.reach().name());
        if (Arrays.stream(requires.value()).noneMatch(GUEST::may)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(SESSION)));
        }
        operation.setResponses(responses(operation, handler));
        describeFile(operation, handler);
        if (handler.getReturnType().getParameterType() == SseEmitter.class) {
            describeEvents(operation, handler.getBeanType());
        }
        return operation;
    }

    /// Schemas that are found here and not by springdoc.
    Map<String, Schema<?>> schemas() {
        return schemas;
    }

    /// A body that a handler takes as bytes may be of any type.
    private static void describeFile(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == byte[].class) {
                var size = Objects.requireNonNull(parameter.getParameterAnnotation(Size.class), "a limit of the file");
                var schema = new JsonSchema().maxLength(size.max());
                operation
                        .getRequestBody()
                        .setContent(new Content().addMediaType("*/*", new MediaType().schema(schema)));
            }
        }
    }

    /// The data of a stream is the record of the controller whose name ends in `Event`.
    private void describeEvents(Operation operation, Class<?> controller) {
        var event = Arrays.stream(controller.getDeclaredClasses())
                .filter(type -> type.isRecord() && type.getSimpleName().endsWith("Event"))
                .findFirst()
                .orElseThrow();
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(event).resolveAsRef(true));
        resolved.referencedSchemas.forEach(schemas::put);
        operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .forEach(response -> response.getContent().values().forEach(media -> media.setSchema(resolved.schema)));
    }

    private static ApiResponses responses(Operation operation, HandlerMethod handler) {
        var status = status(handler);
        var success = operation.getResponses().values().iterator().next();
        success.setDescription(status.getReasonPhrase());
        if (success.getContent() != null && success.getContent().isEmpty()) {
            success.setContent(null);
        }
        var responses = new ApiResponses();
        responses.addApiResponse(Integer.toString(status.value()), success);
        responses.setDefault(new ApiResponse().$ref("#/components/responses/" + PROBLEM));
        return responses;
    }

    /// The annotated status; without one, 204 where there is no body and 200 else.
    private static HttpStatus status(HandlerMethod handler) {
        var annotated = handler.getMethodAnnotation(ResponseStatus.class);
        if (annotated != null) {
            return annotated.code();
        }
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        var body = type.resolve() == ResponseEntity.class ? type.getGeneric() : type;
        return body.resolve() == Void.class || body.resolve() == void.class ? HttpStatus.NO_CONTENT : HttpStatus.OK;
    }
}
