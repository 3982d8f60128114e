package org.tirich.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
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
    private static final int KEYS_AT_ONCE = 1_000;
    private static final String RESET = "RESET";
    private static final String SET_UP = "SET_UP";

    private final AccountTable accounts;
    private final GrantTable grants;
    private final LinkTable links;
    private final Sessions sessions;
    private final PassphraseHasher hasher;
    private final List<PersonalData> personalData;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Accounts(
            AccountTable accounts,
            GrantTable grants,
            LinkTable links,
            Sessions sessions,
            PassphraseHasher hasher,
            List<PersonalData> personalData,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.links = links;
        this.sessions = sessions;
        this.hasher = hasher;
        this.personalData = List.copyOf(personalData);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        addMissingKeys();
    }

    private void addMissingKeys() {
        var added = KEYS_AT_ONCE;
        while (added == KEYS_AT_ONCE) {
            added = accounts.addMissingKeys(KEYS_AT_ONCE);
        }
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

        /// The set-up link was used or is too old.
        record InvalidLink() implements Opened {}

        /// Children under 13 get their account from a school.
        record TooYoung() implements Opened {}
    }

    /// The key by which names are compared. Spellings that a reader takes for the same name have the same key.
    public static String nameKey(String username) {
        return Username.of(username).key();
    }

    /// Whether a new account may have the name.
    public static boolean isUsername(String name) {
        return Username.of(name).isFit();
    }

    /// Opens an account for the person who signs up. An adult also gets the role of a creator.
    ///
    /// @param source the network of the request, for a fair queue of hashes
    public Opened signUp(String username, String passphrase, AgeBand ageBand, String source) {
        if (ageBand == AgeBand.UNDER_13) {
            return new Opened.TooYoung();
        }
        return open(username, passphrase, source, name -> {
            var opened = insert(name, ageBand);
            if (opened instanceof Opened.Account(var id) && ageBand == AgeBand.ADULT) {
                insertGrant(id, Role.CREATOR, Scope.EVERYWHERE, null);
            }
            return opened;
        });
    }

    /// Opens an account with only the role of a learner.
    public Opened open(String username, String passphrase, AgeBand ageBand) {
        return open(username, passphrase, PassphraseHasher.LOCAL, name -> insert(name, ageBand));
    }

    /// A name with the hash of its passphrase.
    private record NewName(Username name, String hash) {}

    /// Hashes the passphrase of a valid name, and then opens the account in a transaction.
    private Opened open(String username, String passphrase, String source, Function<NewName, Opened> opening) {
        var name = Username.of(username);
        if (!name.isFit()) {
            return new Opened.InvalidName();
        }
        if (!isAcceptable(passphrase, name.key())) {
            return new Opened.InvalidPassphrase();
        }
        var hashed = new NewName(name, hasher.hash(passphrase, source));
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var opened = opening.apply(hashed);
            if (!(opened instanceof Opened.Account)) {
                transaction.setRollbackOnly();
            }
            return opened;
        }));
    }

    private Opened insert(NewName name, AgeBand ageBand) {
        var id = new AccountId(UUID.randomUUID());
        if (!accounts.insert(id, name.name(), name.hash(), ageBand, clock.instant())) {
            return new Opened.NameTaken();
        }
        insertGrant(id, Role.LEARNER, Scope.EVERYWHERE, null);
        audit.record(id, "account.open", "account:" + id, Map.of("ageBand", ageBand.name()));
        return new Opened.Account(id);
    }

    /// The account of the name, if the passphrase matches. An unknown name takes the same time.
    ///
    /// @param source the network of the request, for a fair queue of hashes
    public Optional<AccountId> check(String username, String passphrase, String source) {
        var stored = accounts.findPassphrase(Username.of(username));
        var matches = isMatch(stored.map(AccountTable.Stored::hash), passphrase, source);
        return stored.filter(_ -> matches).map(AccountTable.Stored::id);
    }

    public Optional<AccountId> check(String username, String passphrase) {
        return check(username, passphrase, PassphraseHasher.LOCAL);
    }

    /// Whether this is the passphrase of the account.
    public boolean check(AccountId account, String passphrase, String source) {
        return isMatch(accounts.passphrase(account), passphrase, source);
    }

    private boolean isMatch(Optional<String> hash, String passphrase, String source) {
        if (passphrase.length() > MAX_PASSPHRASE || hash.isEmpty()) {
            var cut = passphrase.substring(0, Math.min(passphrase.length(), MAX_PASSPHRASE));
            return hasher.matchDummy(cut, source);
        }
        return hasher.matches(passphrase, hash.get(), source);
    }

    public Optional<AccountId> find(String username) {
        return accounts.findPassphrase(Username.of(username)).map(AccountTable.Stored::id);
    }

    /// Accounts whose name begins with `prefix`, newest first.
    public List<Person> search(String prefix) {
        return accounts.search(nameKey(prefix), MAX_FOUND).stream()
                .map(row -> new Person(row.id(), row.username(), row.ageBand(), row.since(), grants.held(row.id())))
                .toList();
    }

    public Optional<String> username(AccountId account) {
        return accounts.username(account);
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
        if (role.isOfUnit() != scope instanceof Scope.Unit && role != Role.EDUCATOR) {
            throw new IllegalArgumentException(role + " is not granted on " + scope);
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

    /// The persons who hold a role on a unit of the organisation.
    public List<AccountId> holders(Role role, Scope.Unit unit) {
        return grants.holders(role, unit.unit());
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

    /// Changes the passphrase after checking the old one, ends all sessions of the account and cancels its links.
    public boolean changePassphrase(AccountId account, String username, String old, String wanted, String source) {
        if (!check(account, old, source) || !isAcceptable(wanted, nameKey(username))) {
            return false;
        }
        var hash = hasher.hash(wanted, source);
        transactions.executeWithoutResult(_ -> {
            accounts.setPassphrase(account, hash);
            links.deleteAll(account);
            audit.record(account, "account.passphrase", "account:" + account, Map.of());
            sessions.endAll(account);
        });
        return true;
    }

    /// A token for a link with which the person can set a new passphrase once within a day. It cancels an earlier
    /// link. Empty if there is no such account.
    @Transactional
    public Optional<String> resetLink(AccountId account, AccountId by) {
        if (!accounts.exists(account)) {
            return Optional.empty();
        }
        var token = Tokens.fresh();
        var now = clock.instant();
        links.put(Tokens.hash(token), RESET, account, now, now.plus(RESET_LIFE));
        audit.record(by, "account.reset-link", "account:" + account, Map.of());
        return Optional.of(token);
    }

    /// Whether a link is still valid.
    public boolean linkIsGood(String token) {
        return links.find(Tokens.hash(token), clock.instant()).isPresent();
    }

    /// Sets a new passphrase with a reset link, which is valid once.
    public boolean reset(String token, String passphrase, String source) {
        if (!isAcceptable(passphrase, "") || !linkIsGood(token)) {
            return false;
        }
        var hash = hasher.hash(passphrase, source);
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var account = links.take(Tokens.hash(token), RESET, clock.instant()).flatMap(LinkTable.Link::account);
            account.ifPresent(id -> {
                accounts.setPassphrase(id, hash);
                audit.record(null, "account.reset", "account:" + id, Map.of());
                sessions.endAll(id);
            });
            return account.isPresent();
        }));
    }

    /// A token for the set-up link of an instance without an administrator; empty if there is an administrator. It
    /// cancels an earlier link.
    @Transactional
    public Optional<String> setUpLink() {
        if (grants.anyoneHolds(Role.PLATFORM_ADMIN)) {
            return Optional.empty();
        }
        var token = Tokens.fresh();
        var now = clock.instant();
        links.put(Tokens.hash(token), SET_UP, null, now, now.plus(SET_UP_LIFE));
        return Optional.of(token);
    }

    /// Opens the account of the first administrator with the set-up link, which is valid once.
    public Opened setUp(String token, String username, String passphrase, String source) {
        if (!linkIsGood(token)) {
            return new Opened.InvalidLink();
        }
        return open(username, passphrase, source, name -> {
            var link = links.take(Tokens.hash(token), SET_UP, clock.instant());
            if (link.isEmpty() || grants.anyoneHolds(Role.PLATFORM_ADMIN)) {
                return new Opened.InvalidLink();
            }
            var opened = insert(name, AgeBand.ADULT);
            if (opened instanceof Opened.Account(var id)) {
                grant(id, Role.PLATFORM_ADMIN, Scope.EVERYWHERE, null);
            }
            return opened;
        });
    }

    /// Erases a person: her name, her sessions, and her data in every module. The remaining records hold only her
    /// random id.
    @Transactional
    public void erase(AccountId account) {
        erase(account, account, Map.of());
    }

    /// The same for an account that nobody uses.
    @Transactional
    void eraseIdle(AccountId account) {
        erase(account, null, Map.of("reason", "idle"));
    }

    private void erase(AccountId account, @Nullable AccountId actor, Map<String, String> details) {
        personalData.forEach(module -> module.erase(account));
        links.deleteAll(account);
        sessions.endAll(account);
        grants.revokeAll(account, clock.instant());
        accounts.erase(account, clock.instant());
        audit.record(actor, "account.erase", "account:" + account, details);
    }

    /// All data that the instance holds about a person, as a JSON object of arrays. It holds no hash of her passphrase
    /// and no token.
    @Transactional(readOnly = true)
    public String export(AccountId account) {
        var sections = new TreeMap<String, String>();
        sections.put("account", accounts.export(account));
        sections.put("roles", grants.export(account));
        sections.put("sessions", sessions.export(account));
        personalData.forEach(module -> sections.putAll(module.export(account)));
        return sections.entrySet().stream()
                .map(section -> '"' + section.getKey() + "\": " + section.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    /// The code of the reason why a new passphrase is refused.
    public static String refusalOf(String passphrase) {
        return BreachedPassphrases.contains(passphrase) ? "passphrase-breached" : "passphrase-unfit";
    }

    private static boolean isAcceptable(String passphrase, String nameKey) {
        return passphrase.length() >= MIN_PASSPHRASE
                && passphrase.length() <= MAX_PASSPHRASE
                && (nameKey.isEmpty() || !Username.key(passphrase).contains(nameKey))
                && passphrase.chars().distinct().count() > 3
                && !BreachedPassphrases.contains(passphrase);
    }
}
