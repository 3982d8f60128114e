package org.tirich.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.web.Strings;

/// The steps of the tour, each with its person and the current state in the database.
@Component
@ConditionalOnProperty("tirich.demo")
public class Tour {

    private final DemoTable demo;
    private final LiveWorks live;

    Tour(DemoTable demo, LiveWorks live) {
        this.demo = demo;
        this.live = live;
    }

    /// One card of the tour for its template.
    public record Step(
            int n,
            String title,
            String who,
            String what,
            List<DatabaseValue> says,
            boolean done,
            boolean current,
            String action,
            String startHref,
            String startText) {}

    /// One value from the database.
    public record DatabaseValue(String label, String value) {}

    /// The person of a step, and the page that the step opens.
    public record Opening(DemoPerson person, String page) {}

    private record Facts(
            Map<String, String> upload,
            Map<String, String> asset,
            Map<String, String> review,
            Map<String, String> learner,
            Map<String, Long> counts) {}

    /// The page that a step opens.
    public Opening opening(int step) {
        var gears = demo.work("gears").map(Object::toString).orElse("");
        return switch (step) {
            case 1, 2 -> new Opening(DemoPerson.TRAINEE, "/studio?work=" + gears);
            case 3 -> new Opening(DemoPerson.SAFETY, "/review");
            case 4 -> new Opening(DemoPerson.ACCURACY, "/review");
            case 5 -> new Opening(DemoPerson.LEARNER, "/stem");
            case 6 -> new Opening(DemoPerson.LEARNER, "/");
            case 7 -> new Opening(DemoPerson.LEARNER, "/search?q=gears");
            case 8 ->
                new Opening(
                        DemoPerson.EDITOR,
                        demo.work("gears").flatMap(live::find).isPresent() ? "/v/" + gears : "/reports");
            case 9 -> new Opening(DemoPerson.ADMIN, "/operate");
            default -> throw new IllegalArgumentException("the tour has no step " + step);
        };
    }

    public List<Step> steps(Strings.Catalogue strings) {
        var trainee = demo.account(DemoPerson.TRAINEE.name()).orElseThrow();
        var facts = new Facts(
                demo.upload(trainee),
                demo.asset(trainee),
                demo.review(trainee),
                demo.learner(demo.account(DemoPerson.LEARNER.name()).orElseThrow()),
                demo.counts());
        var done = done(facts);
        var current = done.indexOf(false) + 1;
        var steps = new ArrayList<Step>();
        for (int n = 1; n <= done.size(); n++) {
            var key = "demo.step" + n + ".";
            steps.add(new Step(
                    n,
                    strings.get(key + "title"),
                    strings.get(key + "who"),
                    strings.get(key + "what"),
                    databaseValues(n, facts, strings),
                    done.get(n - 1),
                    n == current,
                    strings.get("demo.open", Map.of("n", Integer.toString(n))),
                    n == 1 ? "/demo/raw/gears.mp4" : "",
                    strings.get("demo.raw")));
        }
        return steps;
    }

    private static List<Boolean> done(Facts facts) {
        var upload = facts.upload();
        var state = facts.review().getOrDefault("state", "");
        var approved = state.equals("APPROVED");
        return List.of(
                !upload.isEmpty() && upload.getOrDefault("received", "").equals(upload.get("length")),
                "READY".equals(facts.asset().get("state")),
                List.of("ACCURACY_QUEUE", "ACCURACY_REVIEW", "APPROVED").contains(state),
                approved,
                approved,
                !"0".equals(facts.learner().getOrDefault("engagements", "0")),
                !"0".equals(facts.learner().getOrDefault("engagements", "0")) && approved,
                facts.counts().getOrDefault("gone", 0L) > 0,
                false);
    }

    private static List<DatabaseValue> databaseValues(int step, Facts facts, Strings.Catalogue strings) {
        var values = new LinkedHashMap<String, String>();
        switch (step) {
            case 1 -> values.putAll(facts.upload());
            case 2 -> values.putAll(facts.asset());
            case 3, 4 -> values.putAll(facts.review());
            case 5 -> values.put("live", count(facts, "live"));
            case 6 -> values.putAll(facts.learner());
            case 7 -> values.put("hashtags", count(facts, "hashtags"));
            case 8 -> values.put("gone", count(facts, "gone"));
            default -> values.put("audit", count(facts, "audit"));
        }
        return values.entrySet().stream()
                .map(value -> new DatabaseValue(
                        strings.get("demo.says." + value.getKey()), inWords(value.getValue(), strings)))
                .toList();
    }

    /// The string of a state; any other value unchanged.
    private static String inWords(String value, Strings.Catalogue strings) {
        var review = "state." + value.toLowerCase(Locale.ROOT).replace('_', '-');
        var asset = "demo.asset." + value;
        return strings.has(asset) ? strings.get(asset) : strings.has(review) ? strings.get(review) : value;
    }

    private static String count(Facts facts, String name) {
        return Long.toString(facts.counts().getOrDefault(name, 0L));
    }
}
