/// The built library: encoded clips, with a signed manifest of every file, its size and its checksum.
///
/// The verification key is in the same jar, so it shows that nothing was damaged or replaced after the build,
/// not who built it. The signing key was discarded after the build.
@NullMarked
package org.tirich.starter.library;

import org.jspecify.annotations.NullMarked;
