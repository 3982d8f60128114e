/// Texts about the clips: title, sources, caveats, a question, captions. None of them is part of the picture.
@NullMarked
package org.tirich.starter.card;

import org.jspecify.annotations.NullMarked;
