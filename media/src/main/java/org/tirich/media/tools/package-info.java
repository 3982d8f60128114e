/// The bundled ffmpeg: where it is installed, its version, and how it is run.
@NullMarked
package org.tirich.media.tools;

import org.jspecify.annotations.NullMarked;
