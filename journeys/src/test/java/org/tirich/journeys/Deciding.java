package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two reviewers work through a queue. They stop when they have done what they were asked to.
final class Deciding implements Activity {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final List<String> PAST_SAFETY = List.of("accuracy-queue", "accuracy-review", "live");

    private final Client author;
    private final Client safety;
    private final Client accuracy;
    private final List<String> works;
    private final List<String> safe = new ArrayList<>();
    private final List<String> live = new ArrayList<>();
    private int asked;

    Deciding(Client author, Client safety, Client accuracy, List<String> works) {
        this.author = author;
        this.safety = safety;
        this.accuracy = accuracy;
        this.works = List.copyOf(works);
    }

    void ask(int more) {
        asked += more;
    }

    @Override
    public boolean step() {
        if (acknowledged() >= asked || live.size() == works.size()) {
            return false;
        }
        if (safe.size() == live.size()) {
            var work = works.get(safe.size());
            decide(safety, work, "safety");
            safe.add(work);
        } else {
            var work = works.get(live.size());
            decide(accuracy, work, "accuracy");
            live.add(work);
        }
        return true;
    }

    /// A decision whose answer was lost may have been taken all the same.
    private void decide(Client reviewer, String work, String stage) {
        var state = state(work);
        if (stage.equals("safety") ? PAST_SAFETY.contains(state) : state.equals("live")) {
            return;
        }
        Lessons.pass(reviewer, Lessons.claim(reviewer, work, stage), stage);
    }

    @Override
    public int acknowledged() {
        return safe.size() + live.size();
    }

    @Override
    public void check() {
        for (var work : safe) {
            assertThat(state(work)).as("a lesson whose safety was passed").isIn(PAST_SAFETY);
        }
        for (var work : live) {
            assertThat(state(work)).as("a lesson that passed both").isEqualTo("live");
            Await.that("its page is there", SOON, () -> author.get("/v/" + work).statusCode() == 200);
            Await.that(
                    "search finds it",
                    SOON,
                    () -> author.get("/api/search?q=gearwheel&limit=50").body().contains(work));
        }
    }

    private String state(String work) {
        return author.json("/api/studio/works/" + work).get("state").asString();
    }
}
