@NullMarked
package org.tirich.curation.check;

import org.jspecify.annotations.NullMarked;
