@NullMarked
package org.tirich.languages.identification;

import org.jspecify.annotations.NullMarked;
