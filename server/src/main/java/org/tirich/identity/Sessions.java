package org.tirich.identity;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Grant;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;
import org.tirich.web.SignIn;

/// The sessions of signed-in browsers. A session ends when the person signs out, after two idle weeks, or thirty days
/// after the sign-in.
@Service
public class Sessions implements SignIn {

    private static final Duration IDLE_LIMIT = Duration.ofDays(14);
    private static final Duration ABSOLUTE_LIMIT = Duration.ofDays(30);

    /// How long a passphrase counts as just entered.
    private static final Duration CONFIRMATION_LIFE = Duration.ofMinutes(5);

    /// The minimum interval between two updates of a session's last use.
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);

    private static final int MAX_CACHED = 50_000;
    private static final int MAX_DEVICE = 120;

    private final SessionTable sessions;
    private final GrantTable grants;
    private final AccountTable accounts;
    private final Clock clock;
    private final TransactionAwareCache<ByteBuffer, SessionTable.Row> byToken;
    private final TransactionAwareCache<AccountId, List<Grant>> held;

    Sessions(
            SessionTable sessions, GrantTable grants, AccountTable accounts, InvalidationChannel channel, Clock clock) {
        this.sessions = sessions;
        this.grants = grants;
        this.accounts = accounts;
        this.clock = clock;
        this.byToken = new TransactionAwareCache<>(
                channel,
                new Topic<>("session", Sessions::format, Sessions::parse),
                MAX_CACHED,
                hash -> sessions.find(hash.array()).orElse(null));
        this.held = new TransactionAwareCache<>(
                channel, new Topic<>("grant", AccountId::toString, AccountId::of), MAX_CACHED, this::grants);
    }

    private static String format(ByteBuffer hash) {
        return HexFormat.of().formatHex(hash.array());
    }

    private static ByteBuffer parse(String hash) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hash));
    }

    private List<Grant> grants(AccountId account) {
        return grants.held(account).stream()
                .map(role -> new Grant(role.role().permissions(), role.scope()))
                .toList();
    }

    /// A session as its owner sees it.
    public record Session(UUID id, UUID visit, String device, Instant since, Instant lastSeen) {}

    /// Opens a session and returns its token. Only the hash of the token is stored.
    public String open(AccountId account, String device) {
        var token = Tokens.fresh();
        var now = clock.instant();
        sessions.deleteEnded(account, now.minus(ABSOLUTE_LIMIT), now.minus(IDLE_LIMIT));
        sessions.insert(Tokens.hash(token), account, device.substring(0, Math.min(device.length(), MAX_DEVICE)), now);
        accounts.visited(account, LocalDate.ofInstant(now, ZoneOffset.UTC));
        return token;
    }

    @Override
    public Optional<Actor.Account> findAccount(String sessionToken) {
        var now = clock.instant();
        var hash = ByteBuffer.wrap(Tokens.hash(sessionToken));
        var session = byToken.find(hash).filter(row -> isOpen(row, now));
        if (session.isPresent() && session.get().lastSeen().isBefore(now.minus(SEEN_STEP))) {
            sessions.seen(hash.array(), now);
            accounts.visited(session.get().account(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            byToken.invalidate(hash);
        }
        return session.map(row -> new Actor.Account(
                row.account(),
                row.username(),
                row.visit(),
                row.ageBand(),
                held.find(row.account()).orElse(List.of())));
    }

    private static boolean isOpen(SessionTable.Row session, Instant now) {
        return session.lastSeen().isAfter(now.minus(IDLE_LIMIT))
                && session.since().isAfter(now.minus(ABSOLUTE_LIMIT));
    }

    /// Whether the person entered her passphrase in this session within the last five minutes.
    boolean isConfirmed(String token) {
        return byToken.find(ByteBuffer.wrap(Tokens.hash(token)))
                .filter(row -> row.confirmedAt().isAfter(clock.instant().minus(CONFIRMATION_LIFE)))
                .isPresent();
    }

    /// Stores that the person has just entered her passphrase.
    void confirm(String token) {
        var hash = Tokens.hash(token);
        sessions.confirm(hash, clock.instant());
        byToken.invalidate(ByteBuffer.wrap(hash));
    }

    public List<Session> of(AccountId account) {
        return sessions.of(account);
    }

    /// Deletes the sessions that have ended by themselves.
    void deleteEnded() {
        var now = clock.instant();
        sessions.deleteEnded(now.minus(ABSOLUTE_LIMIT), now.minus(IDLE_LIMIT));
    }

    /// The sessions of a person as a JSON array.
    String export(AccountId account) {
        return sessions.export(account);
    }

    /// Ends the session of a token.
    public void end(String token) {
        var hash = Tokens.hash(token);
        sessions.delete(hash);
        byToken.invalidate(ByteBuffer.wrap(hash));
    }

    /// Ends one of the person's own sessions.
    @Transactional
    public void end(AccountId owner, UUID session) {
        sessions.delete(owner, session).map(ByteBuffer::wrap).ifPresent(byToken::invalidate);
    }

    public void endAll(AccountId account) {
        sessions.deleteAll(account).stream().map(ByteBuffer::wrap).forEach(byToken::invalidate);
        rolesChanged(account);
    }

    /// Makes the account's next request read its grants again.
    void rolesChanged(AccountId account) {
        held.invalidate(account);
    }
}
