/// Inspection of untrusted files: their container, picture and sound, or the reason for a refusal.
@NullMarked
package org.tirich.media.probe;

import org.jspecify.annotations.NullMarked;
