/// Language identification for the languages of Pakistan and those they are confused with.
@NullMarked
package org.tirich.languages.identification;

import org.jspecify.annotations.NullMarked;
