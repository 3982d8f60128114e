package org.tirich.access;

import java.util.Optional;

/// Finds the scope of the resources of one kind. The module that owns them implements it.
public interface ScopeResolver {

    /// The name of the path variable of such a resource, such as `work` in `/v/{work}/rescind`.
    String pathVariable();

    /// The scope of one resource.
    ///
    /// @param id the decoded value in the path; may be any text
    /// @return empty if there is no such resource
    Optional<Scope> scopeOf(String id);
}
