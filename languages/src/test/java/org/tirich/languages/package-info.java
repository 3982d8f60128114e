@NullMarked
package org.tirich.languages;

import org.jspecify.annotations.NullMarked;
