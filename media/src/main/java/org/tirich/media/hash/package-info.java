/// Whether two pictures, or two clips, are the same to the eye: perceptual hashes, after PDQ for
/// pictures and vPDQ for clips, and the lists of hashes that an operator brings.
///
/// Both are defined in "The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm"
/// (Facebook, 2019) and in the description of vPDQ beside it. Hashes made here can be compared with
/// those that any other implementation made.
@NullMarked
package org.tirich.media.hash;

import org.jspecify.annotations.NullMarked;
