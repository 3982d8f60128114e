package org.tirich.languages.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/// Makes a [OrthographyCharFilter] by the name `pakistaniOrthography`.
public final class OrthographyCharFilterFactory extends CharFilterFactory {

    public static final String NAME = "pakistaniOrthography";

    public OrthographyCharFilterFactory(Map<String, String> arguments) {
        super(arguments);
        if (!arguments.isEmpty()) {
            throw new IllegalArgumentException("Unknown parameters: " + arguments);
        }
    }

    /// Only for the loader of services, which needs it and never calls it.
    public OrthographyCharFilterFactory() {
        throw defaultCtorException();
    }

    @Override
    public Reader create(Reader input) {
        return new OrthographyCharFilter(input);
    }
}
