package org.mesinfos.linkage.text;

/**
 * Phonetic key of a name, which most misspellings do not change: the first letter, then the consonants by sound,
 * without repetitions, four letters at most. For blocking only. Stateless.
 */
public final class PhoneticKey {

    private static final int LENGTH = 4;

    private PhoneticKey() {}

    /** Returns the key of a folded name; "" for "". */
    public static String of(String name) {
        StringBuilder key = new StringBuilder(LENGTH);
        char last = 0;
        for (int i = 0; i < name.length() && key.length() < LENGTH; i++) {
            char sound = sound(name, i);
            if (sound != 0 && sound != last) {
                key.append(sound);
            }
            last = sound == 0 ? last : sound;
        }
        return key.toString();
    }

    private static char sound(String name, int i) {
        char next = i + 1 < name.length() ? name.charAt(i + 1) : 0;
        return switch (name.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u', 'y', 'h', 'w' -> i == 0 ? name.charAt(i) : 0;
            case 'c', 'k', 'q', 'x' -> next == 'h' ? 's' : 'k';
            case 's', 'z' -> 's';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'f', 'v' -> 'f';
            case 'd', 't' -> 't';
            case 'g', 'j' -> 'j';
            case 'm', 'n' -> 'n';
            default -> name.charAt(i);
        };
    }
}
