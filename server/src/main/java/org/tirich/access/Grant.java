package org.tirich.access;

import java.util.Set;

/// Permissions that a person holds on a scope.
public record Grant(Set<Permission> permissions, Scope scope) {

    public Grant {
        permissions = Set.copyOf(permissions);
    }

    /// Whether this grant holds the permission on a scope that covers the whole of `wanted`.
    public boolean allows(Permission permission, Scope wanted) {
        return permissions.contains(permission) && scope.covers(wanted);
    }
}
