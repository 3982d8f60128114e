package org.tirich.languages.identification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The text from which the words and letters of a language are learned; `README.md` beside the texts says where each
/// comes from and under which licence.
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
