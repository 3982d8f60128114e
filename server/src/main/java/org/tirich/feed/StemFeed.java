package org.tirich.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.feed.engine.RankingEngine;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.Impression;
import org.tirich.feed.log.UuidV7;
import org.tirich.ranking.Request;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Sender;

/// Makes the pages of the feed. A page takes four steps, always in this order: choose among the live lessons, check
/// each card again, number the impressions, and log them.
@Service
public class StemFeed {

    public static final int MAX_SIZE = 10;

    /// The viewer of the page that is the same for everyone.
    private static final long IMPERSONAL_VIEWER = 0;

    /// How long a page that is loaded again has the same random choices.
    private static final int SAME_PAGE_SECONDS = 30 * 60;

    /// The impressions of an account that are logged within the period.
    private static final int ACCOUNT_IMPRESSIONS = 2_000;

    private static final Duration PERIOD = Duration.ofMinutes(15);

    private final RankingEngine engine;
    private final Catalog catalog;
    private final Viewers viewers;
    private final Follows follows;
    private final ScreenTime screenTime;
    private final List<PinnedLessons> pins;
    private final EventLog events;
    private final RateLimits limits;
    private final RateLimit impressions;
    private final Clock clock;

    StemFeed(
            RankingEngine engine,
            Catalog catalog,
            Viewers viewers,
            Follows follows,
            ScreenTime screenTime,
            ObjectProvider<PinnedLessons> pins,
            EventLog events,
            RateLimits limits,
            @Value("${tirich.limits.network-impressions}") int networkImpressions,
            @Value("${tirich.limits.guest-impressions}") int guestImpressions,
            Clock clock) {
        this.engine = engine;
        this.catalog = catalog;
        this.viewers = viewers;
        this.follows = follows;
        this.screenTime = screenTime;
        this.pins = pins.orderedStream().toList();
        this.events = events;
        this.limits = limits;
        this.impressions =
                new RateLimit("impressions", ACCOUNT_IMPRESSIONS, networkImpressions, guestImpressions, PERIOD);
        this.clock = clock;
    }

    /// The part of the feed: all lessons, those of followed creators and hashtags, those of one's class, or those
    /// that the viewer has seen, with what was wrong or unclear first. Two people have approved each lesson.
    public enum Tab {
        STEM,
        FOLLOWING,
        CLASS,
        AGAIN
    }

    /// Whether any lesson is live. If so, an empty page means that the viewer has seen them all.
    public boolean hasLessons() {
        return engine.hasLessons();
    }

    /// The screen time of minors in a day, in minutes.
    public long minutesOfMinors() {
        return screenTime.minutes();
    }

    /// The request for a page.
    ///
    /// @param languages the languages the viewer understands, best first
    /// @param grade the viewer's school grade; 0 when unknown
    /// @param size the number of cards, at most [#MAX_SIZE]
    /// @param without the lessons of this visit that the client already holds, or the last of them, the latest last
    /// @param position the number of cards of the visit before this page: small pages keep the rules together
    /// @param personal whether the page is chosen from the viewer's history; otherwise it is the page that everyone
    ///     with these languages gets at the time
    public record PageRequest(
            Tab tab,
            List<String> languages,
            int grade,
            int size,
            List<WorkId> without,
            int position,
            boolean personal) {
        public PageRequest {
            languages = List.copyOf(languages);
            without = List.copyOf(without);
        }

        /// A request of a viewer whose grade is unknown, that names all cards of the visit.
        public PageRequest(Tab tab, List<String> languages, int size, List<WorkId> without, boolean personal) {
            this(tab, languages, 0, size, without, without.size(), personal);
        }
    }

    /// Makes a page and logs its impressions. Above the limit of impressions the page is the same, and none is logged.
    ///
    /// @param sender whom the limit counts
    public FeedPage next(Actor actor, Sender sender, PageRequest wanted) {
        var now = clock.instant();
        var viewer = viewers.key(actor);
        if (screenTime.isOver(actor, viewer, now)) {
            return FeedPage.rest(UuidV7.at(now));
        }
        var request = request(actor, viewer, wanted, now);
        var chosen = switch (wanted.tab()) {
            case STEM -> engine.choose(request);
            case FOLLOWING -> engine.choose(request, followed(actor));
            case CLASS -> List.<RankingEngine.Chosen>of();
            case AGAIN -> engine.again(request);
        };
        var page = compose(chosen, request, now);
        if (limits.tryTake(impressions, sender, page.items().size())) {
            events.append(impressions(page, viewer, now, engine.policy()));
        }
        return page;
    }

    private Request request(Actor actor, UUID viewer, PageRequest wanted, Instant now) {
        var account = actor.account().map(each -> each.id());
        var personal = wanted.personal() && account.map(viewers::isPersonal).orElse(true);
        return new Request(
                personal ? RankingEngine.fold(viewer) : IMPERSONAL_VIEWER,
                wanted.languages(),
                account.map(this::grade).orElse(OptionalInt.empty()).orElse(wanted.grade()),
                personal,
                personal ? account.map(this::creatorsFollowed).orElse(Set.of()) : Set.of(),
                account.map(this::pinned).orElse(List.of()),
                Math.clamp(wanted.size(), 1, MAX_SIZE),
                now,
                RankingEngine.notIn(wanted.without()),
                seed(personal ? RankingEngine.fold(viewer) : 0, wanted.position(), now),
                wanted.without().stream()
                        .map(work -> RankingEngine.fold(work.value()))
                        .toList(),
                wanted.position());
    }

    /// Equal for a page that is loaded again, so that it has the same cards.
    private static long seed(long viewer, int position, Instant now) {
        return new SplittableRandom(viewer + 31 * (now.getEpochSecond() / SAME_PAGE_SECONDS) + position).nextLong();
    }

    private OptionalInt grade(AccountId account) {
        return pins.stream()
                .map(each -> each.gradeOf(account))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    private List<Long> pinned(AccountId account) {
        return pins.stream()
                .flatMap(each -> each.pinnedFor(account).stream())
                .map(work -> RankingEngine.fold(work.value()))
                .distinct()
                .toList();
    }

    private Set<Long> creatorsFollowed(AccountId account) {
        return follows.followed(account).stream().map(RankingEngine::fold).collect(Collectors.toSet());
    }

    private List<WorkId> followed(Actor actor) {
        return actor.account()
                .map(account -> follows.worksFollowedBy(account.id()))
                .orElse(List.of());
    }

    /// Reads the lessons and leaves out those that are no longer live.
    private FeedPage compose(List<RankingEngine.Chosen> chosen, Request request, Instant now) {
        var items = new ArrayList<FeedPage.Item>();
        var lessons =
                catalog.shown(chosen.stream().map(RankingEngine.Chosen::work).toList());
        for (var lesson : lessons) {
            chosen.stream()
                    .filter(each -> each.work().equals(lesson.revision().work()))
                    .findFirst()
                    .ifPresent(each -> items.add(new FeedPage.Item(
                            UuidV7.at(now), lesson, each.choice(), each.cause().flatMap(catalog::shown))));
        }
        var id = UuidV7.at(now);
        return items.isEmpty() ? FeedPage.end(id, engine.againCounts(request)) : FeedPage.of(id, items);
    }

    private static List<EventLog.Entry> impressions(FeedPage page, UUID viewer, Instant now, String policy) {
        var impressions = new ArrayList<EventLog.Entry>();
        for (var item : page.items()) {
            var revision = item.lesson().revision();
            impressions.add(new EventLog.Entry.Shown(new Impression(
                    item.impression(),
                    page.id(),
                    viewer,
                    revision.work(),
                    revision.id(),
                    impressions.size(),
                    item.reason().code(),
                    now,
                    item.choice().propensity(),
                    item.choice().candidates(),
                    policy)));
        }
        return impressions;
    }
}
