package org.tirich.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Scope;

class IdleAccountsTest extends ServerTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private IdleAccounts idle;

    @Autowired
    private FlywayConnectionDetails owner;

    private AccountId account(AgeBand ageBand) {
        return ((Accounts.Opened.Account) accounts.open(freshName(), PASSPHRASE, ageBand)).id();
    }

    private boolean exists(AccountId account) {
        return sql.sql("select erased_at is null from account where id = ?")
                .param(account.value())
                .query(Boolean.class)
                .single();
    }

    private long notices(AccountId account) {
        return sql.sql("select count(*) from notification where account = ? and kind = 'account-idle'")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private LocalDate lastVisit(AccountId account) {
        return sql.sql("select last_visit from account where id = ?")
                .param(account.value())
                .query(LocalDate.class)
                .single();
    }

    private void afterDays(int days) {
        clock.forward(DAY.multipliedBy(days));
        idle.run();
    }

    @ParameterizedTest
    @EnumSource(names = "ADULT", mode = EnumSource.Mode.EXCLUDE)
    void anIdleAccountOfAMinorIsErasedThirtyDaysAfterANotice(AgeBand ageBand) {
        var child = account(ageBand);

        afterDays(334);
        assertThat(notices(child)).isZero();
        afterDays(1);
        assertThat(notices(child)).isOne();
        afterDays(29);
        assertThat(notices(child)).isOne();
        assertThat(exists(child)).isTrue();
        afterDays(1);
        assertThat(exists(child)).isFalse();
        assertThat(sql.sql("select count(*) from audit_record where action = 'account.erase' and subject = ?"
                                + " and actor is null and details = 'reason=idle'")
                        .param("account:" + child)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /// A server that did not run for years gives the notice first.
    @Test
    void noAccountIsErasedWithoutANotice() {
        var child = account(AgeBand.FROM_13_TO_15);

        afterDays(900);
        assertThat(exists(child)).isTrue();
        assertThat(notices(child)).isOne();
        afterDays(29);
        assertThat(exists(child)).isTrue();
        afterDays(1);
        assertThat(exists(child)).isFalse();
    }

    @Test
    void aVisitKeepsTheAccountAndWithdrawsTheNotice() {
        var child = account(AgeBand.FROM_16_TO_17);
        afterDays(340);
        assertThat(notices(child)).isOne();

        sessions.open(child, "Firefox");
        afterDays(334);
        assertThat(exists(child)).isTrue();
        assertThat(notices(child)).isOne();
        afterDays(1);
        assertThat(notices(child)).isEqualTo(2);
        afterDays(30);
        assertThat(exists(child)).isFalse();
    }

    @Test
    void accountsOfAdultsAndOfStaffAreKept() {
        var adult = account(AgeBand.ADULT);
        var reviewer = account(AgeBand.FROM_16_TO_17);
        accounts.grant(reviewer, Role.SAFETY_REVIEWER, Scope.EVERYWHERE, null);
        var creator = account(AgeBand.FROM_16_TO_17);
        accounts.grant(creator, Role.CREATOR, Scope.EVERYWHERE, null);

        afterDays(400);
        afterDays(400);

        assertThat(exists(adult)).isTrue();
        assertThat(exists(reviewer)).isTrue();
        assertThat(notices(reviewer)).isZero();
        assertThat(exists(creator)).isFalse();
    }

    /// The day only, and written once a day.
    @Test
    void theDayOfTheLastVisitIsStored() {
        var child = account(AgeBand.FROM_13_TO_15);
        var token = sessions.open(child, "Firefox");
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        assertThat(lastVisit(child)).isEqualTo(today);
        var version = version(child);

        sessions.open(child, "Firefox");
        assertThat(version(child)).isEqualTo(version);

        clock.forward(DAY.multipliedBy(3));
        assertThat(sessions.findAccount(token)).isPresent();
        assertThat(lastVisit(child)).isEqualTo(today.plusDays(3));
    }

    /// Changes with every write of the row.
    private String version(AccountId account) {
        return sql.sql("select xmin::text || ctid::text from account where id = ?")
                .param(account.value())
                .query(String.class)
                .single();
    }

    /// An account that cannot be erased is left whole, the others are erased, and the next run erases it.
    @Test
    void aFailedErasureIsRepeatedAndStopsNoOther() throws SQLException {
        var first = account(AgeBand.FROM_13_TO_15);
        var second = account(AgeBand.FROM_13_TO_15);
        afterDays(400);
        asOwner("create function refuse_erasure() returns trigger language plpgsql as"
                + " $$ begin raise exception 'refused'; end $$");
        asOwner("create trigger refuse before update on account for each row when (old.id = '" + first
                + "' and new.erased_at is not null) execute function refuse_erasure()");
        try {
            afterDays(30);
        } finally {
            asOwner("drop trigger refuse on account");
            asOwner("drop function refuse_erasure()");
        }
        assertThat(exists(first)).isTrue();
        assertThat(notices(first)).isOne();
        assertThat(exists(second)).isFalse();

        idle.run();

        assertThat(exists(first)).isFalse();
        assertThat(notices(first)).isZero();
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        requireNonNull(owner.getJdbcUrl()),
                        requireNonNull(owner.getUsername()),
                        requireNonNull(owner.getPassword()));
                var made = connection.createStatement()) {
            made.execute(statement);
        }
    }
}
