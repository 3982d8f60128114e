@NullMarked
package org.tirich.bench;

import org.jspecify.annotations.NullMarked;
