package org.tirich.demo;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts;
import org.tirich.identity.Sessions;
import org.tirich.store.Secrets;

/// The accounts of the invented people. Their passphrase is random for each data folder.
@Component
@ConditionalOnProperty("tirich.demo")
public class DemoPeople {

    private static final String PASSPHRASE = "demo-passphrase";

    private final Accounts accounts;
    private final Sessions sessions;
    private final DemoTable demo;
    private final Secrets secrets;

    DemoPeople(Accounts accounts, Sessions sessions, DemoTable demo, Secrets secrets) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.demo = demo;
        this.secrets = secrets;
    }

    /// Opens the missing accounts, outside a transaction, because passphrases are hashed.
    public Map<DemoPerson, AccountId> ensure() {
        var people = new EnumMap<DemoPerson, AccountId>(DemoPerson.class);
        for (var person : DemoPerson.values()) {
            people.put(person, demo.account(person.name()).orElseGet(() -> open(person)));
        }
        return people;
    }

    /// Also completes a person whose account was opened before an interruption.
    private AccountId open(DemoPerson person) {
        var opened = accounts.open(person.username(), secrets.get(PASSPHRASE), Actor.AgeBand.ADULT);
        var id = opened instanceof Accounts.Opened.Account(var fresh)
                ? fresh
                : accounts.find(person.username())
                        .orElseThrow(() ->
                                new IllegalStateException("the demo's " + person + " could not be opened: " + opened));
        var held = accounts.roles(id).stream().map(Accounts.HeldRole::role).toList();
        person.roles().stream()
                .filter(role -> !held.contains(role))
                .forEach(role -> accounts.grant(id, role, Scope.EVERYWHERE, null));
        demo.insertPerson(person.name(), id);
        return id;
    }

    /// A session token for a person, without her passphrase.
    public String signIn(DemoPerson person) {
        return sessions.open(demo.account(person.name()).orElseThrow(), "Demo");
    }

    /// The person as a signed-in actor.
    Actor.Account actor(DemoPerson person) {
        return sessions.findAccount(signIn(person)).orElseThrow();
    }
}
