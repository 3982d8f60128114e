package org.tirich.store;

import java.nio.file.Path;
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
        return EmbeddedPostgres.start(data, secrets, cache, forcedUser);
    }

    /// The login that applies migrations: the operator's for an external database.
    @Bean
    FlywayConnectionDetails owner(
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
    JdbcConnectionDetails database(FlywayConnectionDetails owner, Secrets secrets) {
        var login = new Login(owner.getUsername(), owner.getPassword());
        var key = login.password().isEmpty() ? secrets.get("database-application-password") : login.password();
        var application = ApplicationRole.prepare(owner.getJdbcUrl(), login, key);
        return new Application(owner.getJdbcUrl(), application.user(), application.password());
    }

    private record Owner(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}

    private record Application(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
