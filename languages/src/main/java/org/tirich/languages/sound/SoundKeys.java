package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Phonetic keys of words in Arabic script and in Latin letters: the consonants of a word, each replaced by the
/// letter of its class of sounds that are confused in spelling or hearing.
///
/// | class | Arabic script | Latin |
/// |---|---|---|
/// | P | پ ف ڦ | p ph f |
/// | B | ب ٻ ڀ | b bh |
/// | T | ت ط ٹ ټ ٽ ٿ ٺ | t th |
/// | D | د ڈ ډ ڊ ڏ ڌ ڍ ݙ | d dh |
/// | J | ج ڄ ژ (or Z) | j jh, zh (or Z); g before e, i, y (or G) |
/// | C | چ ڇ ݯ | ch (or K, as in *chemistry*), tu in *-ture* |
/// | S | س ص ث څ (or C) | s (between vowels or Z), c before e, i, y (or C) |
/// | Z | ز ذ ض ظ ځ (or J) | z (at the end or S), x at the beginning |
/// | X | ش ښ (or K) | sh, ti in *-tion* |
/// | K | ک ق خ | k kh q, c elsewhere, ck |
/// | G | گ غ ږ (or J) ڳ | g gh |
/// | R | ر, ڑ ړ ڙ (or D) | r, rh (or D) |
/// | L M N H | ل م ن ہ | l m n h; ڱ is N or G |
/// | W Y | و ی at the beginning | w v y at the beginning |
/// | A | a vowel at the beginning | the same |
///
/// h and y within a word have no class, since they are often omitted. w within a word may or may not have one,
/// and so may a final nasal (میں, *mein*, *me*) and a nasal before a consonant in Latin. ھ and a Latin h after
/// a consonant mark aspiration. Doubled letters count once. To a word of fewer than two consonants its final
/// vowel is added in lower case: a, i (also for e) or u (for o). Where a sound may be of two classes there is a
/// key for each, up to [#MAX_KEYS] in all.
public final class SoundKeys {

    /// Maximum number of keys per word.
    public static final int MAX_KEYS = 4;

    private static final int MAX_LENGTH = 12;
    private static final char SILENT = '-';

    private SoundKeys() {}

    /// The keys of a word, most likely first, at most [#MAX_KEYS]; none for a word without sounds.
    public static List<String> of(CharSequence word) {
        var phonemes = PhonemeReader.read(word);
        if (phonemes.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<Key>();
        keys.add(new Key("", 0));
        for (int i = 0; i < phonemes.size(); i++) {
            var phoneme = phonemes.get(i);
            switch (phoneme.kind()) {
                case CONSONANT -> spread(keys, phoneme.base(), phoneme.also());
                case NASAL -> spread(keys, phoneme.base(), SILENT);
                case WEAK -> {
                    if (phoneme.base() == 'W' || phoneme.base() == 'G') {
                        spread(keys, SILENT, phoneme.base());
                    }
                }
                case SHORT, VOWEL, LONG -> {
                    if (i == 0) {
                        keys.replaceAll(key -> new Key("A", 0));
                    }
                }
            }
        }
        char vowel = lastVowel(phonemes);
        var distinct = new LinkedHashSet<String>();
        for (var key : keys) {
            distinct.add(key.text(vowel));
        }
        distinct.remove("");
        return List.copyOf(distinct);
    }

    /// A key under construction.
    private record Key(String sounds, int consonants) {

        Key with(char sound) {
            return sound == SILENT ? this : new Key(sounds + sound, consonants + 1);
        }

        /// The final vowel distinguishes words of fewer than two consonants.
        String text(char lastVowel) {
            var text = consonants < 2 && lastVowel != Phoneme.NONE ? sounds + lastVowel : sounds;
            return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        }
    }

    private static void spread(List<Key> keys, char base, char also) {
        int size = keys.size();
        for (int i = 0; i < size; i++) {
            var key = keys.get(i);
            if (also != Phoneme.NONE && keys.size() < MAX_KEYS) {
                keys.add(key.with(also));
            }
            keys.set(i, key.with(base));
        }
    }

    /// The final vowel of a word; [Phoneme#NONE] if it ends in a consonant.
    private static char lastVowel(List<Phoneme> phonemes) {
        var last = phonemes.getLast();
        boolean faint = last.kind() == Phoneme.Kind.NASAL || last.kind() == Phoneme.Kind.WEAK && last.base() == 'H';
        if (faint && phonemes.size() > 1) {
            last = phonemes.get(phonemes.size() - 2);
        }
        boolean vowel = last.kind() == Phoneme.Kind.VOWEL || last.kind() == Phoneme.Kind.LONG;
        return vowel && last != phonemes.getFirst() ? Character.toLowerCase(last.base()) : Phoneme.NONE;
    }
}
