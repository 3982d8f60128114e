/// The concepts of school science with their terms in each language, which connect questions and answers across
/// languages. The data are tables in the resources of this package.
@NullMarked
package org.tirich.languages.glossary;

import org.jspecify.annotations.NullMarked;
