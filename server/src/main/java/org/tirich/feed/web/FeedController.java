package org.tirich.feed.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.assessment.FeatureArms;
import org.tirich.assessment.LearningFeature;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.LessonCard;
import org.tirich.feed.FeedPage;
import org.tirich.feed.Follows;
import org.tirich.feed.StemFeed;
import org.tirich.feed.StemFeed.Tab;
import org.tirich.feed.Viewers;
import org.tirich.web.Cookies;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The feed: its page with the first card in the HTML, and further pages as JSON.
@RestController
class FeedController {

    /// Cards in the data block of the HTML: few, so that the first response stays small.
    private static final int FIRST_PAGE = 2;

    /// The maximum number of cards that a request may exclude because the client already holds them.
    private static final int MAX_EXCLUDED = 100;

    /// No visit has as many cards.
    private static final int MAX_POSITION = 100_000;

    /// On 2G and with Save-Data a page has half its cards.
    private static final int SMALL_PAGE = 5;

    /// Options no longer than this stand two in a row, as in the client.
    private static final int SHORT_OPTION = 12;

    /// The strings of the scripts that come later are a file of their own.
    private static final List<String> FIRST_SCRIPTS = List.of("feed_js", "feed_chunk");

    private static final String STEM = "stem";
    private static final String FOLLOWING = "following";

    private final StemFeed feed;
    private final FeedCards cards;
    private final Follows follows;
    private final Viewers viewers;
    private final FeatureArms arms;
    private final RungChoice rungs;
    private final RateLimits limits;
    private final Pages pages;
    private final Strings strings;
    private final FirstRunController firstRun;

    FeedController(
            StemFeed feed,
            FeedCards cards,
            Follows follows,
            Viewers viewers,
            FeatureArms arms,
            RungChoice rungs,
            RateLimits limits,
            Pages pages,
            Strings strings,
            FirstRunController firstRun) {
        this.feed = feed;
        this.cards = cards;
        this.follows = follows;
        this.viewers = viewers;
        this.arms = arms;
        this.rungs = rungs;
        this.limits = limits;
        this.pages = pages;
        this.strings = strings;
        this.firstRun = firstRun;
    }

    /// A page of the feed.
    ///
    /// @param end whether no lesson is left that the viewer has not watched lately
    /// @param rest whether the feed ends because a minor has reached the screen time of the day
    /// @param restReason why it ends then, in the reader's language
    /// @param again at the end, how many lessons `tab=again` has
    record FeedPageBody(
            UUID page,
            List<FeedCard> items,
            boolean end,
            boolean rest,
            @Nullable String restReason,
            @Nullable Again again) {}

    /// Lessons that the viewer has seen; each counts once.
    ///
    /// @param questions whose question was answered wrong
    /// @param unclear that she called unclear
    /// @param seen the others
    record Again(int questions, int unclear, int seen) {}

    record PersonalBody(boolean personal) {}

    record BeginBody(boolean following) {}

    record RunsBody(boolean runs) {}

    @GetMapping("/")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(
            Actor actor, @RequestParam(name = "tab", defaultValue = "") String asked, HttpServletRequest request) {
        var following = viewers.beginsWithFollowing(actor);
        var tab = !asked.isEmpty() ? asked : following ? FOLLOWING : STEM;
        var choice = FirstRunChoice.of(request);
        if (FirstRunController.isFirst(actor, choice, asked)) {
            return firstRun.page(request);
        }
        var catalogue = strings.in(UiLanguage.of(request));
        var personal = isPersonal(actor, request);
        var wanted = wanted(tab, FIRST_PAGE, List.of(), 0, personal, request);
        var shown = body(feed.next(actor, limits.sender(actor, request), wanted), actor, catalogue);
        var seen = (tab(tab) == Tab.STEM || tab(tab) == Tab.AGAIN) && feed.hasLessons();
        var page = pages.page("feed", "feed.heading")
                .stringsOf(FIRST_SCRIPTS, "common.", "feed.", "subject.", "level.", "run.")
                .withStyle("feed_css", request)
                .withScript("start_js")
                .with("reel", true)
                .with("tab", tab)
                .with("empty", shown.items().isEmpty())
                .with("what", shown.rest() ? "rest" : seen ? "seen" : tab(tab) == Tab.AGAIN ? STEM : tab)
                .boot("seen", seen)
                .boot("personal", personal)
                .with("saveData", RungChoice.isSmall(request))
                .boot("tab", tab)
                .boot("page", shown);
        if (isAdult(actor)) {
            page.boot("beginsWithFollowing", following);
            page.boot("runs", viewers.hasRuns(actor));
        }
        if (!shown.items().isEmpty()) {
            var predicts = arms.applies(actor, LearningFeature.PREDICTION);
            page.boot("predicts", predicts);
            page.with("first", first(shown.items().getFirst(), predicts, request, catalogue));
        }
        var answer = page.answer(request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Accept-CH", "Save-Data, ECT, Downlink")
                .body(answer.getBody());
    }

    /// The first card as the template shows it.
    ///
    /// @param media the rung that suits the link
    record FirstCard(
            String work,
            String url,
            String edge,
            String poster,
            int width,
            int height,
            List<LessonCard.Variant> media,
            List<LessonCard.Variant> variants,
            LessonCard.Text title,
            FeedCard.Credit credit,
            @Nullable Guess guess) {}

    /// The question of the first card, which the page asks before its script has come.
    ///
    /// @param small whether the options stand two in a row
    record Guess(LessonCard.Text prompt, List<GuessOption> options, boolean small) {}

    /// @param letter as the client names the option
    record GuessOption(int index, String letter, LessonCard.Text text) {}

    /// @param predicts whether the question is asked before the clip
    private FirstCard first(FeedCard card, boolean predicts, HttpServletRequest request, Strings.Catalogue catalogue) {
        var lesson = card.lesson();
        return new FirstCard(
                lesson.work(),
                lesson.url(),
                lesson.edge(),
                lesson.poster(),
                lesson.width(),
                lesson.height(),
                rungs.choose(lesson, request),
                lesson.variants(),
                lesson.title(),
                card.credit(),
                predicts ? guess(card, catalogue) : null);
    }

    /// Null where the viewer has answered already, and where a thinking pause asks the question.
    private static @Nullable Guess guess(FeedCard card, Strings.Catalogue catalogue) {
        var question = card.lesson().question();
        if (question == null
                || card.answered() != null
                || asksLater(card.lesson().pause())) {
            return null;
        }
        var letters = catalogue.get("feed.letters").split(" ");
        var options = new ArrayList<GuessOption>();
        for (var text : question.options()) {
            int index = options.size();
            options.add(new GuessOption(index, letters[Math.min(index, letters.length - 1)], text));
        }
        var small = question.options().stream().allMatch(option -> option.text().length() <= SHORT_OPTION);
        return new Guess(question.prompt(), options, small);
    }

    private static boolean asksLater(LessonCard.@Nullable ThinkingPause pause) {
        return pause != null && pause.prompt() == null;
    }

    @GetMapping("/api/feed")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    FeedPageBody feed(
            Actor actor,
            @RequestParam(defaultValue = "stem") String tab,
            @RequestParam(defaultValue = "10") int size,
            @RequestParam(defaultValue = "") List<WorkId> without,
            @RequestParam(required = false) @Nullable Integer position,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var limit = RungChoice.isSmall(request) ? Math.min(size, SMALL_PAGE) : size;
        var personal = isPersonal(actor, request);
        var held = excluded(without);
        var place = position == null ? without.size() : Math.clamp(position, 0, MAX_POSITION);
        var wanted = wanted(tab, limit, held, place, personal, request);
        return body(feed.next(actor, limits.sender(actor, request), wanted), actor, catalogue);
    }

    private static StemFeed.PageRequest wanted(
            String tab, int size, List<WorkId> without, int position, boolean personal, HttpServletRequest request) {
        var choice = FirstRunChoice.of(request);
        var languages = FirstRunChoice.languages(choice, UiLanguage.of(request));
        var grade = choice.map(FirstRunChoice::grade).orElse(0);
        return new StemFeed.PageRequest(tab(tab), languages, grade, size, without, position, personal);
    }

    private static boolean isAdult(Actor actor) {
        return actor.account()
                .filter(account -> account.ageBand() == Actor.AgeBand.ADULT)
                .isPresent();
    }

    /// Whether pages are personal. A guest's choice is stored in a cookie, an account's on the server.
    private boolean isPersonal(Actor actor, HttpServletRequest request) {
        return actor.account()
                .map(account -> viewers.isPersonal(account.id()))
                .orElseGet(() -> !Cookies.isImpersonal(request));
    }

    /// Sets whether pages are chosen from the viewer's history.
    @PutMapping("/api/feed/personal")
    @Requires(value = Permission.WATCH, reach = Reach.OWN)
    ResponseEntity<Void> personal(
            Actor actor, @RequestBody PersonalBody body, HttpServletRequest request, HttpServletResponse response) {
        actor.account()
                .ifPresentOrElse(
                        account -> viewers.setPersonal(account.id(), body.personal()),
                        () -> Cookies.setImpersonal(request, response, !body.personal()));
        return ResponseEntity.noContent().build();
    }

    /// Sets whether an adult's feed begins with the creators she follows.
    @PutMapping("/api/feed/begin")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> begin(Actor.Account actor, @RequestBody BeginBody body) {
        if (!viewers.setBeginsWithFollowing(actor, body.following())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        return ResponseEntity.noContent().build();
    }

    /// Sets whether an adult's feed stops after each run of clips.
    @PutMapping("/api/feed/runs")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> runs(Actor.Account actor, @RequestBody RunsBody body) {
        if (!viewers.setRuns(actor, body.runs())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        return ResponseEntity.noContent().build();
    }

    /// The latest of the lessons that the client names.
    private static List<WorkId> excluded(List<WorkId> without) {
        return without.subList(Math.max(0, without.size() - MAX_EXCLUDED), without.size());
    }

    private FeedPageBody body(FeedPage page, Actor actor, Strings.Catalogue catalogue) {
        var again = page.again();
        return new FeedPageBody(
                page.id(),
                cards.of(page, actor, catalogue),
                page.end(),
                page.rest(),
                page.rest()
                        ? catalogue.get("feed.rest_reason", Map.of("minutes", Long.toString(feed.minutesOfMinors())))
                        : null,
                page.end() && !page.rest() ? new Again(again.questions(), again.unclear(), again.seen()) : null);
    }

    private static Tab tab(String name) {
        try {
            return Tab.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }

    @PutMapping("/api/saved/{work}")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> save(Actor.Account actor, @PathVariable WorkId work) {
        if (!follows.save(actor.id(), work)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/saved/{work}")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> unsave(Actor.Account actor, @PathVariable WorkId work) {
        follows.unsave(actor.id(), work);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/api/following/{creator}")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> follow(Actor.Account actor, @PathVariable AccountId creator) {
        if (!follows.follow(actor.id(), creator)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/following/{creator}")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> unfollow(Actor.Account actor, @PathVariable AccountId creator) {
        follows.unfollow(actor.id(), creator);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/api/feed/reset")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> reset(Actor.Account actor) {
        viewers.reset(actor.id());
        return ResponseEntity.noContent().build();
    }
}
