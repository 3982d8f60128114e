package org.tirich.discovery;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// The editors' descriptions of hashtags, in each language.
@Service
public class TagDescriptions {

    private static final int MAX_LENGTH = 600;

    private final TagDescriptionTable descriptions;
    private final LiveTags tags;
    private final Audit audit;
    private final Clock clock;

    TagDescriptions(TagDescriptionTable descriptions, LiveTags tags, Audit audit, Clock clock) {
        this.descriptions = descriptions;
        this.tags = tags;
        this.audit = audit;
        this.clock = clock;
    }

    /// The description that suits a reader.
    public Optional<LocalText> of(String tag, LanguageTag reader) {
        var all = descriptions.of(tags.meaning(tag));
        return all.isEmpty() ? Optional.empty() : Optional.of(LocalText.choose(all, reader));
    }

    /// The description in exactly that language.
    public Optional<String> in(String tag, LanguageTag language) {
        return Optional.ofNullable(descriptions.of(tags.meaning(tag)).get(language));
    }

    /// Replaces the description; a blank text deletes it.
    ///
    /// @return false if the text is too long
    @Transactional
    public boolean describe(AccountId editor, String tag, LanguageTag language, String text) {
        if (text.strip().length() > MAX_LENGTH) {
            return false;
        }
        var meaning = tags.meaning(tag);
        if (text.isBlank()) {
            descriptions.delete(meaning, language);
        } else {
            descriptions.put(meaning, language, text.strip(), clock.instant());
        }
        audit.record(editor, "tag.describe", "tag:" + meaning, Map.of("language", language.value()));
        return true;
    }
}
