package org.tirich.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgUnit.Level;

/// The tree of units. A unit is never deleted: its membership of a parent has a beginning and may have an end, so that
/// the tree of an earlier date stays what it was.
@Service
public class Organisation {

    private static final LocalDate EARLIEST = LocalDate.of(1947, 8, 14);

    private final OrgUnitTable units;
    private final Audit audit;
    private final Clock clock;

    Organisation(OrgUnitTable units, Audit audit, Clock clock) {
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /// The result of a change of the tree.
    public sealed interface Outcome {

        record Done(OrgUnit unit) implements Outcome {}

        /// @param problem the key of its string
        record Refused(String problem) implements Outcome {}
    }

    /// A unit to add.
    ///
    /// @param parent the code of its parent; empty for a federal unit
    public record NewUnit(
            Level level,
            String code,
            Map<LanguageTag, String> names,
            Map<LanguageTag, String> about,
            String parent,
            LocalDate from,
            boolean synthetic) {}

    @Transactional
    public Outcome add(AccountId by, NewUnit wanted) {
        units.lock();
        var parent = units.find(wanted.parent());
        var problem = problem(wanted, parent);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        var unit = new OrgUnit(
                new UnitId(UUID.randomUUID()),
                wanted.level(),
                wanted.code(),
                wanted.names(),
                wanted.about(),
                wanted.synthetic());
        if (!units.insert(unit, clock.instant())) {
            return new Outcome.Refused("organisation.code_taken");
        }
        units.begin(unit.id(), parent.map(OrgUnit::id).orElse(null), wanted.from());
        audit.record(
                by, "organisation.add", "unit:" + unit.id(), Map.of("code", unit.code(), "parent", wanted.parent()));
        return new Outcome.Done(unit);
    }

    private Optional<String> problem(NewUnit wanted, Optional<OrgUnit> parent) {
        if (!wanted.code().matches(OrgUnit.CODE) || wanted.code().length() > OrgUnit.MAX_CODE) {
            return Optional.of("organisation.code_form");
        }
        if (wanted.names().isEmpty() || isTooLong(wanted.names(), OrgUnit.MAX_NAME)) {
            return Optional.of("organisation.name_form");
        }
        if (isTooLong(wanted.about(), OrgUnit.MAX_ABOUT)) {
            return Optional.of("organisation.about_form");
        }
        if (wanted.from().isBefore(EARLIEST) || wanted.from().isAfter(today().plusYears(1))) {
            return Optional.of("organisation.date_form");
        }
        if (wanted.level() == Level.FEDERAL) {
            return wanted.parent().isEmpty() ? Optional.empty() : Optional.of("organisation.parent_level");
        }
        return parent.map(above -> parentProblem(wanted.level(), above, wanted.from()))
                .orElse(Optional.of("organisation.parent_unknown"));
    }

    private static boolean isTooLong(Map<LanguageTag, String> texts, int limit) {
        return texts.values().stream().anyMatch(text -> text.length() > limit);
    }

    private Optional<String> parentProblem(Level level, OrgUnit parent, LocalDate from) {
        if (!level.mayStandBelow(parent.level())) {
            return Optional.of("organisation.parent_level");
        }
        return existsFrom(parent.id(), from) ? Optional.empty() : Optional.of("organisation.parent_ended");
    }

    private boolean existsFrom(UnitId unit, LocalDate from) {
        return units.latest(unit)
                .filter(period -> period.until().isEmpty() && !period.from().isAfter(from))
                .isPresent();
    }

    /// Moves a unit to another parent, from a date on. The tree before the date stays.
    @Transactional
    public Outcome move(AccountId by, String code, String parent, LocalDate from) {
        units.lock();
        var unit = units.find(code).orElse(null);
        var above = units.find(parent).orElse(null);
        if (unit == null || above == null) {
            return new Outcome.Refused("organisation.parent_unknown");
        }
        var latest = units.latest(unit.id()).orElseThrow();
        if (latest.until().isPresent() || !from.isAfter(latest.from()) || from.isAfter(today().plusYears(1))) {
            return new Outcome.Refused("organisation.date_form");
        }
        var problem = parentProblem(unit.level(), above, from);
        if (problem.isPresent()) {
            return new Outcome.Refused(problem.get());
        }
        units.end(unit.id(), from);
        units.begin(unit.id(), above.id(), from);
        audit.record(by, "organisation.move", "unit:" + unit.id(), Map.of("parent", parent, "from", from.toString()));
        return new Outcome.Done(unit);
    }

    /// Ends a unit on a date. One that others belong to after it does not end.
    @Transactional
    public Outcome close(AccountId by, String code, LocalDate until) {
        units.lock();
        var unit = units.find(code).orElse(null);
        if (unit == null) {
            return new Outcome.Refused("organisation.parent_unknown");
        }
        var latest = units.latest(unit.id()).orElseThrow();
        if (latest.until().isPresent() || !until.isAfter(latest.from()) || until.isAfter(today().plusYears(1))) {
            return new Outcome.Refused("organisation.date_form");
        }
        if (units.hasChildrenAfter(unit.id(), until)) {
            return new Outcome.Refused("organisation.has_children");
        }
        units.end(unit.id(), until);
        audit.record(by, "organisation.close", "unit:" + unit.id(), Map.of("until", until.toString()));
        return new Outcome.Done(unit);
    }

    /// Changes what an institution says of itself.
    @Transactional
    public Outcome describe(
            AccountId by, OrgUnit unit, Map<LanguageTag, String> names, Map<LanguageTag, String> about) {
        if (names.isEmpty() || isTooLong(names, OrgUnit.MAX_NAME)) {
            return new Outcome.Refused("organisation.name_form");
        }
        if (isTooLong(about, OrgUnit.MAX_ABOUT)) {
            return new Outcome.Refused("organisation.about_form");
        }
        units.describe(unit.id(), names, about);
        audit.record(by, "organisation.describe", "unit:" + unit.id(), Map.of());
        return new Outcome.Done(new OrgUnit(unit.id(), unit.level(), unit.code(), names, about, unit.synthetic()));
    }

    public Optional<OrgUnit> find(String code) {
        return code.length() > OrgUnit.MAX_CODE ? Optional.empty() : units.find(code);
    }

    public Optional<OrgUnit> find(UnitId id) {
        return units.find(id);
    }

    /// The institutions and schools that exist today, by code.
    public List<OrgUnit> institutions() {
        return units.existing(today()).stream()
                .filter(unit -> unit.level().hasMembers())
                .sorted(Comparator.comparing(OrgUnit::code))
                .toList();
    }

    /// The scope of a unit today.
    public Scope scope(OrgUnit unit) {
        return new Scope.Unit(
                unit.id().value(),
                units.ancestors(unit.id(), today()).stream().map(UnitId::value).toList());
    }

    /// The tree on a date.
    public OrgTree tree(LocalDate on) {
        return new OrgTree(
                units.existing(on).stream().collect(Collectors.toMap(OrgUnit::id, Function.identity())),
                units.parents(on));
    }

    /// The units above a unit today, the nearest first.
    public List<OrgUnit> above(OrgUnit unit) {
        return units.ancestors(unit.id(), today()).stream()
                .flatMap(each -> units.find(each).stream())
                .toList();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
