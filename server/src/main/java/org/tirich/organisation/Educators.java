package org.tirich.organisation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.notification.Notice;
import org.tirich.notification.Notifications;
import org.tirich.organisation.EducatorVerification.Method;
import org.tirich.organisation.EducatorVerification.State;

/// Verifies educators: a person asks an institution, which knows her by its roster or whose administrator decides. A
/// verified educator holds [Role#EDUCATOR] on the institution for a year. Nobody verifies herself.
@Service
public class Educators {

    /// How long a verification lasts.
    public static final Duration VALID = Duration.ofDays(365);

    private static final String ASKED = "ASKED";
    private static final String VERIFIED = "VERIFIED";
    private static final int MAX_LISTED = 500;

    /// Entries of one roster.
    private static final int MAX_ROSTER = 5_000;

    private final EducatorTable educators;
    private final Organisation organisation;
    private final Accounts accounts;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    Educators(
            EducatorTable educators,
            Organisation organisation,
            Accounts accounts,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.educators = educators;
        this.organisation = organisation;
        this.accounts = accounts;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /// The result of asking an institution.
    public enum Asked {
        WAITS,
        /// The roster knows her.
        VERIFIED,
        /// She has asked already, or is verified.
        OPEN,
        /// Educators are adults.
        NOT_ADULT
    }

    @Transactional
    public Asked ask(Actor.Account actor, OrgUnit institution) {
        requireMembers(institution);
        if (actor.ageBand() != AgeBand.ADULT) {
            return Asked.NOT_ADULT;
        }
        var id = UUID.randomUUID();
        if (!educators.ask(id, institution.id(), actor.id(), clock.instant())) {
            return Asked.OPEN;
        }
        var key = Accounts.nameKey(actor.username());
        var known = educators.onRoster(institution.id(), key).filter(by -> !by.equals(actor.id()));
        if (known.isPresent() && verify(institution, id, actor.id(), Method.ROSTER, known.get())) {
            educators.removeFromRoster(institution.id(), key);
            return Asked.VERIFIED;
        }
        return Asked.WAITS;
    }

    private static void requireMembers(OrgUnit institution) {
        if (!institution.level().hasMembers()) {
            throw new IllegalArgumentException(institution.level() + " has no educators");
        }
    }

    private boolean verify(OrgUnit institution, UUID id, AccountId account, Method method, AccountId by) {
        if (!(accounts.grant(
                        account, Role.EDUCATOR, Scope.Unit.of(institution.id().value()), by)
                instanceof Accounts.Granted.Ok(var grant))) {
            return false;
        }
        var now = clock.instant();
        if (!educators.verify(id, method, by, now, now.plus(VALID), grant)) {
            accounts.revoke(grant, by);
            return false;
        }
        audit.record(by, "educator.verify", "educator:" + id, Map.of("method", method.name()));
        send(account, institution, id, "educator-verified", "");
        return true;
    }

    private void send(AccountId account, OrgUnit institution, UUID id, String kind, String detail) {
        notifications.send(
                account, new Notice(kind, id, "/institution/" + institution.code(), "inbox.text." + kind, detail));
    }

    /// The result of a decision about a request or a verification.
    public enum Decided {
        DONE,
        /// It is not open any more, or belongs to another institution.
        NOT_OPEN,
        /// The administrator is the person herself.
        OWN,
        /// The person holds a role that excludes the role of an educator.
        EXCLUDED
    }

    @Transactional
    public Decided verify(Actor.Account administrator, OrgUnit institution, UUID id) {
        var asked = open(institution, id, State.Asked.class);
        if (asked.isEmpty()) {
            return Decided.NOT_OPEN;
        }
        if (asked.get().account().equals(administrator.id())) {
            return Decided.OWN;
        }
        return verify(institution, id, asked.get().account(), Method.ADMINISTRATOR, administrator.id())
                ? Decided.DONE
                : Decided.EXCLUDED;
    }

    /// Refuses a request, or revokes a verification.
    ///
    /// @param reason a code of [EducatorVerification#REASONS]
    @Transactional
    public Decided end(Actor.Account administrator, OrgUnit institution, UUID id, String reason) {
        var found = educators
                .find(id)
                .filter(each -> each.unit().equals(institution.id()))
                .filter(each -> each.isVerified() || each.state() instanceof State.Asked);
        if (found.isEmpty()) {
            return Decided.NOT_OPEN;
        }
        if (found.get().account().equals(administrator.id())) {
            return Decided.OWN;
        }
        var wasVerified = found.get().isVerified();
        var ended = educators.end(
                id,
                wasVerified ? VERIFIED : ASKED,
                wasVerified ? "REVOKED" : "REFUSED",
                administrator.id(),
                reason,
                clock.instant());
        ended.ifPresent(each -> {
            each.grant().ifPresent(grant -> accounts.revoke(grant, administrator.id()));
            audit.record(
                    administrator.id(),
                    wasVerified ? "educator.revoke" : "educator.refuse",
                    "educator:" + id,
                    Map.of("reason", reason));
            send(
                    each.account(),
                    institution,
                    id,
                    wasVerified ? "educator-revoked" : "educator-refused",
                    "educator.reason." + reason);
        });
        return ended.isPresent() ? Decided.DONE : Decided.NOT_OPEN;
    }

    private Optional<EducatorVerification> open(OrgUnit institution, UUID id, Class<? extends State> state) {
        return educators
                .find(id)
                .filter(each -> each.unit().equals(institution.id()))
                .filter(each -> state.isInstance(each.state()));
    }

    /// Ends the verifications whose time is over, and deletes roster entries of the same age.
    ///
    /// @return how many verifications there were
    @Transactional
    public int expire(int limit) {
        var now = clock.instant();
        educators.deleteFromRosters(now.minus(VALID));
        var expired = educators.expired(now, limit);
        for (var id : expired) {
            educators.end(id, VERIFIED, "EXPIRED", null, null, now).ifPresent(each -> {
                each.grant().ifPresent(grant -> accounts.revoke(grant, null));
                educators
                        .find(id)
                        .flatMap(found -> organisation.find(found.unit()))
                        .ifPresent(institution -> send(each.account(), institution, id, "educator-expired", ""));
            });
        }
        return expired.size();
    }

    /// The result of adding a roster.
    ///
    /// @param added persons who were not on it before
    /// @param verified those of them who had asked
    public record Roster(int added, int verified, boolean full) {}

    /// Adds persons to an institution's roster, and verifies those of them who have asked. An entry is used up by the
    /// verification.
    @Transactional
    public Roster addToRoster(Actor.Account administrator, OrgUnit institution, List<String> usernames) {
        requireMembers(institution);
        var keys = usernames.stream()
                .map(Accounts::nameKey)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (educators.rosterSize(institution.id()) + keys.size() > MAX_ROSTER) {
            return new Roster(0, 0, true);
        }
        var added = educators.addToRoster(institution.id(), keys, administrator.id(), clock.instant());
        audit.record(
                administrator.id(),
                "educator.roster",
                "unit:" + institution.id(),
                Map.of("added", Integer.toString(added)));
        var verified = 0;
        for (var asked : educators.of(institution.id(), List.of(ASKED), MAX_LISTED)) {
            var named =
                    accounts.username(asked.account()).map(Accounts::nameKey).filter(keys::contains);
            if (named.isPresent()
                    && !asked.account().equals(administrator.id())
                    && verify(institution, asked.id(), asked.account(), Method.ROSTER, administrator.id())) {
                educators.removeFromRoster(institution.id(), named.get());
                verified++;
            }
        }
        return new Roster(added, verified, false);
    }

    /// The open requests of an institution, the oldest first.
    public List<EducatorVerification> asked(OrgUnit institution) {
        return educators.of(institution.id(), List.of(ASKED), MAX_LISTED);
    }

    public List<EducatorVerification> verified(OrgUnit institution) {
        return educators.of(institution.id(), List.of(VERIFIED), MAX_LISTED);
    }

    public int countVerified(OrgUnit institution) {
        return educators.verified(institution.id());
    }

    /// The verifications that a person asked for, the latest first.
    public List<EducatorVerification> of(AccountId account) {
        return educators.of(account);
    }

    public boolean isVerified(AccountId account, UnitId institution) {
        return of(account).stream().anyMatch(each -> each.unit().equals(institution) && each.isVerified());
    }
}
