package org.tirich.web;

import org.tirich.access.Actor;

/// How many messages wait for a person. The module that holds them implements it.
public interface Unread {
    int of(Actor.Account account);
}
