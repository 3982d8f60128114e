/// Paths of the library: ordered outcomes with clips, and activities without a device. Their Urdu has not been
/// reviewed.
@NullMarked
package org.tirich.starter.path;

import org.jspecify.annotations.NullMarked;
