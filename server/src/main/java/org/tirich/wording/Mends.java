package org.tirich.wording;

import java.time.Clock;
import java.util.List;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.web.Strings;
import org.tirich.wording.Mend.State;

/// Mending the interface's translations: anyone may suggest, a lead editor of the language decides, and what
/// was accepted is said at once. The shipped catalogue stays as it is; an accepted mend can be put back.
@Service
public class Mends {

    /// So that one language cannot fill the table.
    private static final int MAX_OPEN = 2_000;

    private static final int MAX_LISTED = 200;
    private static final int MAX_LENGTH = 2_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\s*(\\w+)\\s*(?:,\\s*plural\\s*,|})");

    private final MendTable mends;
    private final Strings strings;
    private final Audit audit;
    private final Clock clock;

    Mends(MendTable mends, Strings strings, Audit audit, Clock clock) {
        this.mends = mends;
        this.strings = strings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Says again what was accepted before the server stopped.
    @EventListener(ApplicationStartedEvent.class)
    void sayAgain() {
        mends.accepted().stream()
                .filter(mend -> Strings.LANGUAGES.contains(mend.language()))
                .filter(mend -> strings.in(mend.language()).has(mend.key()))
                .forEach(mend -> strings.mend(mend.language(), mend.key(), mend.becomes()));
    }

    /// Keeps a suggestion.
    ///
    /// @return why not, as a code, if it cannot be kept
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
        if (mends.open(language) >= MAX_OPEN) {
            return Optional.of("too-many-requests");
        }
        mends.insert(new Mend(UUID.randomUUID(), language, key, catalogue.get(key), text, clock.instant(), State.OPEN));
        return Optional.empty();
    }

    /// What has to be the same in every translation: the placeholders, and braces that close.
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

    /// Suggestions in the languages that the reader may decide on: open ones first.
    public List<Mend> list(Predicate<String> language) {
        return mends.list(MAX_LISTED).stream()
                .filter(mend -> language.test(mend.language()))
                .toList();
    }

    public Optional<Mend> find(UUID id) {
        return mends.find(id);
    }

    @Transactional
    public boolean accept(AccountId editor, Mend mend) {
        return decide(
                editor,
                mend,
                State.OPEN,
                State.ACCEPTED,
                () -> strings.mend(mend.language(), mend.key(), mend.becomes()));
    }

    @Transactional
    public boolean decline(AccountId editor, Mend mend) {
        return decide(editor, mend, State.OPEN, State.DECLINED, () -> {});
    }

    /// Takes an accepted mend back: the interface says what was shipped.
    @Transactional
    public boolean undo(AccountId editor, Mend mend) {
        return decide(editor, mend, State.ACCEPTED, State.UNDONE, () -> strings.unmend(mend.language(), mend.key()));
    }

    private boolean decide(AccountId editor, Mend mend, State from, State to, Runnable then) {
        if (!mends.decide(mend.id(), from, to, clock.instant())) {
            return false;
        }
        audit.record(
                editor,
                "wording." + to.name().toLowerCase(java.util.Locale.ROOT),
                "mend:" + mend.id(),
                Map.of("language", mend.language(), "key", mend.key()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
        return true;
    }
}
