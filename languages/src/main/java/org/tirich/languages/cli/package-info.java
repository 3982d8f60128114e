/// The command `./tirich languages`.
@NullMarked
package org.tirich.languages.cli;

import org.jspecify.annotations.NullMarked;
