/// Which files a source becomes: how large, how fast, how many bits. Nothing here runs anything.
@NullMarked
package org.tirich.media.ladder;

import org.jspecify.annotations.NullMarked;
