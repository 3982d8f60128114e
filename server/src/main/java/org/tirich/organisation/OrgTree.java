package org.tirich.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.organisation.OrgUnit.Level;

/// The tree of units on one date.
///
/// @param parents the parent of each unit that has one on the date
public record OrgTree(Map<UnitId, OrgUnit> units, Map<UnitId, UnitId> parents) {

    public OrgTree {
        units = Map.copyOf(units);
        parents = Map.copyOf(parents);
    }

    public Optional<OrgUnit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /// The units that a unit belongs to, the nearest first.
    public List<OrgUnit> ancestors(UnitId id) {
        var ancestors = new ArrayList<OrgUnit>();
        var parent = parents.get(id);
        while (parent != null && ancestors.size() < Level.values().length) {
            find(parent).ifPresent(ancestors::add);
            parent = parents.get(parent);
        }
        return ancestors;
    }

    /// The unit of a level that a unit is or belongs to.
    public Optional<OrgUnit> at(UnitId id, Level level) {
        return find(id).filter(unit -> unit.level() == level)
                .or(() -> ancestors(id).stream()
                        .filter(unit -> unit.level() == level)
                        .findFirst());
    }

    public boolean isWithin(UnitId id, UnitId ancestor) {
        return id.equals(ancestor)
                || ancestors(id).stream().anyMatch(unit -> unit.id().equals(ancestor));
    }

    /// The units directly below a unit, by level and code.
    public List<OrgUnit> children(UnitId id) {
        return sorted(parents.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .flatMap(entry -> find(entry.getKey()).stream())
                .toList());
    }

    public List<OrgUnit> of(Level level) {
        return sorted(
                units.values().stream().filter(unit -> unit.level() == level).toList());
    }

    private static List<OrgUnit> sorted(List<OrgUnit> units) {
        return units.stream()
                .sorted(Comparator.comparing(OrgUnit::level).thenComparing(OrgUnit::code))
                .toList();
    }
}
