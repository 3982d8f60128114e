package org.tirich.starter.card;

/// One text in the two languages of the starter library. The Urdu has not been read by a reviewer.
public record BilingualText(String en, String ur) {

    public BilingualText {
        if (en.isBlank() || ur.isBlank()) {
            throw new IllegalArgumentException("a text is wanted in both languages: " + en + " / " + ur);
        }
    }
}
