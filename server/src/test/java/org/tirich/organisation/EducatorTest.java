package org.tirich.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.notification.Notifications;
import org.tirich.organisation.EducatorVerification.State;

/// The verification of educators by an institution.
class EducatorTest extends ServerTest {

    @Autowired
    private Organisation organisation;

    @Autowired
    private Educators educators;

    @Autowired
    private Notifications notifications;

    private OrgUnit institution() {
        return new Units(organisation, person().id()).institution();
    }

    private Person administrator(OrgUnit institution) {
        var person = person();
        accounts.grant(
                person.id(),
                Role.INSTITUTION_ADMIN,
                Scope.Unit.of(institution.id().value()),
                null);
        return new Person(person.id(), person.username(), signedIn(person.id()));
    }

    private static int ask(Person person, OrgUnit institution) {
        return person.browser()
                .postForm("/institution/" + institution.code() + "/ask", Map.of())
                .status();
    }

    private UUID request(Person person) {
        return educators.of(person.id()).getFirst().id();
    }

    private static int post(Person administrator, OrgUnit institution, String rest, Map<String, String> fields) {
        return administrator
                .browser()
                .postForm("/institution/" + institution.code() + "/desk" + rest, fields)
                .status();
    }

    private boolean creates(Person person) {
        return sessions.findAccount(sessions.open(person.id(), "x"))
                .orElseThrow()
                .may(Permission.CREATE);
    }

    private List<String> notices(Person person) {
        return notifications.of(person.id()).stream()
                .map(each -> each.notice().kind())
                .toList();
    }

    @Test
    void anAdministratorVerifiesATeacherForAYear() {
        var institution = institution();
        var administrator = administrator(institution);
        var teacher = person();
        assertThat(creates(teacher)).isFalse();

        assertThat(ask(teacher, institution)).isEqualTo(303);
        assertThat(ask(teacher, institution)).as("again").isEqualTo(303);
        assertThat(educators.asked(institution)).hasSize(1);
        assertThat(administrator
                        .browser()
                        .get("/institution/" + institution.code() + "/desk")
                        .text())
                .contains(teacher.username());

        assertThat(post(administrator, institution, "/" + request(teacher) + "/verify", Map.of()))
                .isEqualTo(303);
        assertThat(educators.isVerified(teacher.id(), institution.id())).isTrue();
        assertThat(creates(teacher)).isTrue();
        assertThat(notices(teacher)).containsExactly("educator-verified");
        var page = guest().get("/institution/" + institution.code()).text();
        assertThat(page).contains("One verified educator").doesNotContain(teacher.username());

        clock.forward(Educators.VALID.plus(Duration.ofMinutes(1)));
        educators.expire(1_000);
        assertThat(educators.of(teacher.id()).getFirst().state()).isInstanceOf(State.Expired.class);
        assertThat(creates(teacher)).isFalse();
        assertThat(ask(new Person(teacher.id(), teacher.username(), signedIn(teacher.id())), institution))
                .isEqualTo(303);
        assertThat(educators.asked(institution)).hasSize(1);
    }

    @Test
    void aRevocationTakesTheRoleBack() {
        var institution = institution();
        var administrator = administrator(institution);
        var teacher = person();
        ask(teacher, institution);
        var id = request(teacher);
        post(administrator, institution, "/" + id + "/verify", Map.of());

        assertThat(post(administrator, institution, "/" + id + "/end", Map.of("reason", "because-i-can")))
                .isEqualTo(422);
        assertThat(creates(teacher)).isTrue();
        assertThat(post(administrator, institution, "/" + id + "/end", Map.of("reason", "left")))
                .isEqualTo(303);
        assertThat(creates(teacher)).isFalse();
        assertThat(educators.of(teacher.id()).getFirst().state())
                .isInstanceOfSatisfying(
                        State.Revoked.class,
                        revoked -> assertThat(revoked.reason()).isEqualTo("left"));
        assertThat(post(administrator, institution, "/" + id + "/verify", Map.of()))
                .as("it is over")
                .isEqualTo(422);
    }

    @Test
    void nobodyVerifiesHerself() {
        var institution = institution();
        var administrator = administrator(institution);
        ask(administrator, institution);

        assertThat(post(administrator, institution, "/" + request(administrator) + "/verify", Map.of()))
                .isEqualTo(422);
        post(administrator, institution, "/roster", Map.of("roster", administrator.username()));
        assertThat(educators.isVerified(administrator.id(), institution.id())).isFalse();

        var colleague = administrator(institution);
        assertThat(post(colleague, institution, "/" + request(administrator) + "/verify", Map.of()))
                .isEqualTo(303);
    }

    @Test
    void anAdministratorOfAnotherInstitutionSeesAndDecidesNothing() {
        var institution = institution();
        var other = institution();
        var stranger = administrator(other);
        var teacher = person();
        ask(teacher, institution);

        assertThat(stranger.browser()
                        .get("/institution/" + institution.code() + "/desk")
                        .status())
                .isEqualTo(403);
        assertThat(post(stranger, institution, "/" + request(teacher) + "/verify", Map.of()))
                .isEqualTo(403);
        assertThat(post(stranger, other, "/" + request(teacher) + "/verify", Map.of()))
                .as("by way of her own institution")
                .isEqualTo(422);
        assertThat(educators.isVerified(teacher.id(), institution.id())).isFalse();
    }

    @Test
    void theRosterVerifiesThoseWhoAskedAndThoseWhoWillAsk() {
        var institution = institution();
        var administrator = administrator(institution);
        var asked = person();
        var later = person();
        ask(asked, institution);

        assertThat(post(
                        administrator,
                        institution,
                        "/roster",
                        Map.of(
                                "roster",
                                "username,school\n" + asked.username() + ",GHSS\n" + later.username() + ",GHSS")))
                .isEqualTo(200);
        assertThat(educators.isVerified(asked.id(), institution.id())).isTrue();
        assertThat(educators.isVerified(later.id(), institution.id())).isFalse();

        ask(later, institution);
        assertThat(educators.isVerified(later.id(), institution.id())).isTrue();
        assertThat(sql.sql("select count(*) from roster_entry where unit = ?")
                        .param(institution.id().value())
                        .query(Integer.class)
                        .single())
                .as("used up")
                .isZero();
    }

    @Test
    void aBadRosterLosesNothing() {
        var institution = institution();
        var administrator = administrator(institution);
        var bad = "good-name\n=HYPERLINK(\"x\")\n";
        var refused = administrator
                .browser()
                .postForm("/institution/" + institution.code() + "/desk/roster", Map.of("roster", bad));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("good-name", "Line 2");
        assertThat(sql.sql("select count(*) from roster_entry where unit = ?")
                        .param(institution.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyAdultsAsk() {
        var institution = institution();
        var name = freshName();
        if (!(accounts.open(name, PASSPHRASE, AgeBand.FROM_16_TO_17)
                instanceof Accounts.Opened.Account(AccountId id))) {
            throw new AssertionError();
        }
        assertThat(ask(new Person(id, name, signedIn(id)), institution)).isEqualTo(422);
        assertThat(educators.of(id)).isEmpty();
    }

    @Test
    void askingFromTwoPhonesIsOneRequest() throws Exception {
        var institution = institution();
        var teacher = person();
        Callable<Integer> phone =
                () -> ask(new Person(teacher.id(), teacher.username(), signedIn(teacher.id())), institution);
        try (var phones = Executors.newFixedThreadPool(8)) {
            for (var sent : phones.invokeAll(java.util.Collections.nCopies(8, phone))) {
                assertThat(sent.get()).isEqualTo(303);
            }
        }
        assertThat(educators.of(teacher.id())).hasSize(1);
    }

    @Test
    void anErasureTakesTheRequestWithIt() {
        var institution = institution();
        var teacher = person();
        ask(teacher, institution);
        assertThat(accounts.export(teacher.id())).contains(institution.code());

        accounts.erase(teacher.id());

        assertThat(educators.asked(institution)).isEmpty();
    }

    @Test
    void onePersonIsAdministratorOnce() {
        var institution = institution();
        var operator = person(Role.PLATFORM_ADMIN);
        var someone = person();
        var address = "/operate/organisation/" + institution.code() + "/administrators";
        for (int n = 0; n < 2; n++) {
            assertThat(operator.browser()
                            .postForm(address, Map.of("username", someone.username()))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(accounts.holders(
                        Role.INSTITUTION_ADMIN, Scope.Unit.of(institution.id().value())))
                .containsExactly(someone.id());
        assertThat(operator.browser()
                        .postForm(address, Map.of("username", "nobody-has-this"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theRoleIsNotGrantedWithoutAUnit() {
        var operator = person(Role.PLATFORM_ADMIN);
        var someone = person();
        assertThat(operator.browser()
                        .postForm("/operate/people/" + someone.id() + "/grants", Map.of("role", "INSTITUTION_ADMIN"))
                        .status())
                .isEqualTo(422);
    }
}
