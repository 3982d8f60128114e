package org.tirich.web;

import java.util.Optional;

/// Who stands behind a session token. Identity implements it.
public interface SignIn {
    Optional<Actor.Account> whoIs(String sessionToken);
}
