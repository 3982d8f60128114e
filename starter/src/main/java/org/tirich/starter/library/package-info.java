/// The pressed library: clips ready to be shown, with a signed list of every file, its size and its fingerprint.
///
/// The key that verifies the signature travels in the same jar, so it shows that nothing was damaged or exchanged after
/// pressing, not who pressed it. The signing key was made for one pressing and thrown away.
@NullMarked
package org.tirich.starter.library;

import org.jspecify.annotations.NullMarked;
