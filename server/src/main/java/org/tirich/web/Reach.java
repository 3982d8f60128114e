package org.tirich.web;

/// The resources that a permission reaches on a route.
public enum Reach {
    /// Public resources.
    PUBLIC,
    /// Resources of the actor; the service selects them by the actor's id.
    OWN,
    /// The resource that the path names: [RouteGuard] refuses the request if no grant's scope covers it.
    SCOPE,
    /// Resources that the path does not name (a list, a form that chooses a language): the handler selects or refuses
    /// them by the scopes of the actor's grants.
    SCOPE_IN_HANDLER,
    /// The whole instance.
    PLATFORM
}
