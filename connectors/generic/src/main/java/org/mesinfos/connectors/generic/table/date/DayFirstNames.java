package org.mesinfos.connectors.generic.table.date;

import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Column names in languages that write the day of a numeric date before the month. */
public final class DayFirstNames {

    private static final String WORDS_KEY = "day-first-word";
    /** A single word may occur in other languages as well. */
    private static final int MIN_WORDS = 2;

    private DayFirstNames() {}

    /** Returns whether the names of a table have at least two different words of such languages. */
    public static boolean of(SampledTable table) {
        return table.isNamed()
                && table.header().stream()
                                .flatMap(name -> Stream.of(
                                        NormalisedHeaderName.of(name).words().split(" ", -1)))
                                .distinct()
                                .filter(word -> TransactionHeaderVocabulary.TABLE.hasWord(WORDS_KEY, word))
                                .count()
                        >= MIN_WORDS;
    }
}
