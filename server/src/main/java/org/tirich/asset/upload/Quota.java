package org.tirich.asset.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadGuard;

/// How much one account may send within a day. Who has lessons that two people passed may send more.
@Component
class Quota {

    static final Duration DAY = Duration.ofHours(24);

    /// From so many live lessons on an author is no newcomer.
    private static final int PROVEN = 5;

    private static final int TIMES_FOR_PROVEN = 5;
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

    /// What an account may send within a day.
    record Allowance(int files, long megabytes) {}

    /// The allowance that another file of `bytes` would go beyond; empty when there is room for it.
    Optional<Allowance> exceededBy(AccountId owner, long bytes) {
        int times = guard.published(owner) >= PROVEN ? TIMES_FOR_PROVEN : 1;
        var allowance = new Allowance(files * times, megabytes * times);
        var sent = uploads.since(owner, clock.instant().minus(DAY));
        return sent.files() >= allowance.files() || sent.bytes() + bytes > allowance.megabytes() * MEGABYTE
                ? Optional.of(allowance)
                : Optional.empty();
    }
}
