package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Rules by which a mapping finds the rows of a table in a PDF: the compiled {@code pdf} section.
 *
 * @param columns from left to right; none if the whole document is one row
 * @param startColumn column that is filled on the first line of a row
 * @param startPattern matches the cell of the start column on the first line of a row
 * @param continuationColumns columns that may continue on further lines
 * @param continuationGap maximum distance of base lines, in points, between a row and its continuation
 * @param stop matches the line that ends the table until the next header
 * @param pageEnd matches the line after which the page contains no part of the table
 * @param skip match table lines without data
 * @param balances rule for the balance check
 */
record TableRules(
        List<PdfTableColumn> columns,
        int startColumn,
        Pattern startPattern,
        List<Integer> continuationColumns,
        int continuationGap,
        Optional<Pattern> stop,
        Optional<Pattern> pageEnd,
        List<Pattern> skip,
        Optional<BalanceRule> balances) {

    TableRules {
        columns = List.copyOf(columns);
        continuationColumns = List.copyOf(continuationColumns);
        skip = List.copyOf(skip);
    }

    boolean isSkipped(String line) {
        return skip.stream()
                .anyMatch(pattern -> BoundedText.matcher(pattern, line).find());
    }

    boolean endsTable(String line) {
        return stop.filter(pattern -> BoundedText.matcher(pattern, line).find()).isPresent();
    }

    boolean endsPage(String line) {
        return pageEnd.filter(pattern -> BoundedText.matcher(pattern, line).find())
                .isPresent();
    }

    boolean startsRow(PdfCells cells) {
        String text = cells.firstLine(startColumn);
        return BoundedText.matcher(startPattern, text).matches()
                || BoundedText.matcher(startPattern, AmountWords.withoutCurrency(text))
                        .matches();
    }
}
