/// `./tirich languages`: what this module knows, on the command line.
@NullMarked
package org.tirich.languages.cli;

import org.jspecify.annotations.NullMarked;
