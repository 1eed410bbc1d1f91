package org.mesinfos.connectors.generic.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Features that a file lacks to be read as a table of transactions, if its columns have the names of one. */
final class TableShortfall {

    private static final int MAX_LINES = 60;
    /** Nearness of a table with the right names and no readable row: that from which operators see what a file lacks. */
    private static final int NAMES_ONLY = 50;

    private TableShortfall() {}

    /**
     * Returns the decision that a file is no table of transactions.
     *
     * @param text start of the file
     * @param nearest the best reading of the file, which is not plausible; empty if there is none
     */
    static Recognition of(String text, Optional<TransactionTableHypothesis> nearest) {
        if (!hasNames(text)) {
            return Recognition.OTHER_FORMAT;
        }
        return nearest.map(reading -> Recognition.declined(
                        NAMES_ONLY + reading.assessment().plausibility() / 2,
                        List.of("evidence for transactions of an account: "
                                + reading.assessment().reason())))
                .orElseGet(() -> Recognition.declined(
                        NAMES_ONLY, List.of("dates of one format, with a year, and amounts in the same rows")));
    }

    /** Returns whether a line above others has whole names of a date and of amounts. */
    private static boolean hasNames(String text) {
        return CsvGrid.DELIMITERS
                .chars()
                .filter(delimiter -> text.indexOf(delimiter) >= 0)
                .mapToObj(delimiter -> CsvGrid.lines(text, (char) delimiter, MAX_LINES))
                .flatMap(lines -> lines.stream().limit(Math.max(0, lines.size() - 1)))
                .filter(TransactionRows::isHeader)
                .anyMatch(line -> hasName(
                                line,
                                Stream.of(
                                        TransactionColumnRole.BOOKING_DATE,
                                        TransactionColumnRole.OPERATION_DATE,
                                        TransactionColumnRole.VALUE_DATE))
                        && hasName(line, TransactionColumnRole.AMOUNTS.stream()));
    }

    private static boolean hasName(CsvGrid.Line line, Stream<TransactionColumnRole> roles) {
        return roles.anyMatch(role -> line.cells().stream()
                .map(NormalisedHeaderName::of)
                .map(name -> TransactionHeaderVocabulary.TABLE.match(name, role))
                .anyMatch(score -> TransactionHeaderVocabulary.isWhole(score.orElse(0))));
    }
}
