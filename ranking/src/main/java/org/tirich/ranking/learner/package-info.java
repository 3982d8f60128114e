/// What a learner knows, concept by concept: estimated from what she does, shown to her, and hers to correct.
@NullMarked
package org.tirich.ranking.learner;

import org.jspecify.annotations.NullMarked;
