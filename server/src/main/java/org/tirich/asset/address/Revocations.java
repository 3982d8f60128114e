package org.tirich.asset.address;

import java.util.UUID;

/// The takedowns of assets and revisions. The module that decides on publication implements it.
public interface Revocations {

    /// The number of seconds since 1970 at the last takedown of the asset or revision; 0 if it was never taken down.
    /// Signed addresses made before it are no longer valid.
    long lastOf(UUID id);
}
