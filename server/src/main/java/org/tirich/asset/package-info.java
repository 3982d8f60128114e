/// Files of lessons: resumable uploads, the jobs that make the variants of an original, and the store of the results.
///
/// Other modules read through [org.tirich.asset.Assets] and are notified by [org.tirich.asset.AssetReceived],
/// [org.tirich.asset.AssetReady] and [org.tirich.asset.AssetRefused].
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit", "web", "store", "jobs", "identity", "media"})
@NullMarked
package org.tirich.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
