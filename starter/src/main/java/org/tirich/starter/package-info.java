/// The starter library: short wordless lessons whose pictures and sounds are computed, so that every fact in
/// them can be tested and they can be rendered at any size.
@NullMarked
package org.tirich.starter;

import org.jspecify.annotations.NullMarked;
