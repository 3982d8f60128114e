package org.tirich.contract;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes ids, records around one UUID, as that UUID.
final class Ids implements ModelConverter {

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (isId(Json31.mapper().constructType(type.getType()).getRawClass())) {
            return new JsonSchema().typesItem("string").format("uuid");
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
