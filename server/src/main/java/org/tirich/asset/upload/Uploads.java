package org.tirich.asset.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.asset.Assets;
import org.tirich.asset.UploadGuard;
import org.tirich.asset.UploadId;
import org.tirich.store.DiskSpace;

/// Resumable uploads. Acknowledged bytes are on the disk: they are flushed before the offset is committed, and a file
/// longer than its offset is truncated to it.
@Service
public class Uploads {

    public static final long MAX_BYTES = 500_000_000;
    private static final int MAX_OPEN_PER_ACCOUNT = 20;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int MAX_EXPIRED_AT_ONCE = 100;

    private final UploadTable uploads;
    private final Assets assets;
    private final UploadGuard guard;
    private final Quota quota;
    private final DiskSpace disk;
    private final Clock clock;
    private final UploadFolder folder;
    private final TransactionTemplate transaction;
    private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            UploadTable uploads,
            Assets assets,
            UploadGuard guard,
            Quota quota,
            DiskSpace disk,
            UploadFolder folder,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.assets = assets;
        this.guard = guard;
        this.quota = quota;
        this.disk = disk;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = folder;
    }

    /// Result of creating an upload.
    public sealed interface Created {
        record Open(Upload upload) implements Created {}

        record TooLarge(long limit) implements Created {}

        record TooManyUploads(int limit) implements Created {}

        /// The upload exceeds the daily quota of the account.
        record OverQuota(int files, long megabytes) implements Created {}

        record NoSuchTarget() implements Created {}

        record DiskFull() implements Created {}
    }

    /// Result of appending bytes.
    public sealed interface Appended {
        record Received(Upload upload) implements Appended {}

        record WrongOffset(long expected) implements Appended {}

        record WrongChecksum() implements Appended {}

        record BeyondLength() implements Appended {}

        record Busy() implements Appended {}
    }

    @Transactional
    public Created create(AccountId owner, UUID target, String fileName, long length) {
        if (length > MAX_BYTES) {
            return new Created.TooLarge(MAX_BYTES);
        }
        if (!guard.admits(owner, target)) {
            return new Created.NoSuchTarget();
        }
        var now = clock.instant();
        if (uploads.open(owner, now) >= MAX_OPEN_PER_ACCOUNT) {
            return new Created.TooManyUploads(MAX_OPEN_PER_ACCOUNT);
        }
        var exceeded = quota.exceededBy(owner, length);
        if (exceeded.isPresent()) {
            return new Created.OverQuota(exceeded.get().files(), exceeded.get().megabytes());
        }
        if (!disk.fits(length)) {
            return new Created.DiskFull();
        }
        var upload = new Upload(
                new UploadId(UUID.randomUUID()),
                owner,
                target,
                FileName.toShow(fileName),
                length,
                0,
                now.plus(LIFETIME),
                false);
        uploads.insert(upload, now);
        if (length == 0) {
            finish(upload);
        }
        return new Created.Open(upload);
    }

    /// An unexpired upload of the person.
    public Optional<Upload> find(AccountId owner, UploadId id) {
        return uploads.find(id)
                .filter(upload -> upload.owner().equals(owner))
                .filter(upload -> upload.finished() || upload.expires().isAfter(clock.instant()));
    }

    /// Appends the received part of `bytes` at `offset`. If the connection breaks, the received bytes are stored,
    /// unless the request has a checksum over all of them.
    ///
    /// @param checksum the checksum of all of `bytes`
    public Appended append(Upload upload, long offset, InputStream bytes, @Nullable Checksum checksum)
            throws IOException {
        if (!busy.add(upload.id())) {
            return new Appended.Busy();
        }
        try {
            var current = uploads.find(upload.id()).orElse(upload);
            if (offset != current.received()) {
                return new Appended.WrongOffset(current.received());
            }
            return switch (write(current, bytes, checksum)) {
                case Written.Flushed(var length) -> new Appended.Received(acknowledge(current, offset + length));
                case Written.BeyondLength() -> new Appended.BeyondLength();
                case Written.WrongChecksum() -> new Appended.WrongChecksum();
            };
        } finally {
            busy.remove(upload.id());
        }
    }

    /// The checksum that a request announces, and its algorithm.
    public record Checksum(MessageDigest digest, byte[] expected) {}

    /// Result of writing the bytes of one request.
    private sealed interface Written {
        record Flushed(long length) implements Written {}

        record BeyondLength() implements Written {}

        record WrongChecksum() implements Written {}
    }

    private Written write(Upload upload, InputStream bytes, @Nullable Checksum checksum) throws IOException {
        try (var file = FileChannel.open(path(upload.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(upload.received());
            file.position(upload.received());
            var buffer = new byte[BUFFER_BYTES];
            long written = 0;
            var cut = false;
            while (true) {
                int read;
                try {
                    read = bytes.read(buffer);
                } catch (IOException connectionLost) {
                    cut = true;
                    break;
                }
                if (read < 0) {
                    break;
                }
                if (upload.received() + written + read > upload.length()) {
                    file.truncate(upload.received());
                    return new Written.BeyondLength();
                }
                if (checksum != null) {
                    checksum.digest().update(buffer, 0, read);
                }
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    file.write(chunk);
                }
                written += read;
            }
            if (checksum != null
                    && (cut || !MessageDigest.isEqual(checksum.digest().digest(), checksum.expected()))) {
                file.truncate(upload.received());
                return new Written.WrongChecksum();
            }
            file.force(true);
            return new Written.Flushed(written);
        }
    }

    private Upload acknowledge(Upload upload, long received) {
        return Objects.requireNonNull(transaction.execute(_ -> save(upload, received)));
    }

    private Upload save(Upload upload, long received) {
        var expires = clock.instant().plus(LIFETIME);
        uploads.received(upload.id(), received, expires);
        var now = new Upload(
                upload.id(),
                upload.owner(),
                upload.target(),
                upload.fileName(),
                upload.length(),
                received,
                expires,
                received == upload.length());
        if (now.finished() && !upload.finished()) {
            finish(now);
        }
        return now;
    }

    /// Creates the asset of a completed upload in the same transaction.
    private void finish(Upload upload) {
        uploads.finish(upload.id(), clock.instant());
        assets.receive(upload.id(), upload.owner(), upload.target(), upload.fileName(), upload.length());
    }

    /// Deletes an unfinished upload and its bytes.
    @Transactional
    public void terminate(Upload upload) {
        if (!upload.finished()) {
            uploads.delete(upload.id());
            delete(upload.id());
        }
    }

    /// Deletes expired uploads.
    @Transactional
    public int expire() {
        var expired = uploads.expired(clock.instant(), MAX_EXPIRED_AT_ONCE);
        expired.forEach(id -> {
            uploads.delete(id);
            delete(id);
        });
        return expired.size();
    }

    public Path path(UploadId id) {
        return folder.path(id);
    }

    private void delete(UploadId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
