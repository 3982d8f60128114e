@NullMarked
package org.tirich.languages.search;

import org.jspecify.annotations.NullMarked;
