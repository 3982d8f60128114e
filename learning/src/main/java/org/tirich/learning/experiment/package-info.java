/// Two-arm experiments: assignment by a hash, and the analysis by intention to treat. Pure functions.
@NullMarked
package org.tirich.learning.experiment;

import org.jspecify.annotations.NullMarked;
