package org.tirich.asset.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.asset.Assets;
import org.tirich.asset.UploadGuard;
import org.tirich.asset.UploadId;
import org.tirich.asset.upload.AppendSlots.Slot;
import org.tirich.asset.upload.UploadUsageTable.Usage;
import org.tirich.store.DiskSpace;

/// Resumable uploads. Acknowledged bytes are on the disk: they are flushed before the offset is committed, and a file
/// longer than its offset is truncated to it.
@Service
public class Uploads implements PersonalData {

    public static final long MAX_BYTES = 500_000_000;
    private static final int MAX_OPEN_PER_ACCOUNT = 20;
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int MAX_EXPIRED_AT_ONCE = 100;

    private final UploadTable uploads;
    private final UploadUsageTable usage;
    private final Assets assets;
    private final UploadGuard guard;
    private final Quota quota;
    private final DiskSpace disk;
    private final Clock clock;
    private final UploadFolder folder;
    private final TransactionTemplate transaction;
    private final AppendSlots slots = new AppendSlots();

    Uploads(
            UploadTable uploads,
            UploadUsageTable usage,
            Assets assets,
            UploadGuard guard,
            Quota quota,
            DiskSpace disk,
            UploadFolder folder,
            TransactionTemplate transaction,
            Clock clock) {
        this.uploads = uploads;
        this.usage = usage;
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

        /// The bytes exceed the daily quota of the account; none of this request is stored.
        record OverQuota(int files, long megabytes) implements Appended {}

        /// A later request for the same upload took the place of this one.
        record Superseded() implements Appended {}

        record Gone() implements Appended {}
    }

    /// @param metadata the value of `Upload-Metadata`, at most 8,192 characters
    @Transactional
    public Created create(AccountId owner, UUID target, String fileName, String metadata, long length) {
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
                metadata,
                length,
                0,
                now.plus(LIFETIME),
                false);
        uploads.insert(upload, now);
        if (length == 0) {
            usage.add(owner, now, new Usage(1, 0));
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
    /// An append of the same upload that is still running ends here: a client that returns does not wait until the
    /// server notices that the earlier connection is dead. The bytes received by then are stored first.
    ///
    /// @param checksum the checksum of all of `bytes`
    public Appended append(Upload upload, long offset, InputStream bytes, @Nullable Checksum checksum)
            throws IOException {
        var slot = slots.enter(upload.id());
        try {
            @Nullable Upload current;
            @Nullable AppendRequest request;
            synchronized (slot) {
                supersede(slot);
                current = uploads.find(upload.id()).orElse(null);
                if (current == null) {
                    return new Appended.Gone();
                }
                if (offset != current.received()) {
                    return new Appended.WrongOffset(current.received());
                }
                request = current.finished() ? null : open(current, checksum);
                slot.current = request;
            }
            if (request == null) {
                return bytes.read() < 0 ? new Appended.Received(current) : new Appended.BeyondLength();
            }
            return receive(slot, request, bytes);
        } finally {
            slots.leave(upload.id());
        }
    }

    /// The upload with all bytes that arrived. An append that is still running ends here.
    ///
    /// @throws IOException if the received bytes cannot be stored
    public Optional<Upload> resume(AccountId owner, UploadId id) throws IOException {
        var found = find(owner, id);
        if (found.isEmpty()) {
            return found;
        }
        var slot = slots.enter(id);
        try {
            synchronized (slot) {
                supersede(slot);
                return find(owner, id);
            }
        } finally {
            slots.leave(id);
        }
    }

    /// The checksum that a request announces, and its algorithm.
    public record Checksum(MessageDigest digest, byte[] expected) {}

    private AppendRequest open(Upload upload, @Nullable Checksum checksum) throws IOException {
        return AppendRequest.open(path(upload.id()), upload, checksum, quota.bytesLeft(upload));
    }

    private Appended receive(Slot slot, AppendRequest request, InputStream bytes) throws IOException {
        try {
            var buffer = new byte[BUFFER_BYTES];
            while (true) {
                int read;
                try {
                    read = bytes.read(buffer);
                } catch (IOException connectionLost) {
                    return end(slot, request, false);
                }
                if (read < 0) {
                    return end(slot, request, true);
                }
                synchronized (slot) {
                    if (slot.current != request) {
                        return new Appended.Superseded();
                    }
                    if (request.exceedsLength(read)) {
                        request.discard();
                        return new Appended.BeyondLength();
                    }
                    if (request.exceedsQuota(read)) {
                        request.discard();
                        var allowance = quota.allowance(request.upload().owner());
                        return new Appended.OverQuota(allowance.files(), allowance.megabytes());
                    }
                    request.write(buffer, read);
                }
            }
        } finally {
            synchronized (slot) {
                if (slot.current == request) {
                    slot.current = null;
                }
                request.close();
            }
        }
    }

    private Appended end(Slot slot, AppendRequest request, boolean complete) throws IOException {
        synchronized (slot) {
            return slot.current == request ? store(request, complete) : new Appended.Superseded();
        }
    }

    /// Ends the running append of a slot.
    private void supersede(Slot slot) throws IOException {
        var running = slot.current;
        if (running != null) {
            slot.current = null;
            store(running, false);
            running.close();
        }
    }

    /// Flushes and acknowledges the bytes of a request.
    private Appended store(AppendRequest request, boolean complete) throws IOException {
        if (!request.verifies(complete)) {
            request.discard();
            return new Appended.WrongChecksum();
        }
        request.flush();
        return Objects.requireNonNull(transaction.execute(_ -> acknowledge(request.upload(), request.offset())));
    }

    private Appended acknowledge(Upload before, long received) {
        var now = clock.instant();
        var upload = before.received(received, now.plus(LIFETIME));
        if (!uploads.received(before, received, upload.expires())) {
            return uploads.find(before.id())
                    .<Appended>map(other -> new Appended.WrongOffset(other.received()))
                    .orElseGet(Appended.Gone::new);
        }
        if (received > before.received()) {
            usage.add(before.owner(), now, new Usage(before.received() == 0 ? 1 : 0, received - before.received()));
        }
        if (upload.finished()) {
            finish(upload);
        }
        return new Appended.Received(upload);
    }

    /// Creates the asset of a completed upload in the same transaction.
    private void finish(Upload upload) {
        uploads.finish(upload.id(), clock.instant());
        assets.receive(upload.id(), upload.owner(), upload.target(), upload.fileName(), upload.length());
    }

    /// Deletes an unfinished upload and its bytes. They stay counted in the quota.
    ///
    /// @throws IOException if a running append cannot be ended
    public void terminate(Upload upload) throws IOException {
        var slot = slots.enter(upload.id());
        try {
            synchronized (slot) {
                supersede(slot);
                if (uploads.delete(upload.id())) {
                    delete(upload.id());
                }
            }
        } finally {
            slots.leave(upload.id());
        }
    }

    /// Deletes expired uploads, and the usage that no quota counts any more.
    @Transactional
    public int expire() {
        usage.deleteBefore(clock.instant().minus(Quota.DAY));
        var expired = uploads.expired(clock.instant(), MAX_EXPIRED_AT_ONCE);
        expired.forEach(id -> {
            uploads.delete(id);
            delete(id);
        });
        return expired.size();
    }

    /// Deletes the unfinished uploads of a person, and the names of the finished ones. A running append ends, because
    /// its upload is gone.
    @Override
    public void erase(AccountId owner) {
        uploads.unfinished(owner).forEach(id -> {
            uploads.delete(id);
            delete(id);
        });
        uploads.eraseNames(owner);
        usage.delete(owner);
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

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("uploads", uploads.export(account), "quota", usage.export(account));
    }
}
