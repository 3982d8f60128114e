package org.tirich.credential;

import java.util.Optional;

/// The status lists that a verifier has at hand.
@FunctionalInterface
public interface StatusListSource {

    /// @param url the address that a certificate names, whose signature has been verified
    /// @return the compact JWS published there
    Optional<String> find(String url);
}
