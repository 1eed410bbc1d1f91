package org.mesinfos.connectors.generic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.format.json.JsonGrid;

/**
 * Hypothesis about the transactions of a file: one complete interpretation of its table.
 *
 * @param layout inferred layout of the table
 * @param preamble values in the lines above the table
 * @param judgement confidence in the layout
 */
record Movements(Layout layout, Preamble preamble, Judgement judgement) {

    /** Hypotheses with a lower confidence are not proposed. */
    static final int LEAST_CONFIDENCE = 50;

    private static final int LINES = 400;
    private static final int HEADER_WITHIN = 60;
    private static final int FEWEST_NAMES = 2;
    private static final int LONGEST_NAME = 80;
    /** Only the first few headers are tried, because a file may repeat its header. */
    private static final int MOST_HEADERS = 5;
    /**
     * Infers the layout of transactions from the start of a file.
     *
     * @param text without a truncated last line
     * @return the hypothesis of highest confidence; empty if none is confident enough
     */
    static Optional<Movements> find(String text) {
        Optional<Movements> best = Optional.empty();
        for (int i = 0; i < CsvGrid.DELIMITERS.length(); i++) {
            char delimiter = CsvGrid.DELIMITERS.charAt(i);
            if (text.indexOf(delimiter) >= 0) {
                best = surer(best, find(delimiter, CsvGrid.lines(text, delimiter, LINES)));
            }
        }
        return best.filter(found -> found.judgement().confidence() >= LEAST_CONFIDENCE);
    }

    /** Infers the layout of transactions from the start of a JSON document, which may be truncated. */
    static Optional<Movements> findObjects(String text) {
        return JsonGrid.of(text)
                .filter(grid -> !grid.names().isEmpty())
                .map(Table::ofObjects)
                .filter(table -> !table.movements().isEmpty())
                .flatMap(Movements::of)
                .filter(Movements::namesWhatItHolds)
                .filter(Movements::tellsUnits)
                .filter(found -> found.judgement().confidence() >= LEAST_CONFIDENCE);
    }

    /**
     * Returns whether the columns have names of transactions. JSON documents contain dates and numbers of every kind,
     * so values are no evidence.
     */
    private static boolean namesWhatItHolds(Movements hypothesis) {
        Assignment roles = hypothesis.layout().roles();
        boolean isDescribed = Stream.of(Role.LABEL, Role.COUNTERPARTY_NAME, Role.CURRENCY)
                .anyMatch(role ->
                        roles.find(role).filter(column -> isNamed(column, role)).isPresent());
        return isDescribed
                && roles.find(Role.BOOKING_DATE)
                        .filter(column -> isNamed(column, Role.BOOKING_DATE)
                                || isNamed(column, Role.OPERATION_DATE)
                                || isNamed(column, Role.VALUE_DATE))
                        .isPresent()
                && Stream.of(Role.AMOUNT, Role.DEBIT, Role.CREDIT)
                        .allMatch(role -> roles.find(role)
                                .filter(column -> !isNamed(column, role))
                                .isEmpty());
    }

    private static boolean isNamed(Column column, Role role) {
        return HeaderWords.TABLE.match(column.headerName(), role).isPresent();
    }

    /** Returns whether an amount has a decimal mark. Many APIs count cents, so the unit of whole numbers is unknown. */
    private static boolean tellsUnits(Movements hypothesis) {
        return hypothesis.layout().amountColumns().stream()
                .anyMatch(column ->
                        column.filled().stream().anyMatch(value -> value.indexOf('.') >= 0 || value.indexOf(',') >= 0));
    }

    private static Optional<Movements> find(char delimiter, List<CsvGrid.Line> lines) {
        if (MovementRows.of(lines).isEmpty()) {
            return Optional.empty();
        }
        Optional<Movements> named = Optional.empty();
        for (int line : headers(lines)) {
            named = surer(named, of(Table.withHeader(delimiter, lines, line)));
        }
        return named.isPresent() ? named : of(Table.withoutHeader(delimiter, lines));
    }

    /** Returns the lines in which several cells are known column names. */
    private static List<Integer> headers(List<CsvGrid.Line> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Math.min(HEADER_WITHIN, lines.size()); i++) {
            long names = lines.get(i).cells().stream()
                    .filter(cell -> !cell.isEmpty() && cell.length() <= LONGEST_NAME)
                    .filter(cell -> HeaderWords.TABLE.isKnown(HeaderName.of(cell)))
                    .count();
            if (names >= FEWEST_NAMES && !MovementRows.isOne(lines.get(i))) {
                found.add(i);
            }
        }
        return found.subList(0, Math.min(MOST_HEADERS, found.size()));
    }

    private static Optional<Movements> of(Table table) {
        List<Column> columns = table.columnsOf(table.movements());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Preamble preamble = Preamble.of(table);
        Optional<Assignment> roles = table.isNamed() ? NamedColumns.of(columns, preamble) : NamelessColumns.of(columns);
        return roles.flatMap(found -> Layout.of(table, found))
                .map(layout -> new Movements(layout, preamble, Judgement.of(layout, preamble)));
    }

    private static Optional<Movements> surer(Optional<Movements> first, Optional<Movements> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return second.get().judgement().confidence() > first.get().judgement().confidence() ? second : first;
    }
}
