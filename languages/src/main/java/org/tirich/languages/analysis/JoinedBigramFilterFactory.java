package org.tirich.languages.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Creates [JoinedBigramFilter]s. Registered as `joinedBigram`.
public final class JoinedBigramFilterFactory extends TokenFilterFactory {

    public static final String NAME = "joinedBigram";

    public JoinedBigramFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public JoinedBigramFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new JoinedBigramFilter(input);
    }
}
