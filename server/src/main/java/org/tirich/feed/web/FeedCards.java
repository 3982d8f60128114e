package org.tirich.feed.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.assessment.Assessment;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.LessonCard;
import org.tirich.feed.FeedPage;
import org.tirich.feed.Follows;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.web.Strings;

/// Makes the cards of a page for one viewer.
@Component
class FeedCards {

    private final ReadyLessons lessons;
    private final Assessment assessment;
    private final Follows follows;

    FeedCards(ReadyLessons lessons, Assessment assessment, Follows follows) {
        this.lessons = lessons;
        this.assessment = assessment;
        this.follows = follows;
    }

    /// The viewer's own actions on the lessons of a page; empty for guests.
    private record ViewerActions(
            Map<String, MasteryLevel> levels,
            Map<RevisionId, Assessment.Attempt> answers,
            Set<WorkId> saved,
            Set<UUID> followed) {

        static final ViewerActions NONE = new ViewerActions(Map.of(), Map.of(), Set.of(), Set.of());
    }

    List<FeedCard> of(FeedPage page, Actor actor, Strings.Catalogue strings) {
        var own = actor.account().map(account -> own(account.id(), page)).orElse(ViewerActions.NONE);
        return page.items().stream().map(item -> card(item, own, strings)).toList();
    }

    private ViewerActions own(AccountId account, FeedPage page) {
        return new ViewerActions(
                assessment.levels(account),
                assessment.latest(account),
                follows.savedAmong(
                        account,
                        page.items().stream()
                                .map(item -> item.lesson().revision().work())
                                .toList()),
                follows.followed(account));
    }

    private FeedCard card(FeedPage.Item item, ViewerActions own, Strings.Catalogue strings) {
        var revision = item.lesson().revision();
        var ready = lessons.of(item.lesson(), strings);
        var card = ready.card();
        var answer = own.answers().get(revision.id());
        return new FeedCard(
                item.impression().toString(),
                ready,
                credit(card.credit(), own),
                card.outcomes().stream()
                        .map(outcome -> new FeedCard.Outcome(
                                outcome.code(),
                                outcome.title(),
                                own.levels()
                                        .getOrDefault(outcome.code(), MasteryLevel.NONE)
                                        .code()))
                        .toList(),
                why(item, card, strings),
                answer == null ? null : new FeedCard.Answer(answer.choice(), answer.correct()),
                own.saved().contains(revision.work()),
                item.choice().seen());
    }

    private static FeedCard.Credit credit(LessonCard.Credit credit, ViewerActions own) {
        return new FeedCard.Credit(
                credit.role(),
                credit.subject(),
                credit.institutionType(),
                credit.name(),
                credit.creator(),
                own.followed().contains(UUID.fromString(credit.creator())));
    }

    /// The reason in words. It names the lesson that caused it, unless that is no longer live.
    private FeedCard.Why why(FeedPage.Item item, LessonCard card, Strings.Catalogue strings) {
        var code = item.reason().code().toLowerCase(Locale.ROOT);
        var outcome = card.outcomes().isEmpty()
                ? card.title().text()
                : card.outcomes().getFirst().title().text();
        var values = new HashMap<>(Map.of("subject", card.subjectName(), "outcome", outcome));
        var key = "why." + code;
        if (item.cause().isPresent()) {
            var cause = item.cause().get();
            values.put("lesson", lessons.of(cause, strings).card().title().text());
            var isItself =
                    cause.revision().work().equals(item.lesson().revision().work());
            key += isItself ? "_self" : "_lesson";
        }
        return new FeedCard.Why(code, strings.get(key, values));
    }
}
