package org.tirich.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgUnit.Level;
import org.tirich.organisation.Organisation.NewUnit;
import org.tirich.organisation.Organisation.Outcome;

/// The dated tree of units.
class OrganisationTest extends ServerTest {

    private static final AccountId OPERATOR = new AccountId(new UUID(0, 1));

    @Autowired
    private Organisation organisation;

    private Units units() {
        return new Units(organisation, OPERATOR);
    }

    private static String problem(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var problem) ? problem : "";
    }

    @Test
    void aUnitThatMovesKeepsItsPast() {
        var units = units();
        var federal = units.federal();
        var north = units.below(federal, Level.PROVINCE);
        var chitral = units.below(north, Level.DISTRICT);
        var school = units.below(chitral, Level.SCHOOL);
        var upperChitral = units.below(north, Level.DISTRICT);
        var day = LocalDate.of(2024, 11, 1);

        assertThat(problem(organisation.move(OPERATOR, school.code(), upperChitral.code(), day)))
                .isEmpty();

        assertThat(organisation.tree(day.minusDays(1)).at(school.id(), Level.DISTRICT))
                .contains(chitral);
        assertThat(organisation.tree(day).at(school.id(), Level.DISTRICT)).contains(upperChitral);
        assertThat(organisation.tree(day).isWithin(school.id(), federal.id())).isTrue();
        assertThat(organisation.tree(day).children(chitral.id())).isEmpty();
        assertThat(organisation.tree(Units.LONG_AGO.minusDays(1)).find(school.id()))
                .as("before it began")
                .isEmpty();
    }

    @Test
    void aUnitWithOthersBelowItDoesNotEnd() {
        var units = units();
        var district = units.below(units.below(units.federal(), Level.PROVINCE), Level.DISTRICT);
        var school = units.below(district, Level.SCHOOL);
        var day = LocalDate.of(2025, 6, 1);

        assertThat(problem(organisation.close(OPERATOR, district.code(), day))).isEqualTo("organisation.has_children");
        assertThat(problem(organisation.close(OPERATOR, school.code(), day))).isEmpty();
        assertThat(problem(organisation.close(OPERATOR, district.code(), day))).isEmpty();

        assertThat(organisation.tree(day).find(school.id())).isEmpty();
        assertThat(organisation.tree(day.minusDays(1)).find(school.id())).isPresent();
        assertThat(problem(organisation.add(OPERATOR, Units.unit(Level.SCHOOL, district.code()))))
                .as("below a unit that has ended")
                .isEqualTo("organisation.parent_ended");
    }

    @Test
    void levelsStandInTheirOrder() {
        var units = units();
        var federal = units.federal();
        var district = units.below(units.below(federal, Level.PROVINCE), Level.DISTRICT);
        var school = units.below(district, Level.SCHOOL);

        assertThat(problem(organisation.add(OPERATOR, Units.unit(Level.PROVINCE, district.code()))))
                .isEqualTo("organisation.parent_level");
        assertThat(problem(organisation.add(OPERATOR, Units.unit(Level.SCHOOL, school.code()))))
                .isEqualTo("organisation.parent_level");
        assertThat(problem(organisation.add(OPERATOR, Units.unit(Level.FEDERAL, federal.code()))))
                .isEqualTo("organisation.parent_level");
        assertThat(problem(organisation.add(OPERATOR, Units.unit(Level.DISTRICT, "no-such-unit"))))
                .isEqualTo("organisation.parent_unknown");
        assertThat(problem(organisation.move(OPERATOR, district.code(), school.code(), LocalDate.of(2025, 1, 1))))
                .as("a circle")
                .isEqualTo("organisation.parent_level");
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        var units = units();
        var federal = units.federal();
        var today = organisation.today();
        var good = Units.unit(Level.PROVINCE, federal.code());
        for (var code : List.of("", "A", "with space", "-x", "x-", "a--b", "ضلع", "x".repeat(41), "../etc")) {
            assertThat(problem(organisation.add(OPERATOR, with(good, code, good.names(), good.from()))))
                    .as(code)
                    .isEqualTo("organisation.code_form");
        }
        assertThat(problem(organisation.add(OPERATOR, with(good, "empty-names", Map.of(), good.from()))))
                .isEqualTo("organisation.name_form");
        assertThat(problem(organisation.add(
                        OPERATOR,
                        with(good, "long-name", Map.of(new LanguageTag("ps"), "ن".repeat(121)), good.from()))))
                .isEqualTo("organisation.name_form");
        for (var day : List.of(LocalDate.of(1900, 1, 1), today.plusYears(2))) {
            assertThat(problem(organisation.add(OPERATOR, with(good, "bad-day", good.names(), day))))
                    .isEqualTo("organisation.date_form");
        }
        assertThat(problem(organisation.add(OPERATOR, with(good, federal.code(), good.names(), good.from()))))
                .isEqualTo("organisation.code_taken");
        assertThat(organisation.tree(today).children(federal.id())).isEmpty();
    }

    private static NewUnit with(NewUnit unit, String code, Map<LanguageTag, String> names, LocalDate from) {
        return new NewUnit(unit.level(), code, names, unit.about(), unit.parent(), from, unit.synthetic());
    }

    @Test
    void aMoveBeforeTheLastOneIsRefused() {
        var units = units();
        var province = units.below(units.federal(), Level.PROVINCE);
        var one = units.below(province, Level.DISTRICT);
        var other = units.below(province, Level.DISTRICT);
        var school = units.below(one, Level.SCHOOL);
        var day = LocalDate.of(2025, 3, 1);
        organisation.move(OPERATOR, school.code(), other.code(), day);

        for (var earlier : List.of(day, day.minusDays(1), Units.LONG_AGO)) {
            assertThat(problem(organisation.move(OPERATOR, school.code(), one.code(), earlier)))
                    .isEqualTo("organisation.date_form");
        }
        assertThat(organisation.tree(organisation.today()).at(school.id(), Level.DISTRICT))
                .contains(other);
    }

    @Test
    void aGrantOnADistrictCoversItsInstitutions() {
        var units = units();
        var province = units.below(units.federal(), Level.PROVINCE);
        var district = units.below(province, Level.DISTRICT);
        var institution = units.below(district, Level.INSTITUTION);
        var elsewhere = units.institution();

        var grant = Scope.Unit.of(district.id().value());
        assertThat(grant.covers(organisation.scope(institution))).isTrue();
        assertThat(grant.covers(organisation.scope(elsewhere))).isFalse();
        assertThat(grant.covers(organisation.scope(province)))
                .as("the wider unit")
                .isFalse();
        assertThat(grant.covers(Scope.EVERYWHERE)).isFalse();
        assertThat(grant.covers(Scope.of("physics", "ur"))).isFalse();
        assertThat(Scope.of("physics", null).covers(organisation.scope(institution)))
                .isFalse();
        assertThat(Scope.EVERYWHERE.covers(organisation.scope(institution))).isTrue();
    }

    @Test
    void theOperatorBuildsTheTreeOnAPage() {
        var browser = person(Role.PLATFORM_ADMIN).browser();
        var federal = Units.unit(Level.FEDERAL, "");
        assertThat(browser.postForm(
                                "/operate/organisation",
                                Map.of(
                                        "level", "FEDERAL",
                                        "code", federal.code(),
                                        "english", "Federal unit",
                                        "urdu", "وفاقی اکائی",
                                        "from", "2020-01-01"))
                        .status())
                .isEqualTo(303);
        assertThat(organisation.find(federal.code())).isPresent();
        assertThat(browser.get("/operate/organisation?lang=ur").text()).contains("وفاقی اکائی", federal.code());

        var refused = browser.postForm(
                "/operate/organisation",
                Map.of("level", "DISTRICT", "code", "Not A Code", "english", "<b>x</b>", "from", "tomorrow"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Not A Code", "&lt;b&gt;x").doesNotContain("<b>x</b>");
        assertThat(person().browser().get("/operate/organisation").status()).isEqualTo(403);
    }
}
