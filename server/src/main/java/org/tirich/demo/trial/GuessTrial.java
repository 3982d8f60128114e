package org.tirich.demo.trial;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.demo.WalkClient;

/// Opens an account that knows nothing, guesses, asks for answers and repeats them, and looks at its record. The
/// account is
/// erased at the end.
@Component
@Order(4)
@ConditionalOnProperty("tirich.demo")
class GuessTrial implements Trial {

    private static final String OUTCOME = "M-06-02";
    private static final int GUESSES = 30;
    private static final int REPEATS = 10;
    private static final int OPTIONS = 4;
    private static final int MAX_NUMBER = 20;
    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([0-9a-f-]{36})\"");
    private static final String MASTERED = "Mastered";

    private final LiveWorks live;
    private final Catalog catalog;

    GuessTrial(LiveWorks live, Catalog catalog) {
        this.live = live;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "guess";
    }

    @Override
    public List<Finding> run(URI server) {
        var guesser = new WalkClient(server, OtherNetwork.address());
        var passphrase = UUID.randomUUID().toString();
        guesser.form(
                "/sign-up",
                "username=guesser-" + UUID.randomUUID().toString().substring(0, 8) + "&password=" + passphrase
                        + "&ageBand=adult");
        var findings = new ArrayList<Finding>();
        findings.add(reloads(guesser));
        findings.add(guesses(guesser));
        findings.add(repeats(guesser));
        var record = guesser.get("/learn?lang=en").body();
        findings.add(new Finding("GET /learn", record.contains(OUTCOME) && !record.contains(MASTERED), ""));
        var erased = guesser.form("/me/erase", "password=" + passphrase).statusCode();
        findings.add(new Finding("POST /me/erase", erased < 400, Integer.toString(erased)));
        return findings;
    }

    /// Loading a page again brings no easier question.
    private static Finding reloads(WalkClient guesser) {
        var shown = new HashSet<String>();
        for (int n = 0; n < REPEATS; n++) {
            shown.add(attempt(guesser));
        }
        return new Finding(
                "GET /learn/" + OUTCOME + " × " + REPEATS,
                shown.size() == 1 && !shown.contains(""),
                shown.size() + " ≠");
    }

    private static String attempt(WalkClient guesser) {
        return attempt(question(guesser));
    }

    private static String question(WalkClient guesser) {
        return guesser.get("/learn/" + OUTCOME + "?lang=en").body();
    }

    private static String attempt(String question) {
        var found = ATTEMPT.matcher(question);
        return found.find() ? found.group(1) : "";
    }

    private static Finding guesses(WalkClient guesser) {
        int sent = 0;
        int mastered = 0;
        for (int n = 0; n < GUESSES; n++) {
            var question = question(guesser);
            var attempt = attempt(question);
            if (attempt.isEmpty()) {
                break;
            }
            var random = ThreadLocalRandom.current();
            var guess = question.contains("name=\"number\"")
                    ? "number=" + random.nextInt(MAX_NUMBER)
                    : "option=" + random.nextInt(OPTIONS);
            var answer = guesser.form("/learn/" + OUTCOME + "/answer?lang=en", "attempt=" + attempt + "&" + guess);
            sent += answer.body().contains("id=\"question\"") ? 1 : 0;
            mastered += answer.body().contains(MASTERED) ? 1 : 0;
        }
        return new Finding(
                "POST /learn/" + OUTCOME + "/answer × " + GUESSES, sent > 0 && mastered == 0, sent + " × 200");
    }

    /// Asks for the answer of a clip's question, and then gives it again and again.
    private Finding repeats(WalkClient guesser) {
        var question = live.all().stream()
                .flatMap(each -> catalog.shown(each.work()).stream())
                .filter(shown -> shown.revision().lesson().question() != null)
                .findFirst()
                .orElseThrow()
                .revision();
        var disclosed = guesser.json(answer(guesser, question.id().toString(), null));
        var levels = new HashSet<String>();
        for (int n = 0; n < REPEATS; n++) {
            var marked = guesser.json(answer(
                    guesser, question.id().toString(), disclosed.path("answer").asInt()));
            marked.path("outcomes")
                    .forEach(each -> levels.add(each.path("level").asString()));
        }
        return new Finding(
                "POST /api/answers × " + REPEATS, levels.equals(Set.of("attempted")), String.join(", ", levels));
    }

    private static HttpResponse<String> answer(WalkClient guesser, String question, @Nullable Integer option) {
        var body = new HashMap<String, Object>(Map.of("id", UUID.randomUUID().toString(), "question", question));
        body.put("option", option);
        return guesser.send("POST", "/api/answers", body);
    }
}
