package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server in its own process whose database server is killed.
class LostDatabaseTest {

    private static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    @TempDir
    private Path folder;

    private TestProcess start() throws Exception {
        return TestProcess.start(
                TirichApplication.class,
                "start",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
    }

    private static Browser browser(TestProcess server) throws Exception {
        var ready = server.awaitLine("Tirich is ready at");
        return new Browser(URI.create(ready.substring(ready.indexOf("http"))));
    }

    private ProcessHandle postgres() throws Exception {
        var pid = Files.readAllLines(folder.resolve("data/database/postmaster.pid"))
                .getFirst()
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void theServerReadsAndWritesAgainAfterTheDatabaseWasKilled() throws Exception {
        try (var server = start()) {
            var browser = browser(server);
            assertThat(signUp(browser, "پہلی").status()).isEqualTo(303);
            var killed = postgres();

            killed.destroyForcibly();

            var attempts = new AtomicInteger();
            Waiting.await(
                    () -> signUp(browser, "دوسری-" + attempts.incrementAndGet()).status() == 303);
            assertThat(postgres().pid()).isNotEqualTo(killed.pid());
            assertThat(browser.get("/me").text()).contains("دوسری-" + attempts.get());
            server.stop();
        }
    }

    @Test
    void theServerEndsWithAnErrorCodeIfTheDatabaseCannotBeRestarted() throws Exception {
        try (var server = start()) {
            browser(server);
            var killed = postgres();
            Files.move(folder.resolve("data/database/PG_VERSION"), folder.resolve("moved"));

            killed.destroyForcibly();

            assertThat(server.awaitExit()).isEqualTo(3);
        }
    }

    private static Browser.Answer signUp(Browser browser, String name) {
        return browser.postForm("/sign-up", Map.of("username", name, "password", PASSPHRASE, "ageBand", "adult"));
    }
}
