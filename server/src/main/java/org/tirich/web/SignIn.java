package org.tirich.web;

import java.util.Optional;
import org.tirich.access.Actor;

/// Finds the account of a session token. The module `identity` implements it.
public interface SignIn {
    Optional<Actor.Account> findAccount(String sessionToken);
}
