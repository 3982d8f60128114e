/// Things and places that several clips show.
@NullMarked
package org.tirich.starter.clip.thing;

import org.jspecify.annotations.NullMarked;
