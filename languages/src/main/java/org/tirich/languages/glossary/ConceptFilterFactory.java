package org.tirich.languages.glossary;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.tirich.languages.analysis.Orthography;

/// Creates [ConceptFilter]s. Registered as `stemConcept`; `language` is the BCP 47 subtag of the texts, `ur` by
/// default.
public final class ConceptFilterFactory extends TokenFilterFactory {

    public static final String NAME = "stemConcept";

    private final Orthography orthography;

    public ConceptFilterFactory(Map<String, String> arguments) {
        super(arguments);
        orthography = Orthography.of(get(arguments, "language", "ur"));
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public ConceptFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new ConceptFilter(input, orthography, ConceptMatcher.standard());
    }
}
