/// Online learning of what a viewer will do with a lesson: several binary heads over one set of sparse features.
@NullMarked
package org.tirich.ranking.head;

import org.jspecify.annotations.NullMarked;
