/// The languages of Pakistan for search and interfaces: their names, spelling normalisation and tokenisation.
/// It depends on Lucene and the JDK only.
@NullMarked
package org.tirich.languages;

import org.jspecify.annotations.NullMarked;
