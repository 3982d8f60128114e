/// Captions: the words of a lesson with their times, read strictly and written plainly.
@NullMarked
package org.tirich.media.caption;

import org.jspecify.annotations.NullMarked;
