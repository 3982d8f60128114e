package org.tirich.identity;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.web.Actor;
import org.tirich.web.SignIn;

/// Signed-in browsers. A session ends when the person says so, or after two idle weeks.
@Service
public class Sessions implements SignIn {

    private static final Duration IDLE_LIMIT = Duration.ofDays(14);

    /// How often a session's last use is written down.
    private static final Duration SEEN_STEP = Duration.ofMinutes(10);

    /// How long a looked-up session is remembered. Ending sessions and changing roles forget it at once.
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    private static final int MAX_REMEMBERED = 20_000;
    private static final int MAX_DEVICE = 120;

    private final SessionTable sessions;
    private final GrantTable grants;
    private final Clock clock;
    private final Map<ByteBuffer, Known> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    Sessions(SessionTable sessions, GrantTable grants, Clock clock) {
        this.sessions = sessions;
        this.grants = grants;
        this.clock = clock;
    }

    /// One signed-in browser, as its owner sees it.
    public record Session(UUID id, UUID visit, String device, Instant since, Instant lastSeen) {}

    private record Known(Actor.Account account, Instant until) {}

    /// Opens a session and returns its token, which is not kept here.
    public String open(AccountId account, String device) {
        var token = Tokens.fresh();
        sessions.insert(
                Tokens.hash(token),
                account,
                device.substring(0, Math.min(device.length(), MAX_DEVICE)),
                clock.instant());
        return token;
    }

    @Override
    public Optional<Actor.Account> whoIs(String sessionToken) {
        var now = clock.instant();
        var key = ByteBuffer.wrap(Tokens.hash(sessionToken));
        synchronized (known) {
            var remembered = known.get(key);
            if (remembered != null && remembered.until().isAfter(now)) {
                return Optional.of(remembered.account());
            }
        }
        var found = sessions.find(key.array(), now.minus(IDLE_LIMIT)).map(row -> {
            if (row.lastSeen().isBefore(now.minus(SEEN_STEP))) {
                sessions.seen(key.array(), now);
            }
            return account(row);
        });
        synchronized (known) {
            known.remove(key);
            found.ifPresent(account -> known.put(key, new Known(account, now.plus(REMEMBERED))));
        }
        return found;
    }

    private Actor.Account account(SessionTable.Row row) {
        var held = grants.held(row.account()).stream()
                .map(role -> new Actor.Grant(role.role().permissions(), role.scope()))
                .toList();
        return new Actor.Account(row.account().value(), row.username(), row.visit(), row.ageBand(), held);
    }

    public List<Session> of(AccountId account) {
        return sessions.of(account);
    }

    /// Ends the session behind a token.
    public void end(String token) {
        sessions.delete(Tokens.hash(token)).ifPresent(this::forget);
    }

    /// Ends one of the person's own sessions.
    @Transactional
    public void end(AccountId owner, UUID session) {
        sessions.delete(owner, session);
        forget(owner);
    }

    public void endAll(AccountId account) {
        sessions.deleteAll(account);
        forget(account);
    }

    /// Makes the next request of that account look again.
    void forget(AccountId account) {
        synchronized (known) {
            known.values().removeIf(each -> each.account().id().equals(account.value()));
        }
    }
}
