package org.mesinfos.connectors.generic.statement;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.Calendar;

/**
 * Tells a line that only tells a balance from a movement whose label begins like one: it names a balance, and has no longer word
 * that no phrase of balances has.
 */
final class BalanceWords {

    /** Shorter words join others and say nothing by themselves. */
    private static final int LONG = 4;

    private static final Set<String> NOUNS = Set.copyOf(StatementWords.TABLE.phrases("balance-noun"));
    private static final Set<String> KNOWN = Stream.of("opening", "closing", "balance", "balance-noun", "balance-word")
            .flatMap(notion -> StatementWords.TABLE.phrases(notion).stream())
            .flatMap(phrase -> Stream.of(phrase.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private BalanceWords() {}

    /** Whether beside the name of a balance stand only dates, currencies and words that balances are called with. */
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
