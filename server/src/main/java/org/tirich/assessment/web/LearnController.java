package org.tirich.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.assessment.Assessment;
import org.tirich.assessment.EvidenceDrops;
import org.tirich.assessment.Ideas;
import org.tirich.assessment.KnowledgeGuesses;
import org.tirich.assessment.Practice;
import org.tirich.assessment.Practice.Answered;
import org.tirich.assessment.Practice.Given;
import org.tirich.assessment.Practice.Offer;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;
import org.tirich.itembank.QuestionWishes;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.Form.Marked;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// *My learning*: the learner's outcomes with the evidence behind their levels, and questions that prove them. The
/// pages
/// work without a script.
@RestController
class LearnController {

    private static final RateLimit QUESTIONS = new RateLimit("questions", 240, 0, 0, Duration.ofHours(1));
    private static final String UNSURE = "unsure";
    private static final String HOME = "/learn";
    private static final int MAX_DUE_TITLES = 3;
    private static final int MAX_GUESSES = 6;

    /// The probability from which a guess says that she knows it.
    private static final double LIKELY = 0.5;

    private final Practice practice;
    private final Assessment assessment;
    private final EvidenceDrops drops;
    private final QuestionWishes wishes;
    private final Ideas ideas;
    private final KnowledgeGuesses guesses;
    private final Curriculum curriculum;
    private final Strings strings;
    private final Pages pages;
    private final RateLimits limits;

    LearnController(
            Practice practice,
            Assessment assessment,
            EvidenceDrops drops,
            QuestionWishes wishes,
            Ideas ideas,
            KnowledgeGuesses guesses,
            Curriculum curriculum,
            Strings strings,
            Pages pages,
            RateLimits limits) {
        this.practice = practice;
        this.assessment = assessment;
        this.drops = drops;
        this.wishes = wishes;
        this.ideas = ideas;
        this.guesses = guesses;
        this.curriculum = curriculum;
        this.strings = strings;
        this.pages = pages;
        this.limits = limits;
    }

    /// @param level its code
    /// @param height the number of its terraces
    /// @param reached the levels that the learner holds, with what gave them
    /// @param earlier the higher level that the rule of before had given; null if there is none
    /// @param dropped why a level fell when a question was taken away; null if none did
    /// @param practicable whether the outcome has questions that prove it
    record Outcome(
            String code,
            LessonCard.Text title,
            String level,
            int height,
            List<Reached> reached,
            @Nullable String earlier,
            @Nullable String dropped,
            boolean withdrawn,
            boolean practicable) {}

    /// @param days those of the answers behind the level
    record Reached(String level, String evidence, List<Moment> days) {}

    @GetMapping("/learn")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> learn(Actor.Account actor, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var mastery = assessment.mastery(actor.id());
        var earlier = assessment.earlier(actor.id());
        var dropped = drops.of(actor.id());
        var codes = new TreeSet<>(mastery.keySet());
        codes.addAll(earlier.keySet());
        codes.addAll(dropped.keySet());
        var outcomes = codes.stream()
                .flatMap(code -> curriculum.find(code).stream())
                .map(outcome -> outcome(
                        outcome,
                        mastery.getOrDefault(outcome.code(), Mastery.replay(List.of())),
                        Optional.ofNullable(earlier.get(outcome.code())),
                        Optional.ofNullable(dropped.get(outcome.code())),
                        catalogue))
                .filter(outcome -> outcome.height() > 0 || outcome.earlier() != null || outcome.dropped() != null)
                .sorted(Comparator.comparing(Outcome::height, Comparator.reverseOrder()))
                .toList();
        var page = pages.page("learn", "learn.heading")
                .with("outcomes", outcomes)
                .with("fell", outcomes.stream().anyMatch(each -> each.earlier() != null))
                .with("practice", practice.next(actor.id()).isPresent())
                .with("ideas", ideas(actor, catalogue.language()))
                .with("guesses", guesses(actor.id(), mastery.keySet(), catalogue.language()));
        due(actor, catalogue).ifPresent(due -> page.with("due", due));
        return page.answer(request);
    }

    /// What to recall today.
    ///
    /// @param titles some of the outcomes
    /// @param next when the next question comes, if none is due today
    record Due(
            String text,
            List<LessonCard.Text> titles,
            @Nullable Moment next) {}

    /// Empty for a learner who has nothing to recall.
    private Optional<Due> due(Actor.Account actor, Strings.Catalogue catalogue) {
        var reviews = practice.reviews(actor.id());
        var due = reviews.stream().filter(Practice.Review::due).toList();
        if (reviews.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Due(
                catalogue.get(
                        due.isEmpty() ? "learn.due_none" : "learn.due", Map.of("n", Integer.toString(due.size()))),
                due.stream()
                        .limit(MAX_DUE_TITLES)
                        .map(review -> title(outcome(review.outcome()), catalogue))
                        .toList(),
                due.isEmpty()
                        ? reviews.stream()
                                .map(Practice.Review::at)
                                .min(Comparator.naturalOrder())
                                .map(Moment::of)
                                .orElse(null)
                        : null));
    }

    /// @param likely whether she is thought to know it rather than not
    record GuessRow(String code, LessonCard.Text title, boolean likely) {}

    /// The guesses about outcomes that have proof forms and that the learner never answered.
    private List<GuessRow> guesses(AccountId account, Set<String> asked, LanguageTag reader) {
        return guesses.of(account).stream()
                .filter(guess -> !asked.contains(guess.outcome()))
                .filter(guess -> practice.outcomes().contains(guess.outcome()))
                .flatMap(guess -> curriculum
                        .find(guess.outcome())
                        .map(outcome -> new GuessRow(
                                outcome.code(), Cards.text(outcome.title(reader)), guess.probability() >= LIKELY))
                        .stream())
                .limit(MAX_GUESSES)
                .toList();
    }

    /// Takes back what is inferred about an outcome.
    @PostMapping("/learn/{outcome}/not-so")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> notSo(Actor.Account actor, @PathVariable String outcome, HttpServletRequest request) {
        limits.take(QUESTIONS, actor, request);
        guesses.remove(actor.id(), outcome(outcome).code());
        return to(HOME);
    }

    record IdeaRow(
            LessonCard.Text words, Moment met, @Nullable Moment left) {}

    private List<IdeaRow> ideas(Actor.Account actor, LanguageTag reader) {
        return ideas.of(actor.id(), reader).stream()
                .map(idea -> new IdeaRow(
                        Cards.text(idea.words()),
                        Moment.of(idea.met()),
                        idea.leftBehind().map(Moment::of).orElse(null)))
                .toList();
    }

    private Outcome outcome(
            LearningOutcome outcome,
            Mastery mastery,
            Optional<MasteryLevel> earlier,
            Optional<EvidenceDrops.Drop> dropped,
            Strings.Catalogue catalogue) {
        return new Outcome(
                outcome.code(),
                Cards.text(outcome.title(catalogue.language())),
                mastery.level().code(),
                mastery.level().ordinal(),
                mastery.reached().stream()
                        .filter(each -> each.level() != MasteryLevel.ATTEMPTED)
                        .map(each -> reached(each, catalogue))
                        .toList()
                        .reversed(),
                earlier.filter(level -> level.compareTo(mastery.level()) > 0)
                        .map(MasteryLevel::code)
                        .orElse(null),
                dropped.filter(drop -> drop.before().compareTo(mastery.level()) > 0)
                        .map(drop -> sentence(drop, catalogue))
                        .orElse(null),
                curriculum.isWithdrawn(outcome.code()),
                practice.outcomes().contains(outcome.code()));
    }

    private static String sentence(EvidenceDrops.Drop drop, Strings.Catalogue catalogue) {
        return catalogue.get(
                "learn.dropped_" + drop.reason().name().toLowerCase(Locale.ROOT),
                Map.of("level", catalogue.get("level." + drop.before().code())));
    }

    private static Reached reached(Mastery.Reached reached, Strings.Catalogue catalogue) {
        return new Reached(
                reached.level().code(),
                catalogue.get("learn.behind", Map.of("n", Long.toString(reached.items()))),
                reached.behind().stream()
                        .map(answer -> Moment.of(answer.receipt().at()))
                        .filter(new HashSet<>()::add)
                        .toList());
    }

    /// Leads to the question that is worth asking next.
    @GetMapping("/learn/next")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> next(Actor.Account actor) {
        return to(practice.next(actor.id()).map(LearnController::path).orElse(HOME));
    }

    private static String path(String outcome) {
        return HOME + "/" + outcome;
    }

    @GetMapping("/learn/{outcome}")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<String> question(Actor.Account actor, @PathVariable String outcome, HttpServletRequest request) {
        var known = outcome(outcome);
        limits.take(QUESTIONS, actor, request);
        return switch (practice.offer(actor.id(), outcome)) {
            case Offer.Question(var attempt, var form) -> ask(known, attempt.toString(), form, "", "", request);
            case Offer.NoItems() ->
                curriculum.isWithdrawn(outcome)
                        ? none(actor, known, "learn.withdrawn", request)
                        : none(actor, known, "learn.no_items", request);
            case Offer.NoneLeft() -> none(actor, known, "learn.none_left", request);
        };
    }

    private LearningOutcome outcome(String code) {
        return curriculum.find(code).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    record Option(int index, String letter, LessonCard.Text text) {}

    private ResponseEntity<String> ask(
            LearningOutcome outcome,
            String attempt,
            Form form,
            String problem,
            String written,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var page = pages.page("learn-question", "learn.question")
                .with("outcome", title(outcome, catalogue))
                .with("code", outcome.code())
                .with("attempt", attempt)
                .with("problem", problem)
                .with("written", written)
                .with("prompt", text(form.prompt(), catalogue.language()));
        form.claim().ifPresent(claim -> page.with("claim", text(claim, catalogue.language())));
        switch (form.answers()) {
            case Answers.Options(var options) -> page.with("options", options(options, catalogue));
            case Answers.Number number ->
                page.with("number", true)
                        .with("unit", number.unit().map(unit -> unit.symbol()).orElse(""));
        }
        return page.answer(request);
    }

    private static List<Option> options(List<Form.ShownOption> shown, Strings.Catalogue catalogue) {
        var letters = catalogue.get("feed.letters").split(" ");
        var options = new ArrayList<Option>();
        for (var option : shown) {
            options.add(new Option(
                    options.size(),
                    letters[Math.min(options.size(), letters.length - 1)],
                    text(option.text(), catalogue.language())));
        }
        return options;
    }

    private ResponseEntity<String> none(
            Actor.Account actor, LearningOutcome outcome, String reason, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("learn-question", "learn.question")
                .with("outcome", title(outcome, catalogue))
                .with("none", catalogue.get(reason))
                .with("code", outcome.code())
                .with("wishable", !curriculum.isWithdrawn(outcome.code()))
                .with("wished", wishes.has(actor.id(), outcome.code()))
                .answer(request);
    }

    private static LessonCard.Text title(LearningOutcome outcome, Strings.Catalogue catalogue) {
        return Cards.text(outcome.title(catalogue.language()));
    }

    private static LessonCard.Text text(Map<String, String> texts, LanguageTag reader) {
        return Cards.text(Lesson.choose(texts, reader));
    }

    /// @param option the index of an option, or `unsure`
    /// @param number as the learner wrote it
    @PostMapping("/learn/{outcome}/answer")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<?> answer(
            Actor.Account actor,
            @PathVariable String outcome,
            @RequestParam(defaultValue = "") String attempt,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(defaultValue = "") String number,
            HttpServletRequest request) {
        var known = outcome(outcome);
        var id = PathIds.uuid(attempt);
        if (id.isEmpty()) {
            return to(path(outcome));
        }
        return switch (practice.answer(actor.id(), id.get(), given(option, number))) {
            case Answered.Marked marked -> marked(known, marked, request);
            case Answered.Again(var same, var form, var why) -> {
                var catalogue = strings.in(UiLanguage.of(request));
                var problem = why.reason()
                        .map(refused ->
                                "learn.number_" + refused.problem().name().toLowerCase(Locale.ROOT))
                        .orElse("learn.choose");
                yield ask(known, same.toString(), form, catalogue.get(problem), number, request);
            }
            // It was sent twice, or left: the next one follows.
            case Answered.Unknown() -> to(path(outcome));
        };
    }

    private static Given given(String option, String number) {
        if (option.equals(UNSURE)) {
            return new Given.NotSure();
        }
        return option.matches("\\d") ? new Given.Option(Integer.parseInt(option)) : new Given.Written(number);
    }

    private ResponseEntity<String> marked(
            LearningOutcome outcome, Answered.Marked answered, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var form = answered.form();
        var right = answered.marked() instanceof Marked.Right;
        var unsure = answered.given() instanceof Given.NotSure;
        var marked = new HashMap<String, Object>(Map.of(
                "correct",
                right,
                "unsure",
                unsure,
                "right",
                rightAnswer(form, reader),
                "explanation",
                text(form.explanation(), reader)));
        if (!right && !unsure) {
            marked.put("wrong", wrongAnswer(form, answered.given(), reader));
        }
        if (answered.marked() instanceof Marked.Wrong(var refutation) && refutation.isPresent()) {
            marked.put("refutation", text(refutation.get().text(), reader));
        }
        var move = answered.move();
        return pages.page("learn-marked", "feed.answer_was")
                .with("outcome", title(outcome, catalogue))
                .with("code", outcome.code())
                .with("prompt", text(form.prompt(), reader))
                .with("marked", marked)
                .with("before", move.before().code())
                .with("level", move.level().code())
                .with("moved", move.before() != move.level())
                .with("sure", answered.wasSure())
                .answer(request);
    }

    static LessonCard.Text rightAnswer(Form form, LanguageTag reader) {
        return switch (form.answers()) {
            case Answers.Options options ->
                text(options.options().get(options.right()).text(), reader);
            case Answers.Number number -> new LessonCard.Text(number.written(), "en", "ltr");
        };
    }

    private static LessonCard.Text wrongAnswer(Form form, Given given, LanguageTag reader) {
        return form.answers() instanceof Answers.Options(var options) && given instanceof Given.Option(var index)
                ? text(options.get(index).text(), reader)
                : new LessonCard.Text(given instanceof Given.Written(var text) ? text.strip() : "", "en", "ltr");
    }

    /// Counts the learner's wish for more questions of an outcome, once.
    @PostMapping("/learn/{outcome}/wish")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> wish(Actor.Account actor, @PathVariable String outcome, HttpServletRequest request) {
        outcome(outcome);
        limits.take(QUESTIONS, actor, request);
        wishes.wish(actor.id(), outcome);
        return to(path(outcome));
    }

    /// Another question instead of the one that is shown, which is used up.
    @PostMapping("/learn/{outcome}/leave")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> leave(
            Actor.Account actor, @PathVariable String outcome, @RequestParam(defaultValue = "") String attempt) {
        outcome(outcome);
        PathIds.uuid(attempt).ifPresent(id -> practice.leave(actor.id(), id));
        return to(path(outcome));
    }

    /// Takes the answers of an outcome out of the record.
    @PostMapping("/learn/{outcome}/forget")
    @Requires(value = Permission.OWN_ACCOUNT, reach = Reach.OWN)
    ResponseEntity<Void> forget(Actor.Account actor, @PathVariable String outcome) {
        outcome(outcome);
        assessment.forget(actor.id(), outcome);
        guesses.remove(actor.id(), outcome);
        return to(HOME);
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
