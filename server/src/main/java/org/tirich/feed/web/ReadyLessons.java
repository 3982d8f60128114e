package org.tirich.feed.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.CacheSizing;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Strings;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/// A cache of the lesson part of a card, serialised as JSON, per revision and language: nine tenths of a page. A
/// submitted revision never changes; the interface strings may.
@Component
class ReadyLessons {

    private static final long MAX_CHARACTERS = 16_000_000;

    private final Cards cards;
    private final JsonMapper json;
    private final Cache<Key, Ready> cache = Caffeine.newBuilder()
            .maximumWeight(CacheSizing.of(MAX_CHARACTERS))
            .weigher((Key _, Ready ready) -> ready.json().charLength())
            .build();

    ReadyLessons(Cards cards, JsonMapper json) {
        this.cards = cards;
        this.json = json;
    }

    private record Key(RevisionId revision, LanguageTag language) {}

    /// A lesson that needs only the viewer's part to become a card.
    ///
    /// @param json the properties of `lesson`, without the enclosing braces
    record Ready(
            ShownLesson shown,
            Strings.Catalogue words,
            LessonCard card,
            FeedCard.Lesson lesson,
            SerializedString json) {}

    Ready of(ShownLesson shown, Strings.Catalogue words) {
        var key = new Key(shown.revision().id(), words.language());
        var ready = cache.getIfPresent(key);
        if (ready == null || ready.shown() != shown || ready.words() != words) {
            ready = make(shown, words);
            cache.put(key, ready);
        }
        return ready;
    }

    private Ready make(ShownLesson shown, Strings.Catalogue words) {
        var card = cards.open(shown, words.language());
        var lesson = FeedCard.Lesson.of(card);
        var text = json.writeValueAsString(lesson);
        var ready = new SerializedString(text.substring(1, text.length() - 1));
        return new Ready(shown, words, card, lesson, ready);
    }
}
