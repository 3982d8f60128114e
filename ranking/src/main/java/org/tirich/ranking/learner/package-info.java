/// The learner model: estimates of a learner's knowledge by concept.
@NullMarked
package org.tirich.ranking.learner;

import org.jspecify.annotations.NullMarked;
