package org.tirich.languages.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Creates [NormalizationFilter]s. Registered as `pakistaniNormalization`; `language` is the BCP 47 subtag of
/// the texts, `ur` by default.
public final class NormalizationFilterFactory extends TokenFilterFactory {

    public static final String NAME = "pakistaniNormalization";

    private final Orthography orthography;

    public NormalizationFilterFactory(Map<String, String> arguments) {
        super(arguments);
        orthography = Orthography.of(get(arguments, "language", "ur"));
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public NormalizationFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new NormalizationFilter(input, orthography);
    }
}
