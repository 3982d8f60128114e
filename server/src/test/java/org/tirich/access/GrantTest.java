package org.tirich.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.access.Actor.AgeBand;

class GrantTest {

    private static final UUID VISIT = new UUID(0, 7);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // The subject and language of the grant, then those of the resource.
                "-, -, physics, ur, true",
                "-, -, physics, -, true",
                "-, -, -, -, true",
                "physics, -, physics, ur, true",
                "physics, -, physics, -, true",
                "physics, -, chemistry, ur, false",
                "physics, -, -, ur, false",
                "physics, -, -, -, false",
                "-, khw, physics, khw, true",
                "-, khw, physics, -, true",
                "-, khw, -, khw, true",
                "-, khw, physics, ur, false",
                "-, khw, -, ur, false",
                "-, khw, -, -, false",
                "physics, ps, physics, ps, true",
                "physics, ps, physics, sd, false",
                "physics, ps, chemistry, ps, false",
            })
    void aGrantReachesWhatItsScopeCovers(
            String subject, String language, String itsSubject, String itsLanguage, boolean covered) {
        var grant = new Grant(Set.of(Permission.REVIEW_SAFETY), Scope.of(subject, language));
        var resource = Scope.of(itsSubject, itsLanguage);

        assertThat(grant.allows(Permission.REVIEW_SAFETY, resource)).isEqualTo(covered);
        assertThat(grant.allows(Permission.LEAD, resource)).isFalse();
    }

    @Test
    void aPermissionHoldsOnlyOnTheScopeOfItsOwnGrant() {
        var account = account(
                new Grant(Set.of(Permission.REVIEW_SAFETY), Scope.of("physics", null)),
                new Grant(Set.of(Permission.LEAD), Scope.of("biology", null)));

        assertThat(account.may(Permission.LEAD)).isTrue();
        assertThat(account.may(Permission.LEAD, Scope.of("biology", "skr"))).isTrue();
        assertThat(account.may(Permission.LEAD, Scope.of("physics", "skr"))).isFalse();
        assertThat(account.mayAny(List.of(Permission.LEAD, Permission.REVIEW_SAFETY), Scope.of("physics", "skr")))
                .isTrue();
        assertThat(account.mayAny(List.of(Permission.LEAD, Permission.REVIEW_SAFETY), Scope.of("chemistry", null)))
                .isFalse();
        assertThat(account.may(Permission.OPERATE)).isFalse();
        assertThat(account.account()).contains(account);
    }

    @Test
    void aGuestMayOnlyWatchEngageSignInAndTour() {
        var guest = new Actor.Guest(VISIT);

        assertThat(Permission.values())
                .filteredOn(guest::may)
                .containsExactlyInAnyOrder(Permission.WATCH, Permission.ENGAGE, Permission.SIGN_IN, Permission.TOUR);
        assertThat(Permission.values())
                .filteredOn(permission -> guest.may(permission, Scope.EVERYWHERE))
                .containsExactlyInAnyOrder(Permission.WATCH, Permission.ENGAGE, Permission.SIGN_IN, Permission.TOUR);
        assertThat(guest.account()).isEmpty();
        assertThat(guest.mayAny(List.of(Permission.LEAD), Scope.EVERYWHERE)).isFalse();
    }

    @Test
    void aTopicNeedsASubjectOrALanguage() {
        assertThat(Scope.of(null, null)).isEqualTo(Scope.EVERYWHERE);
        assertThatThrownBy(() -> new Scope.Topic(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInvalidIdInAPathIsEmpty() {
        assertThat(PathIds.uuid(VISIT.toString())).contains(VISIT);
        assertThat(PathIds.uuid("چاند")).isEmpty();
        assertThat(PathIds.uuid("")).isEmpty();
    }

    private static Actor.Account account(Grant... grants) {
        return new Actor.Account(new AccountId(new UUID(0, 1)), "استانی-۷", VISIT, AgeBand.ADULT, List.of(grants));
    }

    @Test
    void anAccountIdIsWrittenAndReadAsText() {
        var id = new AccountId(VISIT);

        assertThat(AccountId.of(id.toString())).isEqualTo(id);
    }
}
