package org.mesinfos.linkage.text;

/** Spellings of a folded name that mean the same letters: Jürgen, Juergen and Jurgen, Håkon and Haakon. Stateless. */
public final class NameSpelling {

    /** Letters below which a name is too short to lose one. */
    private static final int LEAST_LETTERS = 4;

    private NameSpelling() {}

    /**
     * Returns the name with one vowel for each pair that writes an umlaut or a ring: before a consonant, and not after
     * another vowel or q, as in Bauer and Enrique. At the end of a name, a pair writes an umlaut if an earlier one does, as in
     * Guellue for Güllü, and not in Josue.
     */
    public static String withoutUmlauts(String folded) {
        StringBuilder plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (!isSecondOfUmlaut(folded, i)) {
                plain.append(folded.charAt(i));
            }
        }
        boolean endsWithUmlaut = plain.length() < folded.length()
                && (folded.endsWith("ue") || folded.endsWith("oe"))
                && isConsonant(folded, folded.length() - 3);
        if (endsWithUmlaut) {
            plain.setLength(plain.length() - 1);
        }
        return plain.length() < LEAST_LETTERS ? folded : plain.toString();
    }

    private static boolean isConsonant(String name, int at) {
        return at >= 0 && !isVowel(name.charAt(at)) && name.charAt(at) != 'q';
    }

    private static boolean isSecondOfUmlaut(String name, int at) {
        if (at == 0 || at + 1 >= name.length() || isVowel(name.charAt(at + 1))) {
            return false;
        }
        char before = name.charAt(at - 1);
        boolean pair = name.charAt(at) == 'e' ? "aou".indexOf(before) >= 0 : name.charAt(at) == 'a' && before == 'a';
        return pair && (at < 2 || (!isVowel(name.charAt(at - 2)) && name.charAt(at - 2) != 'q'));
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
