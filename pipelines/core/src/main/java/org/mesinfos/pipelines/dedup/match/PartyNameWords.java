package org.mesinfos.pipelines.dedup.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of a text with names of people and companies, which sources write in many forms: in another order, truncated,
 * abbreviated, with or without title and legal form, or under a trade name in the label. Names are different only if
 * they have nothing in common.
 *
 * @param all in order
 * @param distinctive those of at least three letters, without digits, that are not common
 * @param isLatin false for other alphabets, which another source may transliterate
 */
record PartyNameWords(List<String> all, List<String> distinctive, boolean isLatin) {

    private static final int MIN_LENGTH = 3;
    private static final int MIN_INNER_LENGTH = 4;
    private static final int MIN_COMMON_PREFIX = 5;
    private static final int MAX_ACRONYM = 8;

    /** Returns the words of a normalised text. */
    static PartyNameWords of(String text) {
        List<String> all = new ArrayList<>();
        List<String> distinctive = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                String word = text.substring(start, i);
                all.add(word);
                if (word.length() >= MIN_LENGTH
                        && !NonDistinctiveWords.contains(word)
                        && word.chars().allMatch(Character::isLetter)) {
                    distinctive.add(word);
                }
                start = -1;
            }
        }
        return new PartyNameWords(all, distinctive, text.chars().noneMatch(c -> c > 'Z' && Character.isLetter(c)));
    }

    /** Returns whether two names have words by which they can be distinguished. */
    static boolean areComparable(PartyNameWords one, PartyNameWords other) {
        return one.isLatin && other.isLatin && !one.distinctive.isEmpty() && !other.distinctive.isEmpty();
    }

    /** Returns whether a form of one of the distinctive words, or of the whole name, may occur in a text. */
    boolean mayOccurIn(PartyNameWords text) {
        for (String word : distinctive) {
            for (String other : text.distinctive) {
                if (isForm(word, other)) {
                    return true;
                }
            }
        }
        return text.letters().contains(letters())
                || distinctive.stream().anyMatch(word -> isAcronym(word, text.all))
                || text.distinctive.stream().anyMatch(word -> isAcronym(word, all));
    }

    private String letters() {
        return String.join("", all);
    }

    /** Returns whether one word may be another form of the other: truncated, contracted, part of it, or misspelt. */
    private static boolean isForm(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (longer.startsWith(shorter) || hasCommonPrefix(shorter, longer)) {
            return true;
        }
        return shorter.length() >= MIN_INNER_LENGTH
                && (longer.contains(shorter) || isContraction(shorter, longer) || differsInOneLetter(shorter, longer));
    }

    private static boolean hasCommonPrefix(String shorter, String longer) {
        return shorter.length() >= MIN_COMMON_PREFIX && longer.startsWith(shorter.substring(0, MIN_COMMON_PREFIX));
    }

    /** Returns whether a word consists of letters of another in order, starting with the first. */
    private static boolean isContraction(String shorter, String longer) {
        if (shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        int matched = 0;
        for (int i = 0; i < longer.length() && matched < shorter.length(); i++) {
            matched += longer.charAt(i) == shorter.charAt(matched) ? 1 : 0;
        }
        return matched == shorter.length();
    }

    private static boolean differsInOneLetter(String one, String other) {
        int different = 0;
        for (int i = 0; one.length() == other.length() && i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return one.length() == other.length() && different <= 1;
    }

    /** Returns whether a word consists of the first letters of several words in order, some of which may be skipped. */
    private static boolean isAcronym(String word, List<String> words) {
        if (word.length() > MAX_ACRONYM) {
            return false;
        }
        // Bit n is set if the first n letters of the word consist of letters of the words so far.
        int reached = 1;
        for (String other : words) {
            for (int from = word.length() - 1; from >= 0; from--) {
                int length = 0;
                while ((reached & (1 << from)) != 0
                        && length < other.length()
                        && from + length < word.length()
                        && other.charAt(length) == word.charAt(from + length)) {
                    length++;
                    reached |= 1 << (from + length);
                }
            }
        }
        return (reached & (1 << word.length())) != 0;
    }
}
