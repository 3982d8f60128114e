/// The media module on a command line, without a server or a database: `media transcode`, `media
/// inspect`, and what the programs that are run take of the machine.
@NullMarked
package org.tirich.media.cli;

import org.jspecify.annotations.NullMarked;
