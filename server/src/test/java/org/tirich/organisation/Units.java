package org.tirich.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.tirich.access.AccountId;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgUnit.Level;

/// Adds units with codes of their own to the tree that all tests share.
public final class Units {

    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Organisation organisation;
    private final AccountId by;

    public Units(Organisation organisation, AccountId by) {
        this.organisation = organisation;
        this.by = by;
    }

    public OrgUnit federal() {
        return add(Level.FEDERAL, "");
    }

    public OrgUnit below(OrgUnit parent, Level level) {
        return add(level, parent.code());
    }

    /// An institution in a district of its own.
    public OrgUnit institution() {
        return below(below(below(federal(), Level.PROVINCE), Level.DISTRICT), Level.INSTITUTION);
    }

    private OrgUnit add(Level level, String parent) {
        var outcome = organisation.add(by, unit(level, parent));
        if (outcome instanceof Organisation.Outcome.Done(var unit)) {
            return unit;
        }
        throw new IllegalStateException(outcome.toString());
    }

    public static Organisation.NewUnit unit(Level level, String parent) {
        var number = NUMBER.incrementAndGet();
        return new Organisation.NewUnit(
                level,
                "unit-" + number,
                Map.of(new LanguageTag("en"), "Unit " + number, new LanguageTag("ur"), "اکائی " + number),
                Map.of(),
                parent,
                LONG_AGO,
                false);
    }
}
