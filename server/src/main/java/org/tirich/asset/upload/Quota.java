package org.tirich.asset.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadGuard;
import org.tirich.asset.upload.UploadUsageTable.Usage;

/// The upload quota of an account per day. It counts the bytes that arrived, also those of cancelled uploads, and not
/// the announced ones. Authors with published lessons have a larger quota.
@Component
class Quota {

    static final Duration DAY = Duration.ofHours(24);

    /// The number of live lessons from which an author has the larger quota.
    private static final int ESTABLISHED_LESSONS = 5;

    private static final int ESTABLISHED_FACTOR = 5;
    private static final long MEGABYTE = 1_000_000;

    private final UploadUsageTable usage;
    private final UploadGuard guard;
    private final Clock clock;
    private final int files;
    private final long megabytes;

    Quota(
            UploadUsageTable usage,
            UploadGuard guard,
            Clock clock,
            @Value("${tirich.quota.files-a-day}") int files,
            @Value("${tirich.quota.megabytes-a-day}") long megabytes) {
        this.usage = usage;
        this.guard = guard;
        this.clock = clock;
        this.files = files;
        this.megabytes = megabytes;
    }

    /// The allowance of an account per day.
    record Allowance(int files, long megabytes) {}

    /// The allowance that another file of `bytes` would exceed; empty if it fits.
    Optional<Allowance> exceededBy(AccountId owner, long bytes) {
        var allowance = allowance(owner);
        var sent = sent(owner);
        return sent.files() >= allowance.files() || sent.bytes() + bytes > allowance.megabytes() * MEGABYTE
                ? Optional.of(allowance)
                : Optional.empty();
    }

    /// The bytes that an upload may still receive today.
    long bytesLeft(Upload upload) {
        var allowance = allowance(upload.owner());
        var sent = sent(upload.owner());
        return upload.received() == 0 && sent.files() >= allowance.files()
                ? 0
                : Math.max(0, allowance.megabytes() * MEGABYTE - sent.bytes());
    }

    Allowance allowance(AccountId owner) {
        int times = guard.published(owner) >= ESTABLISHED_LESSONS ? ESTABLISHED_FACTOR : 1;
        return new Allowance(files * times, megabytes * times);
    }

    private Usage sent(AccountId owner) {
        return usage.since(owner, clock.instant().minus(DAY));
    }
}
