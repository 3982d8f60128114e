/// What the web client ships, read as files: words, templates, scripts and their weight.
@NullMarked
package org.tirich.pwa;

import org.jspecify.annotations.NullMarked;
