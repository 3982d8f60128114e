/// Perceptual hashes that find visually equal pictures and clips: PDQ for pictures, vPDQ for clips, and hash
/// lists supplied by an operator.
///
/// Both are defined in "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm" (Facebook,
/// 2019) and in the description of vPDQ published with it. The hashes are compatible with other
/// implementations.
@NullMarked
package org.tirich.media.hash;

import org.jspecify.annotations.NullMarked;
