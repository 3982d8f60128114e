/// Tests of the learner model.
@NullMarked
package org.tirich.ranking.learner;

import org.jspecify.annotations.NullMarked;
