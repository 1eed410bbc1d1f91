package org.mesinfos.connectors.generic.table.sample;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Mark of some rows, such as an asterisk after the last column with a name, which a line below the table explains: these
 * transactions are not booked yet.
 *
 * @param mark one or two characters
 */
public record FootnoteMark(String mark) {

    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{N}\\s]{1,2}");
    private static final String PENDING_KEY = "pending-state";

    /** Finds the mark of pending transactions; empty if there is none. */
    public static Optional<FootnoteMark> ofPending(SampledTable table) {
        int position = table.header().size();
        if (!table.isNamed()) {
            return Optional.empty();
        }
        Set<String> marks = table.transactionRows().stream()
                .filter(row -> position < row.cells().size())
                .map(row -> row.cells().get(position))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.toSet());
        return marks.size() == 1
                ? marks.stream()
                        .filter(mark -> MARK.matcher(mark).matches() && isExplainedAsPending(mark, table))
                        .map(FootnoteMark::new)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isExplainedAsPending(String mark, SampledTable table) {
        return table.rows().stream()
                .map(line -> String.join(" ", line.cells()).strip())
                .filter(text -> text.startsWith(mark) && text.length() > mark.length())
                .anyMatch(text -> TransactionHeaderVocabulary.TABLE.containsPhrase(PENDING_KEY, text));
    }

    /**
     * Returns the pattern of a line that ends with the mark in a cell of its own.
     *
     * @param delimiter pattern of the delimiter of cells
     */
    public String pattern(String delimiter) {
        return delimiter + "\\s*+\"?" + Pattern.quote(mark) + "\"?\\s*+$";
    }
}
