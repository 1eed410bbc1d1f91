package org.mesinfos.connectors.mapping.pdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code pdf} section of a mapping, compiled.
 *
 * @param columns from left to right; none when the document as a whole is one row
 * @param startColumn the column that is filled where a row begins
 * @param startPattern what a row's starting cell looks like
 * @param continuing columns that a row may fill on further lines
 * @param continuationGap greatest distance of base lines, in points, at which a line still continues the row above
 * @param stop finds the line that ends the table until the next header
 * @param pageEnd finds the line below which the table has no part on its page
 * @param skip finds lines of the table that carry no row
 * @param balances how the statement proves that it is whole
 */
record TableRules(
        List<TableColumn> columns,
        int startColumn,
        Pattern startPattern,
        List<Integer> continuing,
        int continuationGap,
        Optional<Pattern> stop,
        Optional<Pattern> pageEnd,
        List<Pattern> skip,
        Optional<BalanceRule> balances) {

    TableRules {
        columns = List.copyOf(columns);
        continuing = List.copyOf(continuing);
        skip = List.copyOf(skip);
    }

    boolean isSkipped(String line) {
        return skip.stream().anyMatch(pattern -> pattern.matcher(line).find());
    }

    boolean endsTable(String line) {
        return stop.filter(pattern -> pattern.matcher(line).find()).isPresent();
    }

    boolean endsPage(String line) {
        return pageEnd.filter(pattern -> pattern.matcher(line).find()).isPresent();
    }

    boolean startsRow(Cells cells) {
        return startPattern.matcher(cells.firstLine(startColumn)).matches();
    }
}
