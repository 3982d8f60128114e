package org.tirich.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tirich.kernel.UserFacingException;

/// The folder with all data of one instance. A running server holds its lock, and a second server is refused.
public final class DataFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DataFolder.class);

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /// Creates the folder if it is missing and takes its lock.
    public static DataFolder open(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            protect(root, "rwx------");
            var channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locks(channel)) {
                var owner = read(channel);
                channel.close();
                throw new UserFacingException(
                        "The data folder " + root + " is in use by another Tirich server (process " + owner
                                + "). Stop that server, or choose another folder with --data DIR.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new UserFacingException("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// Personal data of all kinds are below the folder; its permissions cover also what earlier versions created.
    private static void protect(Path folder, String permissions) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        } catch (IOException | UnsupportedOperationException e) {
            log.warn("the permissions of {} cannot be set to {}: other users may read it", folder, permissions, e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    public Path root() {
        return root;
    }

    /// Lets another user of this machine reach a sub-folder by its path, without listing the folders.
    void openPath(String name) {
        protect(root, "rwx--x--x");
        protect(folder(name), "rwx--x--x");
    }

    /// A sub-folder for one purpose, created at the first call.
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + name + " in the data folder", e);
        }
    }

    /// The folder of secrets, readable by the server's user alone.
    Path secrets() {
        var secrets = folder("secrets");
        try {
            Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot protect the secrets in the data folder", e);
        }
        return secrets;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
