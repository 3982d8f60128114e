/// Resumable uploads (tus 1.0): quotas, offsets, expiry.
@NullMarked
package org.tirich.asset.upload;

import org.jspecify.annotations.NullMarked;
