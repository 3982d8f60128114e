package org.tirich.languages.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    private final LanguageIdentifier identifier = LanguageIdentifier.shipped();

    /// None of these sentences is in the training texts.
    @ParameterizedTest
    @CsvSource({
        "ur, دریا کے کنارے ایک چھوٹا سا گاؤں آباد تھا",
        "ur, روشنی کی رفتار کیا ہے؟",
        "sd, شاگرد روزانو اسڪول ويندا آهن ۽ نوان سبق سکندا آهن",
        "sd, پاڻيءَ جو چڪر",
        "ps, هلک کتاب لوستلو او مور یې چای پخولو",
        "ps, د رڼا چټکتیا څومره ده",
        "pnb, منڈا کھوہ اتے پانی بھردا سی تے اوہدی بھین کھیڈدی سی",
        "skr, میں تیݙے کیتے ہک کتاب گھن آیاں",
        "fa, دیروز با دوستم به کتابخانه رفتم و کتاب‌هایی گرفتم",
        "ar, ذهب الطلاب إلى المدرسة في الصباح الباكر",
        "hi, पानी का चक्र क्या है",
        "en, The girls measured the height of the tower with its shadow",
        "ur-Latn, yeh kitab bohat achi hai mujhe pasand aayi",
        "khw, ݯݰ ݮ ہے"
    })
    void knows(String language, String text) {
        assertThat(identifier.identify(text)).as(text).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "123 456", "۱۲۳", "🙂🙂", "...", "H₂O", "Привет мир", "ab"})
    void abstainsFromAmbiguousTexts(String text) {
        assertThat(identifier.identify(text)).as(text).isEmpty();
    }

    /// Arabic keyboards, vowel signs, joiners and presentation forms are typing habits, not other languages.
    @ParameterizedTest
    @ValueSource(
            strings = {"میری کِتابیں کَہاں ہَیں", "میری کتابیں کہاں ہےں", "مـــیری کتابیں کہاں ہیں", "ﻣﯿﺮﯼ ﮐﺘﺎﺏ ﮐﮩﺎﮞ ہے"
            })
    void identifiesUrduFromAnyKeyboard(String text) {
        assertThat(identifier.identify(text)).contains("ur");
    }

    @Test
    void flagsATextInAnotherLanguageThanDeclared() {
        var urdu = "دریا کے کنارے ایک چھوٹا سا گاؤں آباد تھا اور لوگ خوش تھے";

        assertThat(identifier.mismatch(urdu, "sd")).contains("ur");
        assertThat(identifier.mismatch(urdu, "ur")).isEmpty();
        assertThat(identifier.mismatch(urdu, "scl")).isEmpty();
    }

    @Test
    void acceptsAnyInput() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(60), 0, 0x11000)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThatCode(() -> identifier.identify(text)).doesNotThrowAnyException();
        }
    }
}
