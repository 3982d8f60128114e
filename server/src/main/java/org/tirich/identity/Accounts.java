package org.tirich.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.PersonalData;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;

/// Accounts and the roles granted to them.
@Service
public class Accounts {

    /// NIST SP 800-63B-4 requires 8 characters with a second factor and 15 without one. Pupils without e-mail or phone
    /// get 10 as a compromise; staff get a second factor with passkeys.
    private static final int MIN_PASSPHRASE = 10;

    private static final int MAX_PASSPHRASE = 200;
    private static final Duration RESET_LIFE = Duration.ofHours(24);
    private static final Duration SET_UP_LIFE = Duration.ofHours(24);
    private static final int MAX_FOUND = 100;

    /// Letters of any script, digits, and a few separators between them.
    private static final Pattern USERNAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{1,38}[\\p{L}\\p{M}\\p{N}]");

    private final AccountTable accounts;
    private final GrantTable grants;
    private final LinkTable links;
    private final Sessions sessions;
    private final PassphraseHasher hasher;
    private final List<PersonalData> personalData;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountTable accounts,
            GrantTable grants,
            LinkTable links,
            Sessions sessions,
            PassphraseHasher hasher,
            List<PersonalData> personalData,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.links = links;
        this.sessions = sessions;
        this.hasher = hasher;
        this.personalData = List.copyOf(personalData);
        this.audit = audit;
        this.clock = clock;
    }

    /// An account on the operator's page.
    public record Person(AccountId id, String username, AgeBand ageBand, Instant since, List<HeldRole> roles) {}

    /// A role that a person holds at present.
    public record HeldRole(UUID grant, Role role, Scope scope) {}

    /// The result of opening an account.
    public sealed interface Opened {
        record Account(AccountId id) implements Opened {}

        record NameTaken() implements Opened {}

        record InvalidName() implements Opened {}

        record InvalidPassphrase() implements Opened {}

        /// Children under 13 get their account from a school.
        record TooYoung() implements Opened {}
    }

    /// Opens an account for the person who signs up. An adult also gets the role of a creator.
    @Transactional
    public Opened signUp(String username, String passphrase, AgeBand ageBand) {
        if (ageBand == AgeBand.UNDER_13) {
            return new Opened.TooYoung();
        }
        var opened = open(username, passphrase, ageBand);
        if (opened instanceof Opened.Account(var id) && ageBand == AgeBand.ADULT) {
            insertGrant(id, Role.CREATOR, Scope.EVERYWHERE, null);
        }
        return opened;
    }

    /// Opens an account with only the role of a learner.
    @Transactional
    public Opened open(String username, String passphrase, AgeBand ageBand) {
        var name = canonical(username);
        if (!USERNAME.matcher(name).matches()) {
            return new Opened.InvalidName();
        }
        if (!isAcceptable(passphrase, name)) {
            return new Opened.InvalidPassphrase();
        }
        var id = new AccountId(UUID.randomUUID());
        if (!accounts.insert(id, name, hasher.hash(passphrase), ageBand, clock.instant())) {
            return new Opened.NameTaken();
        }
        insertGrant(id, Role.LEARNER, Scope.EVERYWHERE, null);
        audit.record(id, "account.open", "account:" + id, Map.of("ageBand", ageBand.name()));
        return new Opened.Account(id);
    }

    /// The account of the name, if the passphrase matches. An unknown name takes the same time.
    public Optional<AccountId> check(String username, String passphrase) {
        var stored = accounts.findPassphrase(canonical(username));
        if (passphrase.length() > MAX_PASSPHRASE || stored.isEmpty()) {
            hasher.matchDummy(passphrase.substring(0, Math.min(passphrase.length(), MAX_PASSPHRASE)));
            return Optional.empty();
        }
        return stored.filter(found -> hasher.matches(passphrase, found.hash())).map(AccountTable.Stored::id);
    }

    public Optional<AccountId> find(String username) {
        return accounts.findPassphrase(canonical(username)).map(AccountTable.Stored::id);
    }

    /// Accounts whose name begins with `prefix`, newest first.
    public List<Person> search(String prefix) {
        return accounts.search(canonical(prefix), MAX_FOUND).stream()
                .map(row -> new Person(row.id(), row.username(), row.ageBand(), row.since(), grants.held(row.id())))
                .toList();
    }

    public List<HeldRole> roles(AccountId account) {
        return grants.held(account);
    }

    /// The result of granting a role.
    public sealed interface Granted {
        record Ok(UUID grant) implements Granted {}

        /// The person holds `held`, which excludes the requested role.
        record Excluded(Role held) implements Granted {}

        record Unknown() implements Granted {}
    }

    @Transactional
    public Granted grant(AccountId account, Role role, Scope scope, @Nullable AccountId by) {
        if (!accounts.exists(account)) {
            return new Granted.Unknown();
        }
        var excluded = grants.held(account).stream()
                .map(HeldRole::role)
                .filter(role::excludes)
                .findFirst();
        if (excluded.isPresent()) {
            return new Granted.Excluded(excluded.get());
        }
        var id = insertGrant(account, role, scope, by);
        audit.record(by, "role.grant", "account:" + account, Map.of("role", role.name(), "grant", id.toString()));
        sessions.rolesChanged(account);
        return new Granted.Ok(id);
    }

    /// Revokes a role; it no longer applies to the person's next request.
    @Transactional
    public boolean revoke(UUID grant, @Nullable AccountId by) {
        var account = grants.revoke(grant, clock.instant());
        account.ifPresent(id -> {
            audit.record(by, "role.revoke", "account:" + id, Map.of("grant", grant.toString()));
            sessions.rolesChanged(id);
        });
        return account.isPresent();
    }

    private UUID insertGrant(AccountId account, Role role, Scope scope, @Nullable AccountId by) {
        var id = UUID.randomUUID();
        grants.insert(id, account, role, scope, by, clock.instant());
        return id;
    }

    /// Changes the passphrase after checking the old one, and ends all sessions of the account.
    @Transactional
    public boolean changePassphrase(AccountId account, String username, String old, String wanted) {
        if (check(username, old).filter(account::equals).isEmpty() || !isAcceptable(wanted, username)) {
            return false;
        }
        accounts.setPassphrase(account, hasher.hash(wanted));
        audit.record(account, "account.passphrase", "account:" + account, Map.of());
        sessions.endAll(account);
        return true;
    }

    /// A token for a link with which the person can set a new passphrase once within a day. Empty if there is no such
    /// account.
    @Transactional
    public Optional<String> resetLink(AccountId account, AccountId by) {
        if (!accounts.exists(account)) {
            return Optional.empty();
        }
        var token = Tokens.fresh();
        links.insert(Tokens.hash(token), "RESET", account, clock.instant().plus(RESET_LIFE));
        audit.record(by, "account.reset-link", "account:" + account, Map.of());
        return Optional.of(token);
    }

    /// Whether a link is still valid.
    public boolean linkIsGood(String token) {
        return links.find(Tokens.hash(token), clock.instant()).isPresent();
    }

    @Transactional
    public boolean reset(String token, String passphrase) {
        if (!isAcceptable(passphrase, "")) {
            return false;
        }
        var account = links.find(Tokens.hash(token), clock.instant()).flatMap(LinkTable.Link::account);
        account.ifPresent(id -> {
            links.delete(Tokens.hash(token));
            accounts.setPassphrase(id, hasher.hash(passphrase));
            audit.record(null, "account.reset", "account:" + id, Map.of());
            sessions.endAll(id);
        });
        return account.isPresent();
    }

    /// A token for the set-up link of an instance without an administrator; empty if there is an administrator.
    @Transactional
    public Optional<String> setUpLink() {
        if (grants.anyoneHolds(Role.PLATFORM_ADMIN)) {
            return Optional.empty();
        }
        var token = Tokens.fresh();
        links.deleteAll("SET_UP");
        links.insert(Tokens.hash(token), "SET_UP", null, clock.instant().plus(SET_UP_LIFE));
        return Optional.of(token);
    }

    /// Opens the account of the first administrator with the set-up link, which is valid once.
    @Transactional
    public Opened setUp(String token, String username, String passphrase) {
        var link = links.find(Tokens.hash(token), clock.instant()).filter(LinkTable.Link::setsUp);
        if (link.isEmpty() || grants.anyoneHolds(Role.PLATFORM_ADMIN)) {
            return new Opened.InvalidName();
        }
        var opened = open(username, passphrase, AgeBand.ADULT);
        if (opened instanceof Opened.Account(var id)) {
            links.delete(Tokens.hash(token));
            grant(id, Role.PLATFORM_ADMIN, Scope.EVERYWHERE, null);
        }
        return opened;
    }

    /// Erases a person: her name, her sessions, and her data in every module. The remaining records hold only her
    /// random id.
    @Transactional
    public void erase(AccountId account) {
        personalData.forEach(module -> module.erase(account));
        sessions.endAll(account);
        grants.revokeAll(account, clock.instant());
        accounts.erase(account, clock.instant());
        audit.record(account, "account.erase", "account:" + account, Map.of());
    }

    private static boolean isAcceptable(String passphrase, String username) {
        return passphrase.length() >= MIN_PASSPHRASE
                && passphrase.length() <= MAX_PASSPHRASE
                && !passphrase.toLowerCase(Locale.ROOT).contains(username.isEmpty() ? "\0" : username)
                && passphrase.chars().distinct().count() > 3;
    }

    private static String canonical(String username) {
        return java.text.Normalizer.normalize(username.strip(), java.text.Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }
}
