package org.tirich.web;

/// How many messages wait for a person. The module that holds them implements it.
public interface Unread {
    int of(Actor.Account account);
}
