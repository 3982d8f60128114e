package org.tirich.languages.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Creates [SoundKeyFilter]s. Registered as `pakistaniSoundKey`.
public final class SoundKeyFilterFactory extends TokenFilterFactory {

    public static final String NAME = "pakistaniSoundKey";

    public SoundKeyFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public SoundKeyFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new SoundKeyFilter(input);
    }
}
