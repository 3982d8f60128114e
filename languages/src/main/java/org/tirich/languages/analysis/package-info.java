/// Lucene analysis for the languages of Pakistan, for which Lucene has none: Urdu, Punjabi (Shahmukhi), Saraiki,
/// Hindko, Khowar and their neighbours, Sindhi, Pashto, and their Roman spellings.
///
/// A chain reads [OrthographyCharFilter], StandardTokenizer, [NormalizationFilter]; that is the *exact* field, in
/// which nothing is folded that means something. Upon it stand the looser ones: [LightStemFilter],
/// [JoinedBigramFilter], [ConceptFilter], [SoundKeyFilter]. Each has a factory that Lucene, Solr and OpenSearch find
/// by its name.
///
/// Which letters are one, and why, is specified in [Orthography].
@NullMarked
package org.tirich.languages.analysis;

import org.jspecify.annotations.NullMarked;
