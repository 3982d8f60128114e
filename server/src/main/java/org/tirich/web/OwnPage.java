package org.tirich.web;

import java.util.Map;
import org.tirich.access.Actor;

/// A part of a person's own page that a module fills: what she has mastered, what she saved.
public interface OwnPage {

    /// Values of the page's template, by name.
    Map<String, Object> values(Actor.Account actor, Strings.Catalogue strings);
}
