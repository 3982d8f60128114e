package org.tirich.discovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.TranscriptLine;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.curriculum.Curriculum;
import org.tirich.discovery.SearchIndex.Facts;
import org.tirich.discovery.SearchIndex.SearchableWork;
import org.tirich.discovery.SearchIndex.Zone;
import org.tirich.languages.search.TextTerms;

/// Extracts the searchable texts of a lesson.
@Component
class SearchTexts {

    /// The language code of lessons without speech (ISO 639-3: no linguistic content).
    static final String WORDLESS = "zxx";

    private final Catalog catalog;
    private final Curriculum curriculum;
    private final Cards cards;

    SearchTexts(Catalog catalog, Curriculum curriculum, Cards cards) {
        this.catalog = catalog;
        this.curriculum = curriculum;
        this.cards = cards;
    }

    /// A text of a lesson.
    ///
    /// @param time the time of a caption, as minutes and seconds; empty for other texts
    record Text(Zone zone, String language, String text, String time) {}

    /// All texts, those with the highest weight first.
    List<Text> of(ShownLesson shown) {
        var texts = new ArrayList<Text>();
        var lesson = shown.revision().lesson();
        lesson.titles().forEach((language, title) -> texts.add(new Text(Zone.TITLE, language.value(), title, "")));
        var language = lesson.audioLanguage() == null ? "ur" : lesson.audioLanguage();
        lesson.hashtags().forEach(tag -> texts.add(new Text(Zone.TAG, language, tag, "")));
        lesson.descriptions()
                .forEach((each, description) -> texts.add(new Text(Zone.TEXT, each.value(), description, "")));
        lesson.outcomes().stream()
                .flatMap(code -> curriculum.find(code).stream())
                .flatMap(outcome -> outcome.titles().entrySet().stream())
                .forEach(title -> texts.add(new Text(Zone.TEXT, title.getKey().value(), title.getValue(), "")));
        if (lesson.subject() != null) {
            texts.add(new Text(Zone.TEXT, "en", lesson.subject(), ""));
        }
        captions(shown)
                .forEach((each, lines) ->
                        lines.forEach(line -> texts.add(new Text(Zone.CAPTION, each, line.text(), line.time()))));
        return texts;
    }

    private Map<String, List<TranscriptLine>> captions(ShownLesson shown) {
        return Cards.transcript(catalog.captions(shown.revision().id()));
    }

    SearchableWork document(ShownLesson shown) {
        var terms = new EnumMap<Zone, List<TextTerms>>(Zone.class);
        of(shown)
                .forEach(text -> terms.computeIfAbsent(text.zone(), _ -> new ArrayList<>())
                        .add(terms(text)));
        var zones = new EnumMap<Zone, TextTerms>(Zone.class);
        terms.forEach((zone, each) -> zones.put(zone, TextTerms.all(each)));
        return new SearchableWork(shown.revision().work(), shown.revision().id(), zones, facts(shown));
    }

    /// Words that are joined or split by mistake are matched in every text except captions.
    private static TextTerms terms(Text text) {
        var terms = TextTerms.of(text.text(), text.language());
        return text.zone() == Zone.CAPTION ? terms.withoutJoined() : terms;
    }

    private Facts facts(ShownLesson shown) {
        var lesson = shown.revision().lesson();
        return new Facts(
                lesson.subject() == null ? "" : lesson.subject(),
                lesson.grade() == null ? 0 : lesson.grade(),
                lesson.audioLanguage() == null ? WORDLESS : lesson.audioLanguage(),
                Math.toIntExact(shown.media().duration().toSeconds()),
                cards.ordinaryBytes(shown));
    }
}
