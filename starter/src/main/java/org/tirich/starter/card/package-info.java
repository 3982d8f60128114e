/// What is said about a clip beside the picture: title, sources, caveats, a question, captions. None of it is burned
/// in.
@NullMarked
package org.tirich.starter.card;

import org.jspecify.annotations.NullMarked;
