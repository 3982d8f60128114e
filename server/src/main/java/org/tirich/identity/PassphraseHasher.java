package org.tirich.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;

/// Argon2id with OWASP's minimum (19 MiB, two passes, one lane), one hash at a time: a flood of sign-ins
/// waits instead of filling the machine's memory. The parameters stand in the hash, so that they can rise.
@Component
class PassphraseHasher {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Semaphore one = new Semaphore(1, true);
    private final SecureRandom random = new SecureRandom();

    /// What unknown names are compared with, so that they take as long as known ones.
    private final String nobody = hash("nobody has this passphrase");

    String hash(String passphrase) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(passphrase, salt, MEMORY_KIB, PASSES, LANES)));
    }

    boolean matches(String passphrase, String hash) {
        var parts = hash.split("\\$", -1);
        var numbers = parts[3].split("[=,]", -1);
        var decoder = Base64.getDecoder();
        var derived = derive(
                passphrase,
                decoder.decode(parts[4]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[3]),
                Integer.parseInt(numbers[5]));
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    /// Takes the time of a comparison and is never true.
    boolean matchesNobody(String passphrase) {
        matches(passphrase, nobody);
        return false;
    }

    private byte[] derive(String passphrase, byte[] salt, int memoryKib, int passes, int lanes) {
        one.acquireUninterruptibly();
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withSalt(salt)
                    .withMemoryAsKB(memoryKib)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .build());
            var derived = new byte[HASH_BYTES];
            argon2.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), derived);
            return derived;
        } finally {
            one.release();
        }
    }
}
