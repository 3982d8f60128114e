package org.tirich.asset;

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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;

/// Resumable uploads. What was acknowledged is on the disk: bytes are flushed before the offset is
/// committed, and a file longer than its offset is cut back to it.
@Service
public class Uploads {

    public static final long MAX_BYTES = 500_000_000;
    private static final int MAX_OPEN = 20;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int EXPIRED_AT_ONCE = 100;

    private final UploadTable uploads;
    private final Assets assets;
    private final UploadGuard guard;
    private final Quota quota;
    private final DiskRoom room;
    private final Clock clock;
    private final UploadFolder folder;
    private final Set<UploadId> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            UploadTable uploads,
            Assets assets,
            UploadGuard guard,
            Quota quota,
            DiskRoom room,
            UploadFolder folder,
            Clock clock) {
        this.uploads = uploads;
        this.assets = assets;
        this.guard = guard;
        this.quota = quota;
        this.room = room;
        this.clock = clock;
        this.folder = folder;
    }

    /// What became of a wish to send a file.
    public sealed interface Created {
        record Open(Upload upload) implements Created {}

        record TooLarge(long limit) implements Created {}

        record TooMany(int limit) implements Created {}

        /// More than an account may send within a day.
        record OverQuota(int files, long megabytes) implements Created {}

        record NoSuchTarget() implements Created {}

        record DiskFull() implements Created {}
    }

    /// What became of some bytes.
    public sealed interface Appended {
        record Received(Upload upload) implements Appended {}

        record WrongOffset(long expected) implements Appended {}

        record WrongChecksum() implements Appended {}

        record TooMuch() implements Appended {}

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
        if (uploads.open(owner, now) >= MAX_OPEN) {
            return new Created.TooMany(MAX_OPEN);
        }
        var exceeded = quota.exceededBy(owner, length);
        if (exceeded.isPresent()) {
            return new Created.OverQuota(exceeded.get().files(), exceeded.get().megabytes());
        }
        if (!room.holds(length)) {
            return new Created.DiskFull();
        }
        var upload = new Upload(
                new UploadId(UUID.randomUUID()),
                owner,
                target,
                FileName.toShow(fileName),
                length,
                0,
                now.plus(LIFE),
                false);
        uploads.insert(upload, now);
        if (length == 0) {
            finish(upload);
        }
        return new Created.Open(upload);
    }

    /// The person's own upload, while it is alive.
    public Optional<Upload> find(AccountId owner, UploadId id) {
        return uploads.find(id)
                .filter(upload -> upload.owner().equals(owner))
                .filter(upload -> upload.finished() || upload.expires().isAfter(clock.instant()));
    }

    /// Appends what arrives of `bytes` at `offset`. Where the link is cut, what came before the cut is kept,
    /// unless a checksum over the whole was promised.
    ///
    /// @param checksum what the whole of `bytes` must hash to, and with what
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
            var written = write(current, bytes, checksum);
            if (written < 0) {
                return written == TOO_MUCH ? new Appended.TooMuch() : new Appended.WrongChecksum();
            }
            return new Appended.Received(assets.inTransaction(() -> acknowledge(current, offset + written)));
        } finally {
            busy.remove(upload.id());
        }
    }

    /// A promised hash of one request's bytes.
    public record Checksum(MessageDigest digest, byte[] expected) {}

    private static final long WRONG_CHECKSUM = -1;
    private static final long TOO_MUCH = -2;

    /// How many bytes were written and flushed, or why none were.
    private long write(Upload upload, InputStream bytes, @Nullable Checksum checksum) throws IOException {
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
                } catch (IOException linkWasCut) {
                    cut = true;
                    break;
                }
                if (read < 0) {
                    break;
                }
                if (upload.received() + written + read > upload.length()) {
                    file.truncate(upload.received());
                    return TOO_MUCH;
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
                return WRONG_CHECKSUM;
            }
            file.force(true);
            return written;
        }
    }

    private Upload acknowledge(Upload upload, long received) {
        var expires = clock.instant().plus(LIFE);
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

    /// The last byte is here: the asset begins its life in the same transaction.
    private void finish(Upload upload) {
        uploads.finish(upload.id(), clock.instant());
        assets.receive(upload);
    }

    /// Forgets an unfinished upload and its bytes.
    @Transactional
    public void terminate(Upload upload) {
        if (!upload.finished()) {
            uploads.delete(upload.id());
            delete(upload.id());
        }
    }

    /// Forgets uploads that nobody went on with.
    @Transactional
    public int expire() {
        var expired = uploads.expired(clock.instant(), EXPIRED_AT_ONCE);
        expired.forEach(id -> {
            uploads.delete(id);
            delete(id);
        });
        return expired.size();
    }

    Path path(UploadId id) {
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
