/// The starter library: short wordless lessons drawn and sounded by code, so that every fact in them can be computed,
/// tested and drawn again in any size.
@NullMarked
package org.tirich.starter;

import org.jspecify.annotations.NullMarked;
