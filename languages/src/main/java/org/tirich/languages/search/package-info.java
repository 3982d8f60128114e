/// Search in the languages of Pakistan, for any engine that finds terms in fields.
///
/// A text becomes [TextTerms]; a query becomes a [SearchQuery], which says in which field which terms are worth how
/// much and why. What a word sounds like is looked up in the [Vocabulary], once for a word, and not written to the
/// index for each place where it stands. [LuceneQueries] says the same to Lucene.
@NullMarked
package org.tirich.languages.search;

import org.jspecify.annotations.NullMarked;
