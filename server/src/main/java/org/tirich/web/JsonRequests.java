package org.tirich.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.Errors;
import org.springframework.validation.Validator;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON bodies strictly: a body that does not match its record is refused; no value is dropped or converted.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JsonRequests implements WebMvcConfigurer {

    private final JsonMapper strict;

    JsonRequests(JsonMapper json) {
        this.strict = strict(json);
    }

    private static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        coercions -> coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new TextModule())
                .build();
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
        converters.addCustomConverter(new BeaconConverter(strict));
    }

    /// [BodyValidation] validates; Spring's own validation is not set up, because it makes the start slower.
    @Override
    public Validator getValidator() {
        return new Validator() {
            @Override
            public boolean supports(Class<?> type) {
                return false;
            }

            @Override
            public void validate(Object target, Errors errors) {}
        };
    }

    /// Reads a [SentByBeacon] body with the type `text/plain`.
    private static final class BeaconConverter extends JacksonJsonHttpMessageConverter {

        BeaconConverter(JsonMapper json) {
            super(json);
            setSupportedMediaTypes(List.of(MediaType.TEXT_PLAIN));
        }

        @Override
        public boolean canRead(ResolvableType type, @Nullable MediaType media) {
            return type.toClass().isAnnotationPresent(SentByBeacon.class) && super.canRead(type, media);
        }

        @Override
        public boolean canWrite(ResolvableType type, Class<?> value, @Nullable MediaType media) {
            return false;
        }
    }
}
