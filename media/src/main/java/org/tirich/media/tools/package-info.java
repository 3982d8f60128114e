/// The ffmpeg that ships with the platform: where it lies, which version it is, and how it is run.
@NullMarked
package org.tirich.media.tools;

import org.jspecify.annotations.NullMarked;
