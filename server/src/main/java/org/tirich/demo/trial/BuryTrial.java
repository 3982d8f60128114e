package org.tirich.demo.trial;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.curation.Reports;
import org.tirich.demo.DemoPeople;
import org.tirich.demo.DemoPerson;
import org.tirich.demo.WalkClient;

/// Reports that a lesson harms children, and then sends hundreds of other reports so that nobody finds the first.
@Component
@Order(2)
@ConditionalOnProperty("tirich.demo")
class BuryTrial implements Trial {

    private static final int REPORTS = 200;
    private static final int CREATED = 201;

    private final LiveWorks live;
    private final DemoPeople people;

    BuryTrial(LiveWorks live, DemoPeople people) {
        this.live = live;
        this.people = people;
    }

    @Override
    public String name() {
        return "bury";
    }

    @Override
    public List<Finding> run(URI server) {
        var works = live.all().stream().map(each -> each.work().toString()).toList();
        var hidden = works.getFirst();
        var witness = new WalkClient(server, OtherNetwork.address());
        var first = report(witness, hidden, Reports.CHILD_SAFETY);
        var attacker = new WalkClient(server, OtherNetwork.address());
        int taken = 0;
        for (int n = 0; n < REPORTS; n++) {
            taken += report(attacker, works.get(n % works.size()), "wrong-fact") == CREATED ? 1 : 0;
        }
        var editor = new WalkClient(server);
        editor.setCookie("session", people.signIn(DemoPerson.EDITOR));
        var list = editor.get("/reports").body();
        var at = list.indexOf(hidden);
        var findings = new ArrayList<Finding>();
        findings.add(
                new Finding("POST /api/reports · " + Reports.CHILD_SAFETY, first == CREATED, Integer.toString(first)));
        findings.add(new Finding(
                "POST /api/reports × " + REPORTS,
                taken > 0 && taken < REPORTS,
                taken + " × 201, " + (REPORTS - taken) + " × 429"));
        findings.add(new Finding(
                "GET /reports",
                at >= 0
                        && works.stream()
                                .filter(work -> !work.equals(hidden))
                                .mapToInt(list::indexOf)
                                .noneMatch(other -> other >= 0 && other < at && !isUrgent(list, other)),
                "1."));
        return findings;
    }

    /// Whether the entry of the list that has this position is about the safety of children itself.
    private static boolean isUrgent(String list, int at) {
        var end = list.indexOf("</article>", at);
        return end > at && list.substring(at, end).contains("note bad");
    }

    private static int report(WalkClient sender, String work, String reason) {
        return sender.send(
                        "POST",
                        "/api/reports",
                        Map.of("id", UUID.randomUUID().toString(), "work", work, "reason", reason, "note", ""))
                .statusCode();
    }
}
