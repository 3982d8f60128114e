package org.tirich.asset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tirich.store.DataFolder;
import org.tirich.store.Folders;

/// The store in the data folder. A file is written under a temporary name, flushed and renamed: a file under its own
/// name is complete, even after `kill -9`.
@Component
class DiskAssetStore implements AssetStore {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    DiskAssetStore(DataFolder data) {
        this.root = data.folder("assets");
    }

    @Override
    public void put(String sha256, Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            put(sha256, bytes);
        }
    }

    @Override
    public void put(String sha256, InputStream bytes) throws IOException {
        var target = path(sha256);
        if (Files.exists(target)) {
            return;
        }
        var folder = Files.createDirectories(root.resolve(sha256.substring(0, 2)));
        var draft = Files.createTempFile(root, "put", ".part");
        try {
            var digest = digest();
            try (var in = new DigestInputStream(bytes, digest)) {
                Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            }
            var found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(sha256)) {
                throw new IOException("the bytes have the hash " + found + ", not " + sha256);
            }
            flush(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public OptionalLong length(String sha256) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Files.size(path(sha256)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream openRange(String sha256, long offset) throws IOException {
        var channel = FileChannel.open(path(sha256), StandardOpenOption.READ);
        if (offset > channel.size()) {
            channel.close();
            throw new EOFException("the file " + sha256 + " ends before byte " + offset);
        }
        return Channels.newInputStream(channel.position(offset));
    }

    @Override
    public void delete(String sha256) throws IOException {
        var file = path(sha256);
        if (Files.deleteIfExists(file)) {
            flush(file.resolveSibling("."));
        }
    }

    @Override
    public long usedBytes() {
        return Folders.size(root);
    }

    private Path path(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static void flush(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
