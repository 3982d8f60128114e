@NullMarked
package org.tirich.access;

import org.jspecify.annotations.NullMarked;
