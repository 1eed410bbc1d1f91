package org.mesinfos.linkage.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folding of text for comparison: lower case, no accents, ligatures expanded, Cyrillic and Greek transliterated to
 * Latin letters. Stateless.
 */
public final class NameFolding {

    private static final Map<Character, String> LETTERS = letters();

    private NameFolding() {}

    /**
     * Returns the letters and digits only, with words separated by single spaces. Apostrophes are removed without a
     * space. Empty if nothing is left.
     */
    public static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                space = separate(folded, space);
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            } else if (c >= 128 && Character.isLetterOrDigit(c)) {
                space = separate(folded, space);
                char lower = Character.toLowerCase(c);
                String pair = GreekPairs.at(plain, i);
                if (pair.isEmpty()) {
                    folded.append(LETTERS.getOrDefault(lower, String.valueOf(lower)));
                } else {
                    folded.append(pair);
                    i++;
                }
            } else if (c != '\'' && c != '\u2019' && Character.getType(c) != Character.NON_SPACING_MARK) {
                space = true;
            }
        }
        return folded.toString();
    }

    /** Returns the words of a folded text. */
    public static List<String> words(String folded) {
        List<String> words = new ArrayList<>(4);
        int start = 0;
        while (start < folded.length()) {
            int end = folded.indexOf(' ', start);
            end = end < 0 ? folded.length() : end;
            words.add(folded.substring(start, end));
            start = end + 1;
        }
        return words;
    }

    /** Returns a folded text without its spaces. */
    public static String withoutSpaces(String folded) {
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }

    private static boolean separate(StringBuilder folded, boolean space) {
        if (space && folded.length() > 0) {
            folded.append(' ');
        }
        return false;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the transliteration of letters: Latin ones without a decomposition; Cyrillic as in ISO 9:1995 without
     * marks; Greek as in ISO 843, with its pairs of letters in {@link GreekPairs}.
     */
    private static Map<Character, String> letters() {
        String table = "œ oe æ ae ß ss ø o ł l đ d ð d þ th ı i ŋ n ħ h"
                + " а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh"
                + " щ shch ы y э e ю yu я ya і i є ye ґ g ј j љ lj њ nj ђ dj ћ c џ dz"
                + " α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps"
                + " ω o";
        List<String> cells = words(table);
        Map<Character, String> letters = new HashMap<>();
        for (int i = 0; i < cells.size(); i += 2) {
            letters.put(cells.get(i).charAt(0), cells.get(i + 1));
        }
        letters.put('ъ', "");
        letters.put('ь', "");
        return Map.copyOf(letters);
    }
}
