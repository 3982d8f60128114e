/// The languages of Pakistan for a search engine and an interface: what they are called, how their
/// spellings are made alike, and how text in them is cut into words. Lucene and the JDK only.
@NullMarked
package org.tirich.languages;

import org.jspecify.annotations.NullMarked;
