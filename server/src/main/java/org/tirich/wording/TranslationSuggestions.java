package org.tirich.wording;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.web.Strings;
import org.tirich.wording.TranslationSuggestion.State;

/// Suggestions of readers for the translations of the interface: anyone may suggest, a lead editor of the language
/// decides, and the interface shows an accepted suggestion at once. The shipped catalogue does not change; an accepted
/// suggestion can be undone.
@Service
public class TranslationSuggestions {

    private static final String TOPIC = "translation";

    /// The maximum number of open suggestions per language.
    private static final int MAX_OPEN = 2_000;

    /// The maximum number of open suggestions for one string of a language.
    private static final int MAX_OPEN_OF_STRING = 20;

    private static final int MAX_LISTED = 200;
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)\\s*(?:,\\s*plural\\s*,|})");

    private final TranslationSuggestionTable suggestions;
    private final Strings strings;
    private final Audit audit;
    private final InvalidationChannel channel;
    private final Clock clock;

    TranslationSuggestions(
            TranslationSuggestionTable suggestions,
            Strings strings,
            Audit audit,
            InvalidationChannel channel,
            Clock clock) {
        this.suggestions = suggestions;
        this.strings = strings;
        this.audit = audit;
        this.channel = channel;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    void show() {
        channel.subscribe(TOPIC, this::show);
        Strings.LANGUAGES.forEach(this::show);
    }

    /// Shows the accepted suggestions of a language. Synchronised, so that the later of two reads is kept.
    private synchronized void show(String language) {
        var texts = new HashMap<String, String>();
        suggestions.accepted(language).forEach(accepted -> texts.put(accepted.key(), accepted.becomes()));
        strings.override(language, texts);
    }

    /// Saves a suggestion.
    ///
    /// @return the code of the refusal; empty if it was saved
    @Transactional
    public Optional<String> suggest(String language, String key, String becomes) {
        var catalogue = strings.in(language);
        var text = becomes.strip();
        if (!Strings.LANGUAGES.contains(language) || !catalogue.has(key) || key.startsWith("meta.")) {
            return Optional.of("not-found");
        }
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.equals(catalogue.get(key))) {
            return Optional.of("mend-empty");
        }
        if (!skeleton(text).equals(skeleton(catalogue.get(key)))) {
            return Optional.of("mend-placeholders");
        }
        if (suggestions.open(language) >= MAX_OPEN || suggestions.open(language, key) >= MAX_OPEN_OF_STRING) {
            return Optional.of("too-many-requests");
        }
        suggestions.insert(new TranslationSuggestion(
                UUID.randomUUID(), language, key, catalogue.get(key), text, clock.instant(), State.OPEN));
        return Optional.empty();
    }

    /// The part that a translation must preserve: the placeholders, and balanced braces.
    private static String skeleton(String text) {
        var depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
        }
        return PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(found -> found.group())
                        .map(found -> found.replaceAll("\\s", ""))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining())
                + (depth == 0 ? "" : "unclosed");
    }

    /// Suggestions in the languages of an editor, open ones first.
    public List<TranslationSuggestion> list(Predicate<String> language) {
        return suggestions.list(MAX_LISTED).stream()
                .filter(suggestion -> language.test(suggestion.language()))
                .toList();
    }

    public Optional<TranslationSuggestion> find(UUID id) {
        return suggestions.find(id);
    }

    @Transactional
    public boolean accept(AccountId editor, TranslationSuggestion suggestion) {
        return decide(editor, suggestion, State.OPEN, State.ACCEPTED);
    }

    @Transactional
    public boolean decline(AccountId editor, TranslationSuggestion suggestion) {
        return decide(editor, suggestion, State.OPEN, State.DECLINED);
    }

    /// Undoes an accepted suggestion: the interface shows the shipped text again, or the suggestion that was accepted
    /// before.
    @Transactional
    public boolean undo(AccountId editor, TranslationSuggestion suggestion) {
        return decide(editor, suggestion, State.ACCEPTED, State.UNDONE);
    }

    private boolean decide(AccountId editor, TranslationSuggestion suggestion, State from, State to) {
        if (!suggestions.decide(suggestion.id(), from, to, clock.instant())) {
            return false;
        }
        audit.record(
                editor,
                "wording." + to.name().toLowerCase(Locale.ROOT),
                "mend:" + suggestion.id(),
                Map.of("language", suggestion.language(), "key", suggestion.key()));
        channel.publish(TOPIC, suggestion.language());
        return true;
    }
}
