/// The concepts of school science and the words that name them in each language: what makes a question in one
/// language meet an answer in another. The data stands beside these classes as tables.
@NullMarked
package org.tirich.languages.glossary;

import org.jspecify.annotations.NullMarked;
