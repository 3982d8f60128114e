package org.tirich.curriculum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.RefreshedValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outcomes of lessons. They are loaded into the database at the start if the shipped draft is newer.
@Service
public class Curriculum {

    private static final String SHIPPED_DRAFT = "/curriculum/tirich-draft.json";

    private static final String WITHDRAWN = "withdrawn-outcome";

    private final Map<String, LearningOutcome> byCode = new TreeMap<>();
    private final OutcomeTable outcomes;
    private final RefreshedValue<Set<String>> withdrawn;
    private final InvalidationChannel channel;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Curriculum(
            OutcomeTable outcomes,
            JsonMapper json,
            TransactionTemplate transaction,
            InvalidationChannel channel,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.channel = channel;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        transaction.executeWithoutResult(_ -> loadShipped(outcomes, json));
        outcomes.all().forEach(outcome -> byCode.put(outcome.code(), outcome));
        this.withdrawn = new RefreshedValue<>(channel, WITHDRAWN, outcomes::withdrawn);
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

    public Optional<LearningOutcome> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// Whether an outcome was withdrawn. It keeps its code, its titles and the levels of learners; nothing new is built
    /// on it.
    public boolean isWithdrawn(String code) {
        return withdrawn.get().contains(code);
    }

    /// Withdraws an outcome. Returns false if there is none, or it was withdrawn before.
    @Transactional
    public boolean withdraw(String code, AccountId editor) {
        if (!outcomes.withdraw(code, clock.instant())) {
            return false;
        }
        audit.record(editor, "outcome.withdraw", "outcome:" + code, Map.of());
        channel.publish(WITHDRAWN, code);
        events.publishEvent(new OutcomeWithdrawn(code));
        return true;
    }

    /// Every outcome, by code.
    public List<LearningOutcome> all() {
        return List.copyOf(byCode.values());
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
