package org.tirich.feed.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/// Writes a card as one object: the cached properties of the lesson, and among them the viewer's.
final class FeedCardJson extends ValueSerializer<FeedCard> {

    @Override
    public void serialize(FeedCard card, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        out.writeStringProperty("impression", card.impression());
        out.writeRaw(',');
        out.writeRaw(card.ready().json());
        out.writePOJOProperty("credit", card.credit());
        out.writePOJOProperty("outcomes", card.outcomes());
        out.writePOJOProperty("why", card.why());
        out.writePOJOProperty("answered", card.answered());
        out.writeBooleanProperty("saved", card.saved());
        out.writeBooleanProperty("seen", card.seen());
        out.writeEndObject();
    }
}
