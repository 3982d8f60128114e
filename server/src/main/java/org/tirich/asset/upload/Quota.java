package org.tirich.asset.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadGuard;

/// The upload quota of an account per day. Authors with published lessons have a larger one.
@Component
class Quota {

    static final Duration DAY = Duration.ofHours(24);

    /// The number of live lessons from which an author has the larger quota.
    private static final int ESTABLISHED_LESSONS = 5;

    private static final int ESTABLISHED_FACTOR = 5;
    private static final long MEGABYTE = 1_000_000;

    private final UploadTable uploads;
    private final UploadGuard guard;
    private final Clock clock;
    private final int files;
    private final long megabytes;

    Quota(
            UploadTable uploads,
            UploadGuard guard,
            Clock clock,
            @Value("${tirich.quota.files-a-day}") int files,
            @Value("${tirich.quota.megabytes-a-day}") long megabytes) {
        this.uploads = uploads;
        this.guard = guard;
        this.clock = clock;
        this.files = files;
        this.megabytes = megabytes;
    }

    /// The allowance of an account per day.
    record Allowance(int files, long megabytes) {}

    /// The allowance that another file of `bytes` would exceed; empty if it fits.
    Optional<Allowance> exceededBy(AccountId owner, long bytes) {
        int times = guard.published(owner) >= ESTABLISHED_LESSONS ? ESTABLISHED_FACTOR : 1;
        var allowance = new Allowance(files * times, megabytes * times);
        var sent = uploads.since(owner, clock.instant().minus(DAY));
        return sent.files() >= allowance.files() || sent.bytes() + bytes > allowance.megabytes() * MEGABYTE
                ? Optional.of(allowance)
                : Optional.empty();
    }
}
