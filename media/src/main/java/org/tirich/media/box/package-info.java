/// A reader and writer for the boxes of ISO base media files (ISO/IEC 14496-12) that the platform needs.
@NullMarked
package org.tirich.media.box;

import org.jspecify.annotations.NullMarked;
