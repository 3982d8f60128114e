package org.tirich.credential.document;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/// The texts of a printed certificate in one language.
record DocumentWords(String language, Properties texts) {

    /// CLDR's long date, with the digits of the page.
    private static final String ENGLISH_DATE = "d MMMM uuuu";

    private static final String URDU_DATE = "d MMMM، uuuu";

    static DocumentWords of(String language) {
        var texts = new Properties();
        var file = Objects.requireNonNull(DocumentWords.class.getResourceAsStream(language + ".properties"));
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DocumentWords(language, texts);
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /// Whether a speaker of the language has read the texts.
    boolean reviewed() {
        return Boolean.parseBoolean(get("reviewed"));
    }

    boolean isRightToLeft() {
        return language.equals("ur");
    }

    String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(isRightToLeft() ? URDU_DATE : ENGLISH_DATE, Locale.of(language))
                .format(instant.atZone(zone));
    }
}
