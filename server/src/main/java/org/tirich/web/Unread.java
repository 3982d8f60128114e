package org.tirich.web;

import org.tirich.access.Actor;

/// Counts a person's unread notices. The module that stores them implements it.
public interface Unread {
    int of(Actor.Account account);
}
