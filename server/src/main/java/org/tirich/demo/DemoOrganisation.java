package org.tirich.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.EducatorVerification;
import org.tirich.organisation.Educators;
import org.tirich.organisation.OrgUnit.Level;
import org.tirich.organisation.Organisation;
import org.tirich.organisation.Organisation.NewUnit;
import org.tirich.organisation.Organisation.Outcome;

/// Adds an invented province of six districts with two institutions to a demo. All units are marked as synthetic; no
/// real place or institution has these names.
@Component
@ConditionalOnProperty("tirich.demo")
class DemoOrganisation {

    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);
    private static final String FEDERAL = "demo-federation";
    private static final String PROVINCE = "demo-province";
    private static final String COLLEGE = "demo-college";

    /// @param about empty where the unit has no page
    private record Unit(
            Level level, String code, String parent, String english, String urdu, String about, String aboutUrdu) {}

    private static final List<Unit> UNITS = List.of(
            new Unit(Level.FEDERAL, FEDERAL, "", "Sample Federation", "نمونہ وفاق", "", ""),
            new Unit(Level.PROVINCE, PROVINCE, FEDERAL, "Sample Province", "نمونہ صوبہ", "", ""),
            district("demo-walnut", "Walnut Valley", "وادیٔ اخروٹ"),
            district("demo-apricot", "Apricot Valley", "وادیٔ خوبانی"),
            district("demo-blue-lake", "Blue Lake", "نیلی جھیل"),
            district("demo-two-rivers", "Two Rivers", "دو دریا"),
            district("demo-red-hills", "Red Hills", "سرخ پہاڑیاں"),
            district("demo-wind-pass", "Wind Pass", "درۂ باد"),
            new Unit(
                    Level.INSTITUTION,
                    COLLEGE,
                    "demo-walnut",
                    "Walnut Valley Teachers' College",
                    "وادیٔ اخروٹ ٹیچرز کالج",
                    "An invented college that trains teachers of science and mathematics.",
                    "ایک فرضی کالج جو سائنس اور ریاضی کے اساتذہ کی تربیت کرتا ہے۔"),
            new Unit(
                    Level.INSTITUTION,
                    "demo-institute",
                    "demo-two-rivers",
                    "Two Rivers Institute",
                    "دو دریا انسٹی ٹیوٹ",
                    "An invented institute that trains teachers in making short videos.",
                    "ایک فرضی ادارہ جو اساتذہ کو مختصر ویڈیو بنانا سکھاتا ہے۔"));

    private static Unit district(String code, String english, String urdu) {
        return new Unit(Level.DISTRICT, code, PROVINCE, english, urdu, "", "");
    }

    private final DemoPeople people;
    private final Organisation organisation;
    private final Educators educators;
    private final Accounts accounts;

    DemoOrganisation(DemoPeople people, Organisation organisation, Educators educators, Accounts accounts) {
        this.people = people;
        this.organisation = organisation;
        this.educators = educators;
        this.accounts = accounts;
    }

    /// Adds the missing units, an administrator, and the trainee's request; safe to interrupt and repeat.
    void fill() {
        var administrator = people.actor(DemoPerson.ADMINISTRATOR).id();
        UNITS.stream()
                .filter(unit -> organisation.find(unit.code()).isEmpty())
                .forEach(unit -> add(administrator, unit));
        var college = organisation.find(COLLEGE).orElseThrow();
        var scope = Scope.Unit.of(college.id().value());
        if (!accounts.holders(Role.INSTITUTION_ADMIN, scope).contains(administrator)) {
            accounts.grant(administrator, Role.INSTITUTION_ADMIN, scope, null);
        }
        var trainee = people.actor(DemoPerson.TRAINEE);
        if (educators.of(trainee.id()).stream().map(EducatorVerification::unit).noneMatch(college.id()::equals)) {
            educators.ask(trainee, college);
        }
    }

    private void add(AccountId by, Unit unit) {
        var outcome = organisation.add(
                by,
                new NewUnit(
                        unit.level(),
                        unit.code(),
                        texts(unit.english(), unit.urdu()),
                        unit.about().isEmpty() ? Map.of() : texts(unit.about(), unit.aboutUrdu()),
                        unit.parent(),
                        FROM,
                        true));
        if (outcome instanceof Outcome.Refused(var problem)) {
            throw new IllegalStateException("the unit " + unit.code() + " could not be added: " + problem);
        }
    }

    private static Map<LanguageTag, String> texts(String english, String urdu) {
        return Map.of(new LanguageTag("en"), english, new LanguageTag("ur"), urdu);
    }
}
