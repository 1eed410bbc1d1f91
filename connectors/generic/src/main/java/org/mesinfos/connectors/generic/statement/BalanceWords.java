package org.mesinfos.connectors.generic.statement;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.Calendar;

/**
 * Vocabulary that distinguishes a line with a balance from a transaction whose label starts like one. The text of a
 * balance names a balance and contains no other long word.
 */
final class BalanceWords {

    /** Minimum length of a significant word; shorter words are connectives. */
    private static final int LONG = 4;

    private static final Set<String> NOUNS = Set.copyOf(StatementWords.TABLE.phrases("balance-noun"));
    private static final Set<String> KNOWN = Stream.of("opening", "closing", "balance", "balance-noun", "balance-word")
            .flatMap(concept -> StatementWords.TABLE.phrases(concept).stream())
            .flatMap(phrase -> Stream.of(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private BalanceWords() {}

    /** Returns whether the text consists of the name of a balance, dates, currencies and further words of balances. */
    static boolean areAll(String words) {
        boolean named = false;
        for (String word : StatementWords.comparable(words).split(" ", -1)) {
            boolean noun = NOUNS.contains(word);
            named |= noun;
            boolean letters = word.length() >= LONG && word.chars().allMatch(Character::isLetter);
            if (letters && !noun && !KNOWN.contains(word) && !Calendar.isMonth(word)) {
                return false;
            }
        }
        return named;
    }
}
