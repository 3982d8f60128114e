package org.tirich.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Hashes passphrases at the lowest cost, because tests open many accounts.
@TestConfiguration
public class CheapPassphrases {

    @Bean
    @Primary
    PassphraseHasher cheapHasher() {
        return new PassphraseHasher(new PassphraseHasher.Cost(8, 1, 1));
    }
}
