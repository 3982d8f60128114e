package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassphraseHasherTest {

    private static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    private final PassphraseHasher hasher = new PassphraseHasher();

    @Test
    void hashesWithTheOwaspMinimumAndAnIndividualSalt() {
        var hash = hasher.hash(PASSPHRASE);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hasher.hash(PASSPHRASE));
        assertThat(hasher.matches(PASSPHRASE, hash)).isTrue();
        assertThat(hasher.matches(PASSPHRASE + " ", hash)).isFalse();
        assertThat(hasher.matchDummy("nobody has this passphrase")).isFalse();
    }

    @Test
    void verifiesHashesOfAnotherCost() {
        var cheap = new PassphraseHasher(new PassphraseHasher.Cost(8, 1, 1)).hash(PASSPHRASE);

        assertThat(hasher.matches(PASSPHRASE, cheap)).isTrue();
        assertThat(hasher.matches("another one", cheap)).isFalse();
    }
}
