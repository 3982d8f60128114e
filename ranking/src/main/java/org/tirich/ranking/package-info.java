@NullMarked
package org.tirich.ranking;

import org.jspecify.annotations.NullMarked;
