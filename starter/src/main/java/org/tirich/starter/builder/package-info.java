/// Builds the library: scenes are rendered, encoded once in high quality, transcoded like uploads, and written
/// with a signed manifest.
@NullMarked
package org.tirich.starter.builder;

import org.jspecify.annotations.NullMarked;
