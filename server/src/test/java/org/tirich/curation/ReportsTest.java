package org.tirich.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.Actor;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;

/// Reports are grouped by lesson, the safety of children first, and no number of reports hides another.
class ReportsTest extends ServerTest {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Reports reports;

    private Person editor = new Person(new org.tirich.access.AccountId(new UUID(0, 0)), "", guestOfNowhere());

    private static Browser guestOfNowhere() {
        return new Browser(java.net.URI.create("http://localhost"));
    }

    @BeforeEach
    void anEditor() {
        sql.sql("delete from report").update();
        editor = person(Role.LEAD_EDITOR);
    }

    private static String network() {
        return "198.19." + NETWORK.incrementAndGet() + ".";
    }

    private List<WorkId> lessons(int count) {
        var lessons = new LiveLessons(server);
        var author = person(Role.CREATOR).id();
        var safety = person(Role.SAFETY_REVIEWER).id();
        var accuracy = person(Role.ACCURACY_REVIEWER).id();
        var works = new ArrayList<WorkId>();
        for (int i = 0; i < count; i++) {
            works.add(lessons.publish(author, safety, accuracy));
        }
        return works;
    }

    private static int report(Browser browser, WorkId work, String reason, String note) {
        return browser.json(
                        "POST",
                        "/api/reports",
                        Map.of("id", UUID.randomUUID(), "work", work.value(), "reason", reason, "note", note))
                .status();
    }

    private Actor.Account actor() {
        return sessions.findAccount(editor.browser().cookie("session")).orElseThrow();
    }

    private List<WorkId> listed() {
        var all = new ArrayList<WorkId>();
        for (int page = 1; ; page++) {
            var found = reports.open(actor(), page);
            found.items().forEach(reported -> all.add(reported.work()));
            if (!found.more()) {
                return all;
            }
        }
    }

    @Test
    void manyReportsOfAGuestPushNothingOffTheList() {
        var works = lessons(2);
        assertThat(report(guestFrom(network() + 1), works.get(1), "not-for-children", "یہ بچوں کے لیے نہیں"))
                .isEqualTo(201);
        clock.forward(Duration.ofMinutes(1));
        var attacker = network();
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 260; i++) {
            statuses.add(report(guestFrom(attacker + i % 250), works.get(0), "other", "spam " + i));
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(60);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(200);
        assertThat(listed()).containsExactly(works.get(1), works.get(0));
        var page = editor.browser().get("/reports?lang=en").text();
        assertThat(page).contains("/v/" + works.get(1), "/v/" + works.get(0));
        assertThat(page.indexOf("/v/" + works.get(1))).isLessThan(page.indexOf("/v/" + works.get(0)));
        assertThat(editor.browser().get("/reports?work=" + works.get(1)).text()).contains("یہ بچوں کے لیے نہیں");
    }

    /// Other reports use up no token of those about children, and an account has its own limit.
    @Test
    void aSafetyReportIsTakenFromANetworkThatReportedTooMuch() {
        var work = lessons(1).getFirst();
        var school = network();
        for (int i = 0; i < 70; i++) {
            report(guestFrom(school + 1), work, "other", "");
        }

        assertThat(report(guestFrom(school + 1), work, "other", "")).isEqualTo(429);
        assertThat(report(guestFrom(school + 1), work, "not-for-children", "")).isEqualTo(201);
        assertThat(report(person().browser().withHeader("X-Forwarded-For", school + 1), work, "other", ""))
                .isEqualTo(201);
    }

    @Test
    void aClassOfFortyReportsBehindOneAddress() {
        var work = lessons(1).getFirst();
        var school = network();

        for (int i = 0; i < 40; i++) {
            assertThat(report(guestFrom(school + 1), work, "wrong-fact", "")).isEqualTo(201);
        }

        assertThat(reports.open(actor(), 1).items().getFirst().reasons()).containsEntry("wrong-fact", 40);
    }

    @Test
    void everyReportedLessonIsOnSomePageOnce() {
        var works = lessons(Reports.PAGE * 2 + 1);
        for (var work : works.reversed()) {
            assertThat(report(guestFrom(network() + 1), work, "privacy", "")).isEqualTo(201);
            clock.forward(Duration.ofSeconds(1));
        }
        assertThat(report(guestFrom(network() + 1), works.getFirst(), "not-for-children", ""))
                .isEqualTo(201);

        var expected = new ArrayList<WorkId>();
        expected.add(works.getFirst());
        expected.addAll(works.reversed().subList(0, works.size() - 1));
        assertThat(listed()).containsExactlyElementsOf(expected);
        assertThat(editor.browser().get("/reports").text()).contains("/reports?page&#x3D;2");
        assertThat(editor.browser().get("/reports?page=3").text())
                .contains("/reports?page&#x3D;2")
                .doesNotContain("/reports?page&#x3D;4");
    }

    @Test
    void everyReportOfALessonIsOnSomePageTheUrgentFirst() {
        var work = lessons(1).getFirst();
        for (int i = 0; i < 45; i++) {
            report(guestFrom(network() + 1), work, "other", "note " + i);
            clock.forward(Duration.ofSeconds(1));
        }
        report(guestFrom(network() + 1), work, "not-for-children", "urgent");

        var notes = new ArrayList<String>();
        for (int page = 1; page <= 3; page++) {
            reports.of(actor(), work, page).items().forEach(report -> notes.add(report.note()));
        }

        assertThat(notes).hasSize(46).startsWith("urgent", "note 0", "note 1").endsWith("note 44");
        assertThat(reports.of(actor(), work, 3).more()).isFalse();
    }

    @Test
    void anUnusualPageIsAnsweredWithoutAServerError() {
        for (var query : List.of(
                "page=0",
                "page=-7",
                "page=99999999999",
                "page=2147483647",
                "page=x",
                "page=",
                "work=x",
                "work=%00",
                "work=" + UUID.randomUUID(),
                "work=" + UUID.randomUUID() + "&page=2147483647")) {
            assertThat(editor.browser().get("/reports?" + query).status())
                    .as(query)
                    .isLessThan(500);
        }
    }

    @Test
    void anEditorOfAnotherLanguageSeesNoReports() {
        var work = lessons(1).getFirst();
        report(guestFrom(network() + 1), work, "danger", "");
        var other = person();
        accounts.grant(other.id(), Role.LEAD_EDITOR, org.tirich.access.Scope.of("astronomy-of-nowhere", "sd"), null);

        assertThat(other.browser().get("/reports").text()).doesNotContain("/v/" + work);
        assertThat(other.browser().get("/reports?work=" + work).status()).isEqualTo(200);
        assertThat(reports.of(
                                sessions.findAccount(other.browser().cookie("session"))
                                        .orElseThrow(),
                                work,
                                1)
                        .items())
                .isEmpty();
    }
}
