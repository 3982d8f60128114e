package org.tirich.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Hashes passphrases with Argon2id (RFC 9106), one at a time, so that many concurrent sign-ins wait instead of
/// exhausting the memory. A hash contains its parameters, so that they can be increased later.
@Component
class PassphraseHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Semaphore one = new Semaphore(1, true);
    private final SecureRandom random = new SecureRandom();
    private final Cost cost;

    /// A hash that is compared for unknown names, so that they take as long as existing ones.
    private final String dummyHash;

    @Autowired
    PassphraseHasher() {
        this(Cost.OWASP_MINIMUM);
    }

    PassphraseHasher(Cost cost) {
        this.cost = cost;
        this.dummyHash = hash("nobody has this passphrase");
    }

    /// The cost parameters of a hash.
    record Cost(int memoryKib, int passes, int lanes) {

        static final Cost OWASP_MINIMUM = new Cost(19 * 1024, 2, 1);
    }

    String hash(String passphrase) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(passphrase, salt, cost)));
    }

    boolean matches(String passphrase, String hash) {
        var parts = hash.split("\\$", -1);
        var numbers = parts[3].split("[=,]", -1);
        var decoder = Base64.getDecoder();
        var derived = derive(
                passphrase,
                decoder.decode(parts[4]),
                new Cost(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[3]), Integer.parseInt(numbers[5])));
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    /// Takes the time of a comparison and always returns false.
    boolean matchDummy(String passphrase) {
        matches(passphrase, dummyHash);
        return false;
    }

    private byte[] derive(String passphrase, byte[] salt, Cost wanted) {
        one.acquireUninterruptibly();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    .withMemoryAsKB(wanted.memoryKib())
                    .withIterations(wanted.passes())
                    .withParallelism(wanted.lanes())
                    .build());
            var derived = new byte[HASH_BYTES];
            argon2.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), derived);
            return derived;
        } finally {
            one.release();
        }
    }
}
