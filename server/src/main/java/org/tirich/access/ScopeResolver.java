package org.tirich.access;

import java.util.Optional;

/// Finds the scope of the resources of one kind. The module that owns them implements it.
public interface ScopeResolver {

    /// The name that routes give to such a resource in their paths, such as `work` in `/v/{work}/rescind`.
    String pathVariable();

    /// The scope of one resource.
    ///
    /// @param id as it stands in the path, decoded; may be anything
    /// @return empty where there is no such resource
    Optional<Scope> scopeOf(String id);
}
