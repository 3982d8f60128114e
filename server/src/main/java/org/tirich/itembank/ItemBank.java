package org.tirich.itembank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;
import org.tirich.learning.item.AssessmentItem;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.ItemCodec;
import org.tirich.learning.item.ItemLibrary;

/// The items whose forms prove an outcome: those of the library, and those that people wrote and two others passed.
@Component
public class ItemBank {

    private static final int MAX_OUTCOMES = 2_000;
    private static final int MAX_PARSED = 4_000;
    private static final String ALL = "all";

    private final Map<String, List<BankItem>> library;
    private final AuthoredItemTable authored;
    private final ItemReviewTable reviews;
    private final ItemStopTable stops;
    private final Curriculum curriculum;
    private final TransactionAwareCache<String, List<BankItem>> byOutcome;
    private final TransactionAwareCache<String, Set<String>> outcomes;

    /// Submitted revisions never change.
    private final Cache<String, BankItem> parsed =
            Caffeine.newBuilder().maximumSize(MAX_PARSED).build();

    ItemBank(
            AuthoredItemTable authored,
            ItemReviewTable reviews,
            ItemStopTable stops,
            Curriculum curriculum,
            InvalidationChannel channel) {
        this.authored = authored;
        this.reviews = reviews;
        this.stops = stops;
        this.curriculum = curriculum;
        this.library = ItemLibrary.read().stream()
                .flatMap(file -> file.items().stream())
                .filter(AssessmentItem::proof)
                .map(item -> new BankItem(new FormFactory(item), null))
                .collect(Collectors.groupingBy(each -> each.forms().item().outcome()));
        this.byOutcome = new TransactionAwareCache<>(
                channel, new Topic<>("items", Function.identity(), Function.identity()), MAX_OUTCOMES, this::load);
        this.outcomes = new TransactionAwareCache<>(
                channel, new Topic<>("item-outcomes", Function.identity(), Function.identity()), 1, _ -> outcomesNow());
    }

    /// An item that learners may be asked.
    ///
    /// @param revision of an item that a person wrote; null for one of the library
    public record BankItem(FormFactory forms, @Nullable Integer revision) {

        public String code() {
            return forms.item().id();
        }
    }

    private Set<String> outcomesNow() {
        var all = new HashSet<>(library.keySet());
        all.addAll(authored.liveOutcomes());
        return Set.copyOf(all);
    }

    private List<BankItem> load(String outcome) {
        var withdrawn = stops.library(outcome);
        var items = new ArrayList<BankItem>();
        library.getOrDefault(outcome, List.of()).stream()
                .filter(item -> !withdrawn.contains(item.code()))
                .forEach(items::add);
        for (var item : authored.live(outcome)) {
            items.add(parsed(item.id(), item.liveRevision().orElseThrow()));
        }
        return List.copyOf(items);
    }

    private BankItem parsed(ItemId id, int revision) {
        return parsed.get(
                id + " " + revision,
                _ -> new BankItem(
                        new FormFactory(item(
                                authored.revision(id, revision).orElseThrow().body())),
                        revision));
    }

    static AssessmentItem item(String body) {
        return ItemCodec.read(body).items().getFirst();
    }

    /// The outcomes that have items and are not withdrawn.
    public Set<String> outcomes() {
        return outcomes.find(ALL).orElseThrow().stream()
                .filter(code -> !curriculum.isWithdrawn(code))
                .collect(Collectors.toSet());
    }

    /// The items of an outcome; none of a withdrawn one.
    public List<BankItem> of(String outcome) {
        return curriculum.isWithdrawn(outcome) ? List.of() : all(outcome);
    }

    /// The items of an outcome, also of a withdrawn one.
    List<BankItem> all(String outcome) {
        return byOutcome.find(outcome).orElseThrow();
    }

    /// The items of an outcome that a learner may be asked: neither her own nor those whose key she saw as a reviewer.
    public List<BankItem> of(String outcome, AccountId learner) {
        var known = Set.copyOf(reviews.knownTo(learner, outcome));
        return of(outcome).stream().filter(item -> !known.contains(item.code())).toList();
    }

    public Optional<BankItem> find(String outcome, String code) {
        return of(outcome).stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /// Whether an item may be asked, which nobody changes until the transaction ends.
    ///
    /// @param revision null for an item of the library
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hold(String code, @Nullable Integer revision) {
        return revision == null || authored.holdLive(code, revision);
    }

    /// The items of an outcome have changed.
    void changed(String outcome) {
        byOutcome.invalidate(outcome);
        outcomes.invalidate(ALL);
    }
}
