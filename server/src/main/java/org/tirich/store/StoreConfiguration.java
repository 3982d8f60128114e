package org.tirich.store;

import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.tirich.store.ApplicationRole.Login;

/// Opens the data folder and the database when the server starts, and closes them after everything else.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    /// The exit code of the process.
    private static final int DATABASE_LOST = 3;

    /// The time for an orderly end, in which requests and jobs wait for the database in vain.
    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    @Bean
    DataFolder dataFolder(@Value("${tirich.data}") Path folder) {
        return DataFolder.open(folder);
    }

    @Bean
    Secrets secrets(DataFolder data) {
        return new Secrets(data);
    }

    /// The embedded server, unless `tirich.db.url` names an external one.
    @Bean
    @Lazy
    EmbeddedPostgres embeddedPostgres(
            DataFolder data,
            Secrets secrets,
            @Value("${tirich.cache}") Path cache,
            @Value("${tirich.db.run-as}") String forcedUser) {
        var server = EmbeddedPostgres.start(data, secrets, cache, forcedUser);
        server.watch(StoreConfiguration::end);
        return server;
    }

    /// Ends the process, because no request can be answered without the database: what supervises the server starts it
    /// again, and its users see that it is down.
    private static void end() {
        log.error("the server ends, because its database is lost");
        System.err.println("Tirich ends, because its database ended and cannot be restarted. The log has the reason.");
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(END_LIMIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(DATABASE_LOST);
        });
        System.exit(DATABASE_LOST);
    }

    /// The login that applies migrations: the operator's for an external database.
    @Bean
    Owner owner(
            ObjectProvider<EmbeddedPostgres> embedded,
            @Value("${tirich.db.url}") String url,
            @Value("${tirich.db.user}") String user,
            @Value("${tirich.db.password}") String password) {
        if (!url.isEmpty()) {
            return new Owner(url, user, password);
        }
        var server = embedded.getObject();
        return new Owner(server.url(), server.user(), server.password());
    }

    /// The login of the server, with fewer rights.
    @Bean
    JdbcConnectionDetails database(Owner owner, Secrets secrets) {
        var login = new Login(owner.getUsername(), owner.getPassword());
        var key = login.password().isEmpty() ? secrets.get("database-application-password") : login.password();
        var application = ApplicationRole.prepare(owner.getJdbcUrl(), login, key);
        return new Application(owner.getJdbcUrl(), application.user(), application.password());
    }

    record Owner(String getJdbcUrl, String getUsername, String getPassword) implements FlywayConnectionDetails {}

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
