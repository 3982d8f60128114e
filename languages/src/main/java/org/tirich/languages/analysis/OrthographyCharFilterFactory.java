package org.tirich.languages.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/// Creates [OrthographyCharFilter]s. Registered as `pakistaniOrthography`.
public final class OrthographyCharFilterFactory extends CharFilterFactory {

    public static final String NAME = "pakistaniOrthography";

    public OrthographyCharFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Required by the service loader, never called.
    public OrthographyCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader input) {
        return new OrthographyCharFilter(input);
    }
}
