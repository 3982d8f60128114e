package org.tirich.web;

/// How far a permission reaches on a route: whose things it may touch.
public enum Reach {
    /// What anyone may see.
    PUBLIC,
    /// Only what belongs to the actor; the service filters by the actor's id.
    OWN,
    /// What the scope of one of the actor's grants covers; the service checks it.
    SCOPE,
    /// The whole instance.
    PLATFORM
}
