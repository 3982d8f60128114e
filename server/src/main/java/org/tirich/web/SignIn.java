package org.tirich.web;

import java.util.Optional;
import org.tirich.access.Actor;

/// Who stands behind a session token. Identity implements it.
public interface SignIn {
    Optional<Actor.Account> whoIs(String sessionToken);
}
