package org.mesinfos.pipelines.dedup.match;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.language.CommonWords;

/**
 * Words that do not distinguish two parties: titles, legal forms, articles, countries, placeholders, words about the payment,
 * and the payment services that collect money for many sellers.
 */
final class NonDistinctiveWords {

    /** Lines of the table of operations whose single words are no names. */
    private static final Set<String> OPERATIONS =
            Set.of("card", "direct_debit", "transfer", "cash_withdrawal", "cheque", "processor", "legal");

    private static final Set<String> WORDS = words();

    private NonDistinctiveWords() {}

    /** Returns whether a word is one of them. */
    static boolean contains(String normalised) {
        return WORDS.contains(normalised);
    }

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        Stream.of(CommonWords.values())
                .filter(group -> group != CommonWords.MONTHS)
                .forEach(group -> words.addAll(group.words()));
        for (String line : ReferenceTable.OPERATIONS.lines()) {
            int colon = line.indexOf(':');
            if (OPERATIONS.contains(line.substring(0, colon))) {
                Stream.of(line.substring(colon + 1).split(";", -1))
                        .map(String::strip)
                        .filter(phrase -> phrase.indexOf(' ') < 0)
                        .map(NormalisedText::of)
                        .forEach(words::add);
            }
        }
        return words;
    }
}
