/// Lucene analysis for languages of Pakistan that Lucene lacks: Urdu, Punjabi (Shahmukhi), Saraiki, Hindko,
/// Khowar and their neighbours, Sindhi, Pashto, and their Roman spellings.
///
/// The chain [OrthographyCharFilter], StandardTokenizer, [NormalizationFilter] gives the *exact* field, which
/// keeps all meaningful distinctions. Looser fields add [LightStemFilter], [JoinedBigramFilter],
/// [ConceptFilter] or [SoundKeyFilter]. Lucene, Solr and OpenSearch find the factories by name.
///
/// [Orthography] defines which letters are equivalent.
@NullMarked
package org.tirich.languages.analysis;

import org.jspecify.annotations.NullMarked;
