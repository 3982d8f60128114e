package org.tirich.languages.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Creates [LightStemFilter]s. Registered as `pakistaniLightStem`; `language` is the BCP 47 subtag of the
/// texts, `ur` by default.
public final class LightStemFilterFactory extends TokenFilterFactory {

    public static final String NAME = "pakistaniLightStem";

    private final Orthography orthography;

    public LightStemFilterFactory(Map<String, String> arguments) {
        super(arguments);
        orthography = Orthography.of(get(arguments, "language", "ur"));
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public LightStemFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new LightStemFilter(input, orthography);
    }
}
