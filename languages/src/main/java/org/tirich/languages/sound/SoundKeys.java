package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Keys under which a word is found by its sound, in Arabic script and in Latin letters alike.
public final class SoundKeys {

    public static final int MOST = 4;

    private static final int LONGEST = 12;
    private static final char SILENT = '-';

    private SoundKeys() {}

    /// The keys of a word, the likeliest first, no more than [#MOST]; none for a word without sounds.
    public static List<String> of(CharSequence word) {
        var sounds = Sounds.of(word);
        if (sounds.isEmpty()) {
            return List.of();
        }
        var keys = new ArrayList<Key>();
        keys.add(new Key("", 0));
        for (int i = 0; i < sounds.size(); i++) {
            var sound = sounds.get(i);
            switch (sound.kind()) {
                case CONSONANT -> spread(keys, sound.base(), sound.also());
                case NASAL -> spread(keys, sound.base(), SILENT);
                case WEAK -> {
                    if (sound.base() == 'W' || sound.base() == 'G') {
                        spread(keys, SILENT, sound.base());
                    }
                }
                case SHORT, VOWEL, LONG -> {
                    if (i == 0) {
                        keys.replaceAll(key -> new Key("A", 0));
                    }
                }
            }
        }
        char vowel = lastVowel(sounds);
        var distinct = new LinkedHashSet<String>();
        for (var key : keys) {
            distinct.add(key.text(vowel));
        }
        distinct.remove("");
        return List.copyOf(distinct);
    }

    /// A key as it grows.
    private record Key(String sounds, int consonants) {

        Key with(char sound) {
            return sound == SILENT ? this : new Key(sounds + sound, consonants + 1);
        }

        /// Words of fewer than two consonants are told apart by the vowel they end in.
        String text(char lastVowel) {
            var text = consonants < 2 && lastVowel != Sound.NONE ? sounds + lastVowel : sounds;
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }
    }

    private static void spread(List<Key> keys, char base, char also) {
        int size = keys.size();
        for (int i = 0; i < size; i++) {
            var key = keys.get(i);
            if (also != Sound.NONE && keys.size() < MOST) {
                keys.add(key.with(also));
            }
            keys.set(i, key.with(base));
        }
    }

    /// The vowel a word ends in; [Sound#NONE] if it ends in a consonant.
    private static char lastVowel(List<Sound> sounds) {
        var last = sounds.getLast();
        boolean faint = last.kind() == Sound.Kind.NASAL || last.kind() == Sound.Kind.WEAK && last.base() == 'H';
        if (faint && sounds.size() > 1) {
            last = sounds.get(sounds.size() - 2);
        }
        boolean vowel = last.kind() == Sound.Kind.VOWEL || last.kind() == Sound.Kind.LONG;
        return vowel && last != sounds.getFirst() ? Character.toLowerCase(last.base()) : Sound.NONE;
    }
}
