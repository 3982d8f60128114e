package org.tirich.identity;

import org.springframework.stereotype.Service;
import org.tirich.access.Actor;
import org.tirich.web.PassphraseConfirmation;

/// Confirms a session with the passphrase, within the limits of sign-in.
@Service
class Confirmations implements PassphraseConfirmation {

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimits limits;

    Confirmations(Accounts accounts, Sessions sessions, SignInLimits limits) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Override
    public boolean isRecent(String sessionToken) {
        return sessions.isConfirmed(sessionToken);
    }

    @Override
    public boolean confirm(String sessionToken, Actor.Account account, String passphrase, String network) {
        limits.takePassphrase(account.username());
        if (!accounts.check(account.id(), passphrase, account.id().toString())) {
            return false;
        }
        sessions.confirm(sessionToken);
        return true;
    }
}
