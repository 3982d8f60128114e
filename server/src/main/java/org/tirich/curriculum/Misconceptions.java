package org.tirich.curriculum;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.audit.Audit;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;

/// The misconceptions of the curriculum: what wrong answers to questions express. An author proposes one with a
/// question
/// that names it; it is accepted when the question passes its review.
@Service
public class Misconceptions implements PersonalData {

    public static final int MAX_WORDS = 160;

    private final MisconceptionTable table;
    private final Audit audit;
    private final Clock clock;

    Misconceptions(MisconceptionTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param id such as `M-06-02.larger-number-larger-piece`
    /// @param words what a learner believes, as a sentence
    public record Entry(String id, String outcome, Map<LanguageTag, String> words, State state) {

        public Entry {
            words = Map.copyOf(words);
        }

        public LocalText words(LanguageTag reader) {
            return LocalText.choose(words, reader);
        }
    }

    public enum State {
        PROPOSED,
        ACCEPTED,
        /// No question may name it from now on.
        WITHDRAWN
    }

    /// Every misconception of an outcome, by id.
    public List<Entry> of(String outcome) {
        return table.of(outcome);
    }

    public Optional<Entry> find(String id) {
        return table.find(id);
    }

    /// Adds the misconceptions that ship with the program.
    @Transactional
    public void ship(Collection<Entry> entries) {
        entries.forEach(entry -> table.ship(entry, clock.instant()));
    }

    /// Proposes a misconception, or changes the words of one that is proposed.
    @Transactional
    public void propose(AccountId author, String id, String outcome, Map<LanguageTag, String> words) {
        table.put(new Entry(id, outcome, words, State.PROPOSED), author, clock.instant());
    }

    /// Accepts a proposed misconception.
    @Transactional
    public void accept(String id) {
        table.move(id, State.PROPOSED, State.ACCEPTED);
    }

    /// Withdraws an accepted misconception. Returns false if there is none.
    @Transactional
    public boolean withdraw(AccountId editor, String id) {
        if (!table.move(id, State.ACCEPTED, State.WITHDRAWN)) {
            return false;
        }
        audit.record(editor, "misconception.withdraw", "misconception:" + id, Map.of());
        return true;
    }

    @Override
    public void erase(AccountId account) {
        table.erase(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("misconceptions", table.export(account));
    }
}
