package org.tirich.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whoever sends a request: a guest on one visit, or a person with an account and what was granted to her.
public sealed interface Actor {

    /// A random key of this visit (guests) or session (accounts); never an account id.
    UUID visit();

    /// Whether any grant holds the permission, wherever it reaches.
    boolean may(Permission permission);

    /// The account, if there is one.
    default Optional<Account> account() {
        return this instanceof Account account ? Optional.of(account) : Optional.empty();
    }

    /// Nobody we know. A guest gets child-safe defaults and never a profile.
    record Guest(UUID visit) implements Actor {

        private static final Set<Permission> MAY =
                Set.of(Permission.WATCH, Permission.ENGAGE, Permission.SIGN_IN, Permission.TOUR);

        @Override
        public boolean may(Permission permission) {
            return MAY.contains(permission);
        }
    }

    /// A signed-in person.
    record Account(UUID id, String username, UUID visit, AgeBand ageBand, List<Grant> grants) implements Actor {

        public Account {
            grants = List.copyOf(grants);
        }

        @Override
        public boolean may(Permission permission) {
            return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
        }

        /// Whether a grant holds the permission for a thing of that subject and language.
        public boolean may(Permission permission, Scope thing) {
            return grants.stream()
                    .filter(grant -> grant.permissions().contains(permission))
                    .anyMatch(grant ->
                            grant.scope().covers(thing.subject() == null ? "" : thing.subject(), thing.language()));
        }
    }

    /// Permissions on a scope.
    record Grant(Set<Permission> permissions, Scope scope) {
        public Grant {
            permissions = Set.copyOf(permissions);
        }
    }

    /// How old a person is, as coarsely as the rules for children need it.
    enum AgeBand {
        UNDER_13,
        FROM_13_TO_15,
        FROM_16_TO_17,
        ADULT
    }
}
