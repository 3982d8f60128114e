/// The boxes of an ISO base media file (ISO/IEC 14496-12), as far as the platform reads them itself.
@NullMarked
package org.tirich.media.box;

import org.jspecify.annotations.NullMarked;
