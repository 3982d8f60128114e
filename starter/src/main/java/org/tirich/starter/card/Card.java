package org.tirich.starter.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The card of a clip.
///
/// @param slug name of the clip and its files
/// @param outcome the learning outcome it serves
/// @param subject see [CardSubject#slug]
/// @param grade proposed school year from which it is suitable
/// @param caveats simplifications in the picture
/// @param licence SPDX identifier
/// @param unreviewed languages whose texts have not been reviewed
/// @param pause null where the clip does not stop for a thought
public record Card(
        String slug,
        String outcome,
        String subject,
        int grade,
        BilingualText title,
        BilingualText description,
        List<Citation> sources,
        List<BilingualText> caveats,
        List<String> hashtags,
        String licence,
        BilingualText credit,
        List<String> unreviewed,
        Question question,
        @Nullable Pause pause) {

    public static final List<String> LICENCES = List.of("CC-BY-4.0", "CC0-1.0");

    public Card {
        sources = List.copyOf(sources);
        caveats = List.copyOf(caveats);
        hashtags = List.copyOf(hashtags);
        unreviewed = List.copyOf(unreviewed);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(slug + " names no source");
        }
        if (!LICENCES.contains(licence)) {
            throw new IllegalArgumentException(slug + " has the licence " + licence);
        }
    }

    public CardSubject subjectKind() {
        return CardSubject.of(subject);
    }
}
