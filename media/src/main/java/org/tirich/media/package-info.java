@NullMarked
package org.tirich.media;

import org.jspecify.annotations.NullMarked;
