/// Files of lessons: resumable uploads, the jobs that turn a source into its variants, and the store that
/// keeps the results.
///
/// Other modules read with [org.tirich.asset.Assets] and learn of changes from
/// [org.tirich.asset.AssetReceived], [org.tirich.asset.AssetReady] and [org.tirich.asset.AssetRefused].
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "store", "jobs", "identity", "media"})
@NullMarked
package org.tirich.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
