package org.tirich.identity;

import java.util.EnumSet;
import java.util.Set;
import org.tirich.access.Permission;

/// A role: a set of permissions, granted on a scope.
public enum Role {
    LEARNER(
            Permission.WATCH,
            Permission.ENGAGE,
            Permission.SIGN_IN,
            Permission.OWN_ACCOUNT,
            Permission.LEARN,
            Permission.TOUR),
    CREATOR(Permission.CREATE),
    EDUCATOR(Permission.CREATE, Permission.MENTOR),
    SAFETY_REVIEWER(Permission.REVIEW_SAFETY),
    ACCURACY_REVIEWER(Permission.REVIEW_ACCURACY, Permission.MENTOR),
    LEAD_EDITOR(Permission.LEAD, Permission.MENTOR),
    /// Of one institution: its scope is a unit.
    INSTITUTION_ADMIN(Permission.INSTITUTION),
    /// Runs the instance. Separation of duties: may not review.
    PLATFORM_ADMIN(Permission.OPERATE);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... more) {
        this.permissions = Set.copyOf(EnumSet.of(first, more));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /// Whether the role is granted on a unit of the organisation only.
    public boolean isOfUnit() {
        return this == INSTITUTION_ADMIN;
    }

    /// Whether one person may not hold both roles.
    boolean excludes(Role other) {
        return (reviews() && other == PLATFORM_ADMIN) || (this == PLATFORM_ADMIN && other.reviews());
    }

    private boolean reviews() {
        return this == SAFETY_REVIEWER || this == ACCURACY_REVIEWER || this == LEAD_EDITOR;
    }
}
