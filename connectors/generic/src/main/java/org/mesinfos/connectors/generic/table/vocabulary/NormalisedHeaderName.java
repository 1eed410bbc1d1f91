package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.connectors.mapping.value.WordLists;

/**
 * Name of a column, normalised for comparison.
 *
 * @param words in upper case, without accents, punctuation, currency and time zone, joined by one space
 * @param currency at the end or the start of the name, such as EUR in {@code Betrag (EUR)}
 */
public record NormalisedHeaderName(String words, Optional<String> currency) {

    private static final Pattern PREPOSITION_IN_REMARK = Pattern.compile("\\((\\p{L}+) [^()]+\\)$");
    private static final Pattern CODE_WITH_SIGN = Pattern.compile("(?<=^[A-Z]{3})\\p{Sc}$");
    private static final int CODE_WITH_SIGN_LENGTH = 4;
    /** Prepositions between a name and its currency, such as {@code in} in {@code Betrag in EUR}. */
    private static final Set<String> CURRENCY_PREPOSITIONS = listed("before-currency");
    /** Words whose following preposition is part of the name, such as {@code Money In}. */
    private static final Set<String> WORDS_WITH_PREPOSITION = listed("with-preposition");

    /** Time zones at the end of names of dates, as in {@code Date (UTC)}. */
    private static final Set<String> TIME_ZONES = listed("time-zone");

    public static NormalisedHeaderName of(String name) {
        List<String> words = words(withoutPreposition(name));
        Optional<String> currency = Optional.empty();
        int last = words.size() - 1;
        if (last > 0 && Currencies.ofHeaderWord(words.get(last)).isPresent()) {
            currency = Currencies.ofHeaderWord(words.remove(last));
            int joint = words.size() - 1;
            if (joint > 0
                    && CURRENCY_PREPOSITIONS.contains(words.get(joint))
                    && !WORDS_WITH_PREPOSITION.contains(words.get(joint - 1))) {
                words.remove(words.size() - 1);
            }
        } else if (last > 0 && Currencies.ofHeaderWord(words.get(0)).isPresent()) {
            currency = Currencies.ofHeaderWord(words.remove(0));
        }
        return new NormalisedHeaderName(
                String.join(" ", words), last == 0 ? Currencies.ofUnit(code(words.get(0))) : currency);
    }

    /** Removes a preposition that starts a remark, such as <i>in</i> in {@code Amount (in EUR)}; that of {@code Amount in} stays. */
    private static String withoutPreposition(String name) {
        if (!name.endsWith(")")) {
            return name;
        }
        Matcher remark = PREPOSITION_IN_REMARK.matcher(name);
        return remark.find() && CURRENCY_PREPOSITIONS.contains(NormalisedText.of(remark.group(1)))
                ? name.substring(0, remark.start(1)) + name.substring(remark.end(1))
                : name;
    }

    /** Returns whether the name is nothing but a likely currency, such as {@code CAD$}. */
    boolean isCurrency() {
        return Currencies.ofUnit(code(words)).isPresent() && !Currencies.isWord(code(words));
    }

    /** Returns a code without the sign of its currency; another word as it is. */
    private static String code(String word) {
        return word.length() == CODE_WITH_SIGN_LENGTH
                ? CODE_WITH_SIGN.matcher(word).replaceAll("")
                : word;
    }

    private static Set<String> listed(String list) {
        return Set.copyOf(WordLists.named(NormalisedHeaderName.class, "header-prepositions.txt")
                .getOrDefault(list, List.of()));
    }

    private static List<String> words(String name) {
        String plain = withoutPunctuation(NormalisedText.of(withWordBoundaries(name)));
        String withoutHash = plain.startsWith("#") ? plain.substring(1) : plain;
        List<String> words = new ArrayList<>(List.of(withoutHash.strip().split(" ", -1)));
        if (words.size() > 1 && TIME_ZONES.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /**
     * Adds a space between the words of {@code paidOut}, and of a sign and a word in {@code £Out}. Removes the apostrophe of a
     * plural, as in {@code euro's}.
     */
    private static String withWordBoundaries(String name) {
        StringBuilder spaced = new StringBuilder(name.length() + 2);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isPluralApostrophe(name, i)) {
                continue;
            }
            if (!spaced.isEmpty() && isBoundary(spaced, c)) {
                spaced.append(' ');
            }
            spaced.append(c);
        }
        return spaced.toString();
    }

    /** Returns whether a word starts between a text and the next character. */
    private static boolean isBoundary(CharSequence before, char next) {
        char last = before.charAt(before.length() - 1);
        if (before.length() == 1 && isSign(last)) {
            return Character.isLetter(next);
        }
        return Character.getType(last) == Character.LOWERCASE_LETTER
                && Character.getType(next) == Character.UPPERCASE_LETTER;
    }

    private static boolean isSign(char c) {
        return c == '£' || c == '€';
    }

    private static boolean isPluralApostrophe(String name, int i) {
        return (name.charAt(i) == '\'' || name.charAt(i) == '\u2019')
                && i > 0
                && Character.isLetter(name.charAt(i - 1))
                && i + 1 < name.length()
                && (name.charAt(i + 1) == 's' || name.charAt(i + 1) == 'S')
                && (i + 2 == name.length() || !isWordCharacter(name.charAt(i + 2)));
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Replaces punctuation by one space; signs of currencies, asterisks, hashes and plus signs stay. */
    private static String withoutPunctuation(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isPartOfName(c)) {
                plain.append(gap ? " " : "").appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return plain.append(gap ? " " : "").toString();
    }

    private static boolean isPartOfName(int c) {
        return Character.isLetter(c)
                || c == '*'
                || c == '#'
                || c == '+'
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.CURRENCY_SYMBOL -> true;
                    default -> false;
                };
    }
}
