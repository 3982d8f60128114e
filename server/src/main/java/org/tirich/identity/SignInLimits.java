package org.tirich.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.tirich.store.Secrets;
import org.tirich.web.LimitKeys;
import org.tirich.web.Problem;

/// The limits of everything that tries a passphrase or a link. They are in the database, so that a restart does not
/// reset them and all nodes share them. They are taken before a passphrase is hashed.
@Service
public class SignInLimits {

    private static final Duration PERIOD = Duration.ofMinutes(15);

    /// For one name or account, whether it exists or not.
    private static final int PASSPHRASES = 10;

    /// A school of forty pupils may share one address.
    private static final int SIGN_INS_OF_NETWORK = 120;

    private static final int SIGN_UPS_OF_NETWORK = 60;
    private static final int LINKS_OF_NETWORK = 120;
    private static final int SIGN_INS = 20_000;
    private static final int SIGN_UPS = 4_000;
    private static final int LINKS = 4_000;

    /// The maximum number of stored keys; beyond it new keys are refused until others have expired.
    private static final long MAX_KEYS = 200_000;

    /// Expired keys are deleted with every such attempt.
    private static final int ATTEMPTS_BETWEEN_DELETIONS = 200;

    private final RateLimitTable table;
    private final LimitKeys keys;
    private final Clock clock;
    private final long maxKeys;
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean full;

    @Autowired
    SignInLimits(RateLimitTable table, Secrets secrets, Clock clock) {
        this(table, secrets, clock, MAX_KEYS);
    }

    SignInLimits(RateLimitTable table, Secrets secrets, Clock clock, long maxKeys) {
        this.table = table;
        this.keys = new LimitKeys(secrets.get("rate-limits").getBytes(StandardCharsets.UTF_8), clock);
        this.clock = clock;
        this.maxKeys = maxKeys;
    }

    /// @throws Problem 429 after too many attempts
    public void takeSignIn(String network, String username) {
        take("sign-in", network, SIGN_INS_OF_NETWORK, SIGN_INS);
        takePassphrase(username);
    }

    /// For an attempt at the passphrase of a name, wherever it is made.
    ///
    /// @throws Problem 429 after too many attempts
    public void takePassphrase(String username) {
        take("passphrase", Accounts.nameKey(username), PASSPHRASES);
    }

    /// @throws Problem 429 after too many attempts
    public void takeSignUp(String network) {
        take("sign-up", network, SIGN_UPS_OF_NETWORK, SIGN_UPS);
    }

    /// For the use of a one-time link.
    ///
    /// @throws Problem 429 after too many attempts
    public void takeLink(String network) {
        take("link", network, LINKS_OF_NETWORK, LINKS);
    }

    private void take(String kind, String network, int ofNetwork, int ofAll) {
        take(kind, network, ofNetwork);
        take(kind + "-all", "", ofAll);
    }

    private void take(String kind, String value, int capacity) {
        if (attempts.getAndIncrement() % ATTEMPTS_BETWEEN_DELETIONS == 0 || full) {
            full = table.deleteExpired(clock.instant()) >= maxKeys;
        }
        if (!table.take(keys.keys(kind, value), capacity, PERIOD, clock.instant(), !full)) {
            throw Problem.tooManyRequests(PERIOD.dividedBy(capacity));
        }
    }
}
