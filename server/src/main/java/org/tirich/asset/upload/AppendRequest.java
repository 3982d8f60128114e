package org.tirich.asset.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The bytes that one request appends to the file of its upload. They count only after [#flush].
final class AppendRequest implements AutoCloseable {

    private final Upload upload;
    private final FileChannel file;
    private final Uploads.@Nullable Checksum checksum;
    private final long bytesLeft;
    private long written;

    private AppendRequest(Upload upload, FileChannel file, Uploads.@Nullable Checksum checksum, long bytesLeft) {
        this.upload = upload;
        this.file = file;
        this.checksum = checksum;
        this.bytesLeft = bytesLeft;
    }

    /// Opens the file, and truncates it to the acknowledged bytes.
    ///
    /// @param bytesLeft the bytes that the quota of the owner admits
    static AppendRequest open(Path path, Upload upload, Uploads.@Nullable Checksum checksum, long bytesLeft)
            throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(upload.received());
        file.position(upload.received());
        return new AppendRequest(upload, file, checksum, bytesLeft);
    }

    /// The upload as it was before the request.
    Upload upload() {
        return upload;
    }

    /// The offset after the bytes written so far.
    long offset() {
        return upload.received() + written;
    }

    boolean exceedsLength(int more) {
        return offset() + more > upload.length();
    }

    boolean exceedsQuota(int more) {
        return written + more > bytesLeft;
    }

    void write(byte[] bytes, int length) throws IOException {
        if (checksum != null) {
            checksum.digest().update(bytes, 0, length);
        }
        var chunk = ByteBuffer.wrap(bytes, 0, length);
        while (chunk.hasRemaining()) {
            file.write(chunk);
        }
        written += length;
    }

    /// Whether the written bytes may be acknowledged.
    ///
    /// @param complete whether the request has arrived completely; a checksum covers all of its bytes
    boolean verifies(boolean complete) {
        return checksum == null
                || complete && MessageDigest.isEqual(checksum.digest().digest(), checksum.expected());
    }

    void flush() throws IOException {
        file.force(true);
    }

    void discard() throws IOException {
        file.truncate(upload.received());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
