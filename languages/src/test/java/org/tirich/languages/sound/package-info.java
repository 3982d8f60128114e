@NullMarked
package org.tirich.languages.sound;

import org.jspecify.annotations.NullMarked;
