package org.tirichtest.clock;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Gives a server the clock of a file. A test puts this module on the server's class path.
@AutoConfiguration
@ConditionalOnProperty("test.clock.file")
public class SettableClockConfiguration {

    @Bean
    @Primary
    SettableClock settableClock(@Value("${test.clock.file}") Path file) {
        return new SettableClock(file);
    }
}
