package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A test sets the clock of a packaged server, and no package contains the class that lets it.
class ClockJourney {

    @TempDir
    Path folder;

    @Test
    void aSessionEndsAfterTwoIdleWeeks() {
        var data = folder.resolve("data");
        try (var server = RunningServer.start(data);
                var learner = new Client(server.address()).signUp("طالبہ")) {
            RunningServer.setClock(data, Duration.ofDays(13));
            assertThat(learner.get("/me").statusCode()).isEqualTo(200);

            RunningServer.setClock(data, Duration.ofDays(26));
            assertThat(learner.get("/me").statusCode()).isEqualTo(200);

            RunningServer.setClock(data, Duration.ofDays(41));
            assertThat(learner.get("/me").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void noPackageContainsIt() throws IOException {
        try (var jar = new JarFile(System.getProperty("server.jar", ""))) {
            assertThat(jar.stream().map(Object::toString))
                    .isNotEmpty()
                    .noneMatch(name -> name.contains("test-clock") || name.contains("tirichtest"));
        }
    }
}
