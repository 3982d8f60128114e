/// In which language a text is written: for the languages of Pakistan and those they are mistaken for.
@NullMarked
package org.tirich.languages.identification;

import org.jspecify.annotations.NullMarked;
