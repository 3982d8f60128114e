package org.tirich.languages.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Makes a [NormalizationFilter] by the name `pakistaniNormalization`; `language` is the BCP 47 subtag of the texts,
/// `ur` by default.
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

    /// Only for the loader of services, which needs it and never calls it.
    public NormalizationFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new NormalizationFilter(input, orthography);
    }
}
