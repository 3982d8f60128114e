@NullMarked
package org.tirich.languages.analysis;

import org.jspecify.annotations.NullMarked;
