package org.mesinfos.connectors.generic.table.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.format.json.JsonTable;
import org.mesinfos.connectors.generic.table.value.Dashes;
import org.mesinfos.connectors.generic.table.value.DateCells;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Sample of a file, divided into cells by one delimiter.
 *
 * @param delimiter between cells
 * @param preamble lines above the header
 * @param header names of the columns; empty if there is no header
 * @param headerCells number of cells of the header, including empty ones at its end; 0 if there is no header
 * @param rows after the header
 * @param objectPath path of the JSON objects that are the rows; empty for lines of text
 * @param end header of another, smaller table below the rows; empty if there is none
 * @param balanceTexts texts of rows whose amounts are balances
 */
public record SampledTable(
        char delimiter,
        List<CsvGrid.Line> preamble,
        List<String> header,
        int headerCells,
        List<CsvGrid.Line> rows,
        Optional<String> objectPath,
        Optional<String> end,
        Set<String> balanceTexts) {

    public SampledTable {
        balanceTexts = Set.copyOf(balanceTexts);
    }

    /** Number of cells that may be missing at the end of a row. */
    private static final int MAX_MISSING_CELLS = 2;

    /**
     * Returns a table whose header is one of the lines. Names are often missing at its end, such as that of a sign
     * column.
     */
    public static SampledTable withHeader(char delimiter, List<CsvGrid.Line> lines, int header) {
        List<String> names = lines.get(header).cells();
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        OptionalInt annex = startOfSmallerTable(lines, header);
        List<CsvGrid.Line> below = lines.subList(header + 1, annex.orElse(lines.size()));
        List<CsvGrid.Line> rows = TransactionRows.filter(below);
        if (size < names.size()
                && DebitCreditCodes.detectBothDirections(new SampledColumn(size, "", values(rows, size)))
                        .isPresent()) {
            size++;
        }
        return new SampledTable(
                delimiter,
                lines.subList(0, header),
                names.subList(0, size),
                names.size(),
                below,
                Optional.empty(),
                textAt(lines, annex),
                Set.of());
    }

    public static SampledTable withoutHeader(char delimiter, List<CsvGrid.Line> lines) {
        OptionalInt annex = startOfSmallerTable(lines, 0);
        int first = 0;
        while (first < lines.size() && !TransactionRows.isTransaction(lines.get(first))) {
            first++;
        }
        if (first < lines.size()
                && SummaryLine.find(lines.get(first), lines.subList(first + 1, lines.size()))
                        .isPresent()) {
            first++;
        }
        return new SampledTable(
                delimiter,
                lines.subList(0, first),
                List.of(),
                0,
                lines.subList(first, annex.orElse(lines.size())),
                Optional.empty(),
                textAt(lines, annex),
                Set.of());
    }

    private static Optional<String> textAt(List<CsvGrid.Line> lines, OptionalInt index) {
        return index.isPresent() ? Optional.of(lines.get(index.getAsInt()).text()) : Optional.empty();
    }

    /**
     * Returns the index of the first line of column names, other than the header, below more than twice as many
     * transactions as there are after it: that of an annex such as payments to come or blocked amounts. Names that occur several
     * times are those of summaries between the rows.
     *
     * @param start index of the header, or of the first line of a table without one
     */
    private static OptionalInt startOfSmallerTable(List<CsvGrid.Line> lines, int start) {
        Map<List<String>, List<Integer>> names = new LinkedHashMap<>();
        for (int line = start + 1; line < lines.size(); line++) {
            if (TransactionRows.isHeader(lines.get(line))
                    && !lines.get(line).cells().equals(lines.get(start).cells())) {
                names.computeIfAbsent(lines.get(line).cells(), cells -> new ArrayList<>())
                        .add(line);
            }
        }
        return names.values().stream()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0))
                .filter(line ->
                        TransactionRows.filter(lines.subList(start, line)).size()
                                > 2
                                        * TransactionRows.filter(lines.subList(line, lines.size()))
                                                .size())
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** Returns a table whose rows are JSON objects. */
    public static SampledTable ofObjects(JsonTable grid) {
        List<CsvGrid.Line> rows =
                grid.rows().stream().map(cells -> new CsvGrid.Line("", cells)).toList();
        return new SampledTable(
                '\0',
                List.of(),
                grid.names(),
                grid.names().size(),
                rows,
                Optional.of(grid.record()),
                Optional.empty(),
                Set.of());
    }

    /** Returns an expression for the line that describes the account, directly above a table without names; empty if there is none. */
    public Optional<String> summaryPattern() {
        return isNamed() || preamble.isEmpty()
                ? Optional.empty()
                : SummaryLine.find(preamble.get(preamble.size() - 1), rows).map(line -> line.pattern(delimiter));
    }

    /** Returns the table in which the rows with one of these texts are balances. */
    public SampledTable withBalances(Set<String> texts) {
        return new SampledTable(delimiter, preamble, header, headerCells, rows, objectPath, end, texts);
    }

    public boolean isNamed() {
        return !header.isEmpty();
    }

    /**
     * Returns the rows that may be transactions and have about as many cells as most of them, without those whose state is that
     * of transactions that did not take place.
     */
    public List<CsvGrid.Line> transactionRows() {
        List<CsvGrid.Line> candidates = TransactionRows.filter(rows);
        int usual = TransactionRows.usualSize(candidates);
        List<Integer> states = positionsOfStates();
        return candidates.stream()
                .filter(row -> row.cells().size() >= usual - MAX_MISSING_CELLS)
                .filter(row -> Collections.disjoint(balanceTexts, row.cells()))
                .filter(row -> !hasFailed(row, states))
                .toList();
    }

    private List<Integer> positionsOfStates() {
        return IntStream.range(0, header.size())
                .filter(position -> TransactionHeaderVocabulary.TABLE.isPhrase(
                        "state", NormalisedHeaderName.of(header.get(position))))
                .boxed()
                .toList();
    }

    private static boolean hasFailed(CsvGrid.Line row, List<Integer> states) {
        return states.stream()
                .filter(position -> position < row.cells().size())
                .anyMatch(position -> TransactionHeaderVocabulary.TABLE.isPhrase(
                        "failed-state", NormalisedHeaderName.of(row.cells().get(position))));
    }

    /** Returns whether a sampled transaction has fewer cells than there are columns. */
    public boolean hasShortRows() {
        int columns = Math.max(headerCells, cells(transactionRows()));
        return transactionRows().stream().anyMatch(row -> row.cells().size() < columns);
    }

    /** Returns the columns with the values of the given rows. Joined dates are a further column. */
    public List<SampledColumn> columnsOf(List<CsvGrid.Line> some) {
        List<SampledColumn> columns = new ArrayList<>();
        for (int position = 0; position < cells(some); position++) {
            columns.add(new SampledColumn(position, columnName(position), values(some, position)));
        }
        splitDate()
                .ifPresent(date -> columns.add(new SampledColumn(
                        header.size(),
                        String.join(
                                ", ", date.positions().stream().map(header::get).toList()),
                        some.stream().map(row -> date.value(row.cells())).toList())));
        return List.copyOf(columns);
    }

    /** Returns the dates that are divided among columns; empty if there are none. */
    public Optional<SplitDate> splitDate() {
        return objectPath.isEmpty() ? SplitDate.of(header) : Optional.empty();
    }

    /** Returns the cells of a column as delivered; none for joined dates. */
    public List<String> deliveredCells(SampledColumn column) {
        return isSplitDate(column)
                ? List.of()
                : transactionRows().stream()
                        .filter(row -> column.position() < row.cells().size())
                        .map(row -> row.cells().get(column.position()))
                        .toList();
    }

    /** Returns whether a column is one of joined dates, which the file does not have as such. */
    public boolean isSplitDate(SampledColumn column) {
        return isNamed() && column.position() == header.size();
    }

    private int cells(List<CsvGrid.Line> some) {
        return isNamed()
                ? header.size()
                : some.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    /** Returns whether the header is repeated among the rows. */
    public boolean repeatsHeader() {
        return isNamed() && rows.stream().anyMatch(row -> row.cells().equals(header));
    }

    /**
     * Returns whether transactions are below other names of some columns than those of the header. The line directly below the
     * header may repeat it in another language.
     */
    public boolean hasRowsOfAnotherTable(List<SampledColumn> columns) {
        List<String> names = header;
        for (CsvGrid.Line row : rows.subList(Math.min(1, rows.size()), rows.size())) {
            List<String> current = names;
            if (TransactionRows.isTransaction(row)) {
                if (columns.stream().anyMatch(column -> !isNamed(column, current))) {
                    return true;
                }
            } else if (row.cells().equals(header) || TransactionRows.hasNamesOfTransactions(row)) {
                names = row.cells();
            }
        }
        return false;
    }

    private boolean isNamed(SampledColumn column, List<String> names) {
        return isSplitDate(column)
                || names.isEmpty()
                || (column.position() < names.size() && column.name().equals(names.get(column.position())));
    }

    String columnName(int position) {
        return position < header.size() ? header.get(position) : "";
    }

    private static List<String> values(List<CsvGrid.Line> rows, int position) {
        List<String> values = new ArrayList<>();
        for (CsvGrid.Line row : rows) {
            values.add(position < row.cells().size() ? row.cells().get(position) : "");
        }
        return DateCells.datesOf(Dashes.removedFrom(values));
    }
}
