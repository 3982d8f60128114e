package org.tirich.web;

import org.tirich.access.Actor;

/// Checks again that the person at the browser knows the passphrase of the account. The module `identity` implements
/// it.
public interface PassphraseConfirmation {

    /// Whether the person entered her passphrase in this session within the last minutes.
    boolean isRecent(String sessionToken);

    /// Checks the passphrase and stores the time if it is right.
    ///
    /// @param network the network of the request, see [ClientAddress]
    /// @throws Problem 429 after too many attempts, 503 if the queue of hashes is full
    boolean confirm(String sessionToken, Actor.Account account, String passphrase, String network);
}
