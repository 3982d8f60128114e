/// How the pressed library is made: masters are drawn, encoded once in high quality, run through the same transcoding
/// as
/// any upload, and written with a signed list.
@NullMarked
package org.tirich.starter.builder;

import org.jspecify.annotations.NullMarked;
