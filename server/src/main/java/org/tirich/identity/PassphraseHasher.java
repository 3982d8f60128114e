package org.tirich.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hashes passphrases with Argon2id (RFC 9106), through a [HashingQueue]: many concurrent sign-ins wait instead of
/// exhausting the memory and the cores. A hash contains its parameters, so that they can be increased later.
///
/// A transaction would hold a connection of the pool for as long as the queue is; hashing within one is refused.
@Component
class PassphraseHasher {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /// The source of hashes that no network asked for.
    static final String LOCAL = "";

    private final HashingQueue queue = HashingQueue.forThisMachine();
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
        this.dummyHash = hash("nobody has this passphrase", LOCAL);
    }

    HashingQueue queue() {
        return queue;
    }

    /// The cost parameters of a hash.
    record Cost(int memoryKib, int passes, int lanes) {

        static final Cost OWASP_MINIMUM = new Cost(19 * 1024, 2, 1);
    }

    /// @param source the network or account that the hash is for
    /// @throws org.tirich.web.Problem 503 if the queue is full
    String hash(String passphrase, String source) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        cost.memoryKib(),
                        cost.passes(),
                        cost.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(derive(passphrase, salt, cost, source)));
    }

    boolean matches(String passphrase, String hash, String source) {
        var parts = hash.split("\\$", -1);
        var numbers = parts[3].split("[=,]", -1);
        var decoder = Base64.getDecoder();
        var derived = derive(
                passphrase,
                decoder.decode(parts[4]),
                new Cost(Integer.parseInt(numbers[1]), Integer.parseInt(numbers[3]), Integer.parseInt(numbers[5])),
                source);
        return MessageDigest.isEqual(derived, decoder.decode(parts[5]));
    }

    /// Takes the time of a comparison and always returns false.
    boolean matchDummy(String passphrase, String source) {
        matches(passphrase, dummyHash, source);
        return false;
    }

    private byte[] derive(String passphrase, byte[] salt, Cost wanted, String source) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a passphrase is hashed within a transaction");
        }
        return queue.run(source, () -> argon2(passphrase, salt, wanted));
    }

    private static byte[] argon2(String passphrase, byte[] salt, Cost wanted) {
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
    }
}
