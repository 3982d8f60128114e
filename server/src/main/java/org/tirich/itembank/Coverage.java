package org.tirich.itembank;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;
import org.tirich.itembank.ItemBank.BankItem;
import org.tirich.learning.item.ItemCheck;
import org.tirich.learning.statistics.ItemStatistics;

/// The outcomes that lack questions, for editors, and the withdrawal of outcomes and of questions of the library.
@Service
public class Coverage {

    private final ItemBank bank;
    private final ItemStops stops;
    private final AuthoredItemTable items;
    private final ItemReports reports;
    private final QuestionWishes wishes;
    private final Curriculum curriculum;
    private final Audit audit;

    /// The number of forms of each revision, which never changes.
    private final Map<String, Integer> forms = new ConcurrentHashMap<>();

    Coverage(
            ItemBank bank,
            ItemStops stops,
            AuthoredItemTable items,
            ItemReports reports,
            QuestionWishes wishes,
            Curriculum curriculum,
            Audit audit) {
        this.bank = bank;
        this.stops = stops;
        this.items = items;
        this.reports = reports;
        this.wishes = wishes;
        this.curriculum = curriculum;
        this.audit = audit;
    }

    /// @param forms with different answers
    /// @param items with at least [ItemCheck#MIN_FORMS_OF_AN_ITEM] of them
    /// @param wishes the number of learners who wish for more
    public record Covered(LearningOutcome outcome, boolean withdrawn, int forms, int items, int wishes) {

        /// Whether it may be mastered.
        public boolean isEnough() {
            return forms >= ItemCheck.MIN_PROOF_FORMS && items >= ItemCheck.MIN_PROOF_ITEMS;
        }

        public int formsLacking() {
            return Math.max(0, ItemCheck.MIN_PROOF_FORMS - forms);
        }

        public int itemsLacking() {
            return Math.max(0, ItemCheck.MIN_PROOF_ITEMS - items);
        }
    }

    /// The outcomes of the editor's subjects, by code.
    public List<Covered> of(Actor editor) {
        var counts = wishes.counts();
        return curriculum.all().stream()
                .filter(outcome -> leads(editor, outcome))
                .map(outcome -> covered(outcome, counts.getOrDefault(outcome.code(), 0)))
                .toList();
    }

    static boolean leads(Actor person, LearningOutcome outcome) {
        return person.may(Permission.LEAD, Scope.of(outcome.subject(), null));
    }

    private Covered covered(LearningOutcome outcome, int wished) {
        var counts = bank.all(outcome.code()).stream().map(this::forms).toList();
        return new Covered(
                outcome,
                curriculum.isWithdrawn(outcome.code()),
                counts.stream().mapToInt(Integer::intValue).sum(),
                (int) counts.stream()
                        .filter(count -> count >= ItemCheck.MIN_FORMS_OF_AN_ITEM)
                        .count(),
                wished);
    }

    private int forms(BankItem item) {
        return forms.computeIfAbsent(
                item.code() + " " + item.revision(), _ -> item.forms().keys().size());
    }

    /// A question that is asked.
    ///
    /// @param authored empty for one of the library
    /// @param statistics empty before anybody has answered
    public record Asked(
            BankItem item, int forms, Optional<AuthoredItem> authored, Optional<ItemStatistics> statistics) {}

    /// The questions of an outcome, as editors see them.
    public List<Asked> asked(String outcome) {
        var all = bank.all(outcome);
        var statistics = reports.find(all.stream().map(BankItem::code).toList());
        return all.stream()
                .map(item -> new Asked(
                        item,
                        forms(item),
                        item.revision() == null ? Optional.empty() : items.findByCode(item.code()),
                        Optional.ofNullable(statistics.get(item.code()))))
                .toList();
    }

    /// Withdraws a question of the library. Returns false if there is none.
    @Transactional
    public boolean withdraw(Actor.Account editor, String outcome, String code) {
        var known = curriculum.find(outcome).filter(found -> leads(editor, found));
        if (known.isEmpty()
                || bank.all(outcome).stream().noneMatch(item -> item.code().equals(code) && item.revision() == null)) {
            return false;
        }
        stops.record(code, null, ItemStops.Reason.WITHDRAWN, editor.id());
        audit.record(editor.id(), "item.stop", "item:" + code, Map.of("reason", "WITHDRAWN"));
        bank.changed(outcome);
        return true;
    }
}
