package org.tirich.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outcomes of lessons. They are loaded into the database at the start if the shipped draft is newer.
@Service
public class Curriculum {

    private static final String SHIPPED_DRAFT = "/curriculum/tirich-draft.json";

    private static final String ALL = "all";

    private final Map<String, LearningOutcome> byCode = new TreeMap<>();
    private final OutcomeTable outcomes;
    private final TransactionAwareCache<String, Set<String>> withdrawn;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Curriculum(
            OutcomeTable outcomes,
            JsonMapper json,
            TransactionTemplate transaction,
            InvalidationChannel channel,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
        this.withdrawn = new TransactionAwareCache<>(
                channel,
                new Topic<>("withdrawn-outcomes", Function.identity(), Function.identity()),
                1,
                _ -> outcomes.withdrawn());
        transaction.executeWithoutResult(_ -> loadShipped(outcomes, json));
        outcomes.all().forEach(outcome -> byCode.put(outcome.code(), outcome));
    }

    private static void loadShipped(OutcomeTable outcomes, JsonMapper json) {
        try (var file = Curriculum.class.getResourceAsStream(SHIPPED_DRAFT)) {
            var draft = json.readTree(file);
            var framework = draft.get("framework").asString();
            if (outcomes.replaceVersion(framework, draft.get("version").asInt())) {
                draft.get("outcomes").forEach(node -> outcomes.put(framework, outcome(node)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the curriculum cannot be read", e);
        }
    }

    private static LearningOutcome outcome(JsonNode node) {
        var titles = new TreeMap<LanguageTag, String>(java.util.Comparator.comparing(LanguageTag::value));
        node.get("title")
                .properties()
                .forEach(title -> titles.put(
                        new LanguageTag(title.getKey()), title.getValue().asString()));
        return new LearningOutcome(
                node.get("code").asString(),
                node.get("subject").asString(),
                node.get("grade").asInt(),
                titles,
                node.path("needs").valueStream().map(JsonNode::asString).collect(Collectors.toSet()));
    }

    /// The outcome with a code, also a withdrawn one.
    public Optional<LearningOutcome> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Every outcome, by code, also withdrawn ones.
    public List<LearningOutcome> all() {
        return List.copyOf(byCode.values());
    }

    /// The outcomes that lessons and questions may name, by code.
    public List<LearningOutcome> current() {
        var gone = withdrawn.find(ALL).orElseThrow();
        return byCode.values().stream()
                .filter(outcome -> !gone.contains(outcome.code()))
                .toList();
    }

    /// Whether an outcome is withdrawn: nothing new is asked of it, and no new lesson or question names it. Levels and
    /// lessons that name it remain.
    public boolean isWithdrawn(String code) {
        return withdrawn.find(ALL).orElseThrow().contains(code);
    }

    /// Withdraws an outcome, or takes it up again. Returns false if there is nothing to change.
    public boolean setWithdrawn(AccountId editor, String code, boolean gone) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!outcomes.setWithdrawn(code, gone, editor, clock.instant())) {
                return false;
            }
            audit.record(editor, gone ? "outcome.withdraw" : "outcome.reinstate", "outcome:" + code, Map.of());
            withdrawn.invalidate(ALL);
            events.publishEvent(new OutcomeWithdrawn(code));
            return true;
        }));
    }

    /// The subjects that have outcomes.
    public List<String> subjects() {
        return byCode.values().stream()
                .map(LearningOutcome::subject)
                .distinct()
                .sorted()
                .toList();
    }
}
