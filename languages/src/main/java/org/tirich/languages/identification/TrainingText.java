package org.tirich.languages.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Training texts; the `README.md` beside them gives their sources and licences.
final class TrainingText {

    private TrainingText() {}

    static String of(String language) {
        try (var text = TrainingText.class.getResourceAsStream(language + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("no training text for " + language);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
