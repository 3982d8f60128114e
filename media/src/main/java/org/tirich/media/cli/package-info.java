/// The command line of the media module, without a server or a database: `media transcode`, `media inspect`,
/// and measurement of the resources of child processes.
@NullMarked
package org.tirich.media.cli;

import org.jspecify.annotations.NullMarked;
