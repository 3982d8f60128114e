package org.tirich.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/// Random secrets of this instance. Each is created at the first call and stored in a file that only the server's user
/// can read.
public final class Secrets {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    Secrets(DataFolder data) {
        this.folder = data.secrets();
    }

    /// The secret with the name: 256 random bits in URL-safe Base64.
    public synchronized String get(String name) {
        var file = file(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the secret " + name, e);
        }
    }

    /// Deletes the secret with the name. The next call of [#get] makes another one.
    public synchronized void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the secret " + name, e);
        }
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a secret: " + name);
        }
        return folder.resolve(name);
    }

    private String make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var draft = Files.createTempFile(
                folder, "new", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, secret);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }
}
