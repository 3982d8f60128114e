package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassphraseHasherTest {

    private static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    private final PassphraseHasher hasher = new PassphraseHasher();

    @Test
    void hashesWithTheOwaspMinimumAndAnIndividualSalt() {
        var hash = hasher.hash(PASSPHRASE, "192.0.2");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hasher.hash(PASSPHRASE, "192.0.2"));
        assertThat(hasher.matches(PASSPHRASE, hash, "192.0.2")).isTrue();
        assertThat(hasher.matches(PASSPHRASE + " ", hash, "192.0.2")).isFalse();
        assertThat(hasher.matchDummy("nobody has this passphrase", "192.0.2")).isFalse();
    }

    @Test
    void verifiesHashesOfAnotherCost() {
        var cheap = new PassphraseHasher(new PassphraseHasher.Cost(8, 1, 1)).hash(PASSPHRASE, "192.0.2");

        assertThat(hasher.matches(PASSPHRASE, cheap, "192.0.2")).isTrue();
        assertThat(hasher.matches("another one", cheap, "192.0.2")).isFalse();
    }
}
