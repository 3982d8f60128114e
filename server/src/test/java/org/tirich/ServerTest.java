package org.tirich;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Scope;
import org.tirich.asset.FillableDisk;
import org.tirich.identity.Accounts;
import org.tirich.identity.CheapPassphrases;
import org.tirich.identity.Role;
import org.tirich.identity.Sessions;
import org.tirichtest.clock.SettableClock;

/// A test against one real server with its own PostgreSQL, started once for all tests. Each test creates its own
/// accounts and works.
@Tag("server")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.file.name=target/tirich-${surefire.forkNumber:1}.log",
            "tirich.embed.sites=https://school.example.pk, https://Radio.example:8443/",
            // Tests choose their networks with X-Forwarded-For.
            "tirich.trusted-proxies=127.0.0.1,::1"
        })
@Import({ServerTest.Time.class, FillableDisk.class, CheapPassphrases.class})
public abstract class ServerTest {

    public static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected JdbcClient sql;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected SettableClock clock;

    @Autowired
    private FlywayConnectionDetails owner;

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class Time {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("tirich.data", Folder::create);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    /// Makes a change with the rights of the role that applies migrations, reads its effect, and undoes it.
    protected <T> T undoneAsOwner(Function<JdbcClient, T> change) {
        var one = new SingleConnectionDataSource(
                requireNonNull(owner.getJdbcUrl()),
                requireNonNull(owner.getUsername()),
                requireNonNull(owner.getPassword()),
                true);
        try {
            one.setAutoCommit(false);
            var result = change.apply(JdbcClient.create(one));
            one.getConnection().rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            one.destroy();
        }
    }

    /// A signed-in person with a browser.
    public record Person(AccountId id, String username, Browser browser) {}

    protected Browser guest() {
        return new Browser(URI.create("http://localhost:" + port));
    }

    /// A guest in a network (an IPv4 or IPv6 address).
    protected Browser guestFrom(String address) {
        return guest().withHeader("X-Forwarded-For", address);
    }

    /// A new adult with the role of a learner and the given roles.
    protected Person person(Role... roles) {
        var name = freshName();
        if (!(accounts.open(name, PASSPHRASE, AgeBand.ADULT) instanceof Accounts.Opened.Account(var id))) {
            throw new IllegalStateException(name + " got no account");
        }
        for (var role : roles) {
            accounts.grant(id, role, Scope.EVERYWHERE, null);
        }
        return new Person(id, name, signedIn(id));
    }

    /// Another browser in which the person is signed in.
    protected Browser signedIn(AccountId id) {
        return guest().withCookie("session", sessions.open(id, "Firefox Linux"));
    }

    protected static String freshName() {
        return "طالبہ-" + NUMBER.incrementAndGet();
    }

    /// The data folder of the run; `mvn clean` removes it.
    private static final class Folder {

        static String create() {
            try {
                var target = Files.createDirectories(Path.of("target").toAbsolutePath());
                return Files.createTempDirectory(target, "data").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
