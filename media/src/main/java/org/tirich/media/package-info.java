/// From an untrusted upload to a lesson that plays on a slow link: inspection, the encoding ladder, the
/// confined encoder, captions and the boxes of the finished files. No framework, no database.
@NullMarked
package org.tirich.media;

import org.jspecify.annotations.NullMarked;
