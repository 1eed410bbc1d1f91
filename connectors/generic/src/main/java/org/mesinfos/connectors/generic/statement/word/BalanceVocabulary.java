package org.mesinfos.connectors.generic.statement.word;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedMonths;

/**
 * Vocabulary that distinguishes a line with a balance from a transaction whose label starts like one. The text of a
 * balance names a balance and contains no other long word.
 */
public final class BalanceVocabulary {

    /** Minimum length of a significant word; shorter words are connectives. */
    private static final int MIN_SIGNIFICANT_LENGTH = 4;

    private static final Set<String> NOUNS = Set.copyOf(StatementVocabulary.DICTIONARY.phrases("balance-noun"));
    private static final Set<String> KNOWN = Stream.of("opening", "closing", "balance", "balance-noun", "balance-word")
            .flatMap(concept -> StatementVocabulary.DICTIONARY.phrases(concept).stream())
            .flatMap(phrase -> Stream.of(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private BalanceVocabulary() {}

    /** Returns whether the text consists of the name of a balance, dates, currencies and further words of balances. */
    public static boolean covers(String words) {
        return covers(StatementVocabulary.normalise(words), Naming.BY_NOUN);
    }

    /**
     * Returns whether the text consists of the start of a line with a balance, such as <i>Capital au</i>, which is no noun of
     * balances, and of dates, currencies and further words of balances.
     */
    public static boolean startsAndCovers(String words) {
        String comparable = StatementVocabulary.normalise(words);
        return StatementVocabulary.DICTIONARY.findPrefix("balance", comparable).isPresent()
                && covers(comparable, Naming.BY_START);
    }

    /** Part of a text that names a balance. */
    private enum Naming {
        BY_NOUN,
        BY_START
    }

    private static boolean covers(String comparable, Naming naming) {
        boolean named = naming == Naming.BY_START;
        for (String word : comparable.split(" ", -1)) {
            boolean noun = NOUNS.contains(word);
            named |= noun;
            boolean letters =
                    word.length() >= MIN_SIGNIFICANT_LENGTH && word.chars().allMatch(Character::isLetter);
            if (letters && !noun && !KNOWN.contains(word) && !PrintedMonths.isMonth(word)) {
                return false;
            }
        }
        return named;
    }
}
