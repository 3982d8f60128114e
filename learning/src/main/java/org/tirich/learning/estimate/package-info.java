/// An estimate of the next answer, learned from the answers before it. It never writes the record of mastery.
@NullMarked
package org.tirich.learning.estimate;

import org.jspecify.annotations.NullMarked;
