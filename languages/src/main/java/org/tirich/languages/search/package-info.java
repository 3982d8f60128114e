/// Search in the languages of Pakistan, independent of the search engine.
///
/// A text becomes [TextTerms]. A query becomes a [SearchQuery]: weighted terms with fields and reasons.
/// Phonetic variants come from the [Vocabulary], which stores each word once, instead of from the index.
/// [LuceneQueries] translates both for Lucene.
@NullMarked
package org.tirich.languages.search;

import org.jspecify.annotations.NullMarked;
