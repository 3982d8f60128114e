package org.tirich.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tirich.access.AccountId;
import org.tirich.access.IdleNotice;
import org.tirich.jobs.PeriodicWork;

/// Erases accounts of minors that nobody uses, after a notice in their inbox. Accounts with a role of staff are kept.
///
/// Each account has a transaction of its own: an interrupted or failed run leaves it as it was or erased, and the next
/// run continues.
@Service
class IdleAccounts {

    private static final Logger log = LoggerFactory.getLogger(IdleAccounts.class);
    private static final Duration INTERVAL = Duration.ofHours(6);
    private static final int AT_ONCE = 500;

    private final Accounts accounts;
    private final AccountTable table;
    private final IdleNotice notice;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final int idleDays;
    private final int noticeDays;

    /// @param idleDays days without a visit after which an account is erased; 0 for never
    /// @param noticeDays days between the notice and the erasure
    IdleAccounts(
            Accounts accounts,
            AccountTable table,
            IdleNotice notice,
            TransactionOperations transactions,
            Clock clock,
            @Value("${tirich.minors.idle-days}") int idleDays,
            @Value("${tirich.minors.idle-notice-days}") int noticeDays) {
        this.accounts = accounts;
        this.table = table;
        this.notice = notice;
        this.transactions = transactions;
        this.clock = clock;
        this.idleDays = idleDays;
        this.noticeDays = noticeDays;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> eraseIdleAccounts(IdleAccounts idle) {
            return PeriodicWork.ofInstance("erase-idle-accounts", INTERVAL, idle::run);
        }
    }

    /// Sends the notices that are due, and erases the accounts whose notice is old enough.
    void run() {
        if (idleDays <= 0) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var unused = today.minusDays(Math.max(0, idleDays - noticeDays));
        var noticed = each(table.idleWithoutNotice(unused, AT_ONCE), account -> sendNotice(account, unused, today));
        var toldOn = today.minusDays(noticeDays);
        var abandoned = today.minusDays(idleDays);
        var erased = each(table.idleSinceNotice(abandoned, toldOn, AT_ONCE), account -> erase(account, abandoned));
        if (noticed > 0 || erased > 0) {
            log.info("{} idle accounts of minors were told, {} were erased", noticed, erased);
        }
    }

    private int each(List<AccountId> found, Predicate<AccountId> change) {
        var changed = 0;
        for (var account : found) {
            try {
                changed += Boolean.TRUE.equals(transactions.execute(_ -> change.test(account))) ? 1 : 0;
            } catch (RuntimeException e) {
                log.error("the idle account {} could not be told or erased", account, e);
            }
        }
        return changed;
    }

    /// The owner may have come back meanwhile.
    private boolean sendNotice(AccountId account, LocalDate unused, LocalDate today) {
        var lastVisit = table.lockIdle(account, unused);
        lastVisit.ifPresent(day -> {
            notice.send(account, day);
            table.setIdleNotice(account, today);
        });
        return lastVisit.isPresent();
    }

    private boolean erase(AccountId account, LocalDate abandoned) {
        var isIdle = table.lockIdle(account, abandoned).isPresent();
        if (isIdle) {
            accounts.eraseIdle(account);
        }
        return isIdle;
    }
}
