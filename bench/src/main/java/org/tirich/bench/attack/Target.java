package org.tirich.bench.attack;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tirich.attack.RawResponse;
import org.tirich.bench.ServedInstance;

/// The attacked server, with lessons and people. The attacks know what is in its database; the database tells what
/// they changed.
final class Target {

    static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    private final ServedInstance instance;
    private final int lessons;

    Target(ServedInstance instance, int lessons) {
        this.instance = instance;
        this.lessons = lessons;
    }

    URI address() {
        return instance.address();
    }

    Visitor guest() {
        return Visitor.guest(address());
    }

    /// A signed-in person with the role of a learner and the given roles, who has just entered her passphrase.
    Visitor person(String... roles) throws IOException {
        return person(Duration.ZERO, Duration.ZERO, roles);
    }

    /// @param age of the session
    /// @param idle since its last use; the passphrase was entered as long ago
    Visitor person(Duration age, Duration idle, String... roles) throws IOException {
        var account = UUID.randomUUID();
        var token = UUID.randomUUID().toString();
        var now = Instant.now();
        change(
                "insert into account (id, username, age_band, created_at) values (?, ?, 'ADULT', now())",
                account,
                "attacker-" + account.toString().substring(0, 20));
        grant(account, "LEARNER");
        for (var role : roles) {
            grant(account, role);
        }
        change(
                "insert into session (token_hash, id, account, visit, device, created_at, last_seen, confirmed_at)"
                        + " values (?, ?, ?, ?, 'attack', ?, ?, ?)",
                sha256(token),
                UUID.randomUUID(),
                account,
                UUID.randomUUID(),
                now.minus(age).atOffset(ZoneOffset.UTC),
                now.minus(idle).atOffset(ZoneOffset.UTC),
                now.minus(idle).atOffset(ZoneOffset.UTC));
        return new Visitor(address(), account, "session=" + token, Visitor.freshNetwork());
    }

    private void grant(UUID account, String role) throws IOException {
        change(
                "insert into role_grant (id, account, role, granted_at) values (?, ?, ?, now())",
                UUID.randomUUID(),
                account,
                role);
    }

    /// A person who has signed up over HTTP, with the passphrase [#PASSPHRASE].
    Visitor signedUp(String name) throws IOException {
        var guest = guest();
        var answer = guest.form(
                "/sign-up", Map.of("username", name, "password", PASSPHRASE, "ageBand", "adult", "next", "/"));
        if (sessionOf(answer).isEmpty()) {
            throw new IOException("nobody can sign up: " + answer.status() + " " + answer.text());
        }
        return guest.withCookie("session=" + sessionOf(answer));
    }

    /// The session token that a response sets; empty if it sets none.
    static String sessionOf(RawResponse response) {
        return response.headers().stream()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("set-cookie: session="))
                .map(line -> line.substring("set-cookie: session=".length()).split(";", 2)[0])
                .findFirst()
                .orElse("");
    }

    /// A one-time link in the database: its token.
    String link(String purpose, @Nullable UUID account, Duration life) throws IOException {
        var token = UUID.randomUUID().toString();
        change("delete from one_time_link where purpose = ?", purpose);
        change(
                "insert into one_time_link (token_hash, purpose, account, expires_at) values (?, ?, ?, ?)",
                sha256(token),
                purpose,
                account,
                Instant.now().plus(life).atOffset(ZoneOffset.UTC));
        return token;
    }

    boolean isSignedIn(Visitor visitor) throws IOException {
        return visitor.get("/api/inbox").status() == 200;
    }

    /// The id of a live lesson.
    String lesson(int number) {
        return seeded("work", number % lessons);
    }

    String asset(int number) {
        return seeded("asset", number % lessons);
    }

    private static String seeded(String kind, int number) {
        var hex = new StringBuilder(hex(digest("MD5", (kind + number).getBytes(StandardCharsets.UTF_8))));
        for (int at : List.of(20, 16, 12, 8)) {
            hex.insert(at, '-');
        }
        return hex.toString();
    }

    void change(String statement, @Nullable Object... parameters) throws IOException {
        try (var database = instance.database();
                var prepared = database.prepareStatement(statement)) {
            for (int n = 0; n < parameters.length; n++) {
                prepared.setObject(n + 1, parameters[n]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    long count(String query, Object... parameters) throws IOException {
        try (var database = instance.database();
                var prepared = database.prepareStatement(query)) {
            for (int n = 0; n < parameters.length; n++) {
                prepared.setObject(n + 1, parameters[n]);
            }
            try (var row = prepared.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static byte[] sha256(String text) {
        return digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }
}
