package org.tirich.curation.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.TranscriptLine;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.languages.identification.LanguageIdentifier;

/// Adds a note for the reviewer if a text is clearly in another language than its author declared. The declaration is
/// not changed: the check recognises ten languages, and the author may write an eleventh.
@Component
class DeclaredLanguageCheck implements AutomaticCheck {

    private final LanguageIdentifier languages = LanguageIdentifier.shipped();

    @Override
    public List<Finding> check(ShownLesson lesson, Map<LanguageTag, String> captions) {
        var findings = new ArrayList<Finding>();
        lesson.revision()
                .lesson()
                .texts()
                .forEach(text -> check(text.title() + "\n" + text.description(), text.lang(), findings));
        Cards.transcript(captions).forEach((language, lines) -> check(textOf(lines), language, findings));
        return findings;
    }

    private static String textOf(List<TranscriptLine> lines) {
        return lines.stream().map(TranscriptLine::text).collect(Collectors.joining("\n"));
    }

    private void check(String text, String declared, List<Finding> findings) {
        languages
                .mismatch(text, declared)
                .ifPresent(found -> findings.add(new Finding(
                        "language", Finding.Severity.NOTE, Locales.autonym(declared) + " / " + name(found))));
    }

    private static String name(String found) {
        return found.equals("ur-Latn") ? "Roman " + Locales.autonym("ur") : Locales.autonym(found);
    }
}
