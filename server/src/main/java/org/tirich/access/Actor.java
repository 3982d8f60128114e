package org.tirich.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The sender of a request: a guest on one visit, or a person with an account and her grants.
public sealed interface Actor {

    /// A random key of this visit (guests) or session (accounts); never an account id.
    UUID visit();

    /// Whether the actor holds the permission on any scope.
    boolean may(Permission permission);

    /// Whether the actor holds the permission on a scope that covers the whole of `scope`.
    boolean may(Permission permission, Scope scope);

    /// Whether the actor holds any of the permissions on a scope that covers the whole of `scope`.
    default boolean mayAny(Collection<Permission> anyOf, Scope scope) {
        return anyOf.stream().anyMatch(permission -> may(permission, scope));
    }

    /// The account, if there is one.
    default Optional<Account> account() {
        return this instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /// A visitor without an account. A guest gets child-safe defaults and never a profile.
    record Guest(UUID visit) implements Actor {

        private static final Set<Permission> GUEST_PERMISSIONS =
                Set.of(Permission.WATCH, Permission.ENGAGE, Permission.SIGN_IN, Permission.TOUR);

        @Override
        public boolean may(Permission permission) {
            return GUEST_PERMISSIONS.contains(permission);
        }

        @Override
        public boolean may(Permission permission, Scope scope) {
            return may(permission);
        }
    }

    /// A signed-in person.
    record Account(AccountId id, String username, UUID visit, AgeBand ageBand, List<Grant> grants) implements Actor {

        public Account {
            grants = List.copyOf(grants);
        }

        @Override
        public boolean may(Permission permission) {
            return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
        }

        @Override
        public boolean may(Permission permission, Scope scope) {
            return grants.stream().anyMatch(grant -> grant.allows(permission, scope));
        }
    }

    /// The age of a person, in the bands that the rules for children distinguish.
    enum AgeBand {
        UNDER_13,
        FROM_13_TO_15,
        FROM_16_TO_17,
        ADULT
    }
}
