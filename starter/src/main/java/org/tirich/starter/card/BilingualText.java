package org.tirich.starter.card;

/// A text in the two languages of the starter library. The Urdu has not been reviewed.
public record BilingualText(String en, String ur) {

    public BilingualText {
        if (en.isBlank() || ur.isBlank()) {
            throw new IllegalArgumentException("a text is needed in both languages: " + en + " / " + ur);
        }
    }
}
