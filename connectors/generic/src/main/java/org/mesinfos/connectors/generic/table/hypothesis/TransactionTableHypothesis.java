package org.mesinfos.connectors.generic.table.hypothesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.format.json.JsonTable;
import org.mesinfos.connectors.generic.acceptance.Acceptance;
import org.mesinfos.connectors.generic.table.balance.BalanceRows;
import org.mesinfos.connectors.generic.table.inference.NamedColumnInference;
import org.mesinfos.connectors.generic.table.inference.UnnamedColumnInference;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.value.DatesOfPeriod;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Hypothesis about the transactions of a file: one complete interpretation of its table.
 *
 * @param layout inferred layout of the table
 * @param preamble values in the lines above the table
 * @param assessment plausibility of the layout and its proof
 * @param datesOfPeriod dates that lack their year in the file; empty if they have one
 */
public record TransactionTableHypothesis(
        TransactionTableLayout layout,
        Preamble preamble,
        LayoutAssessment assessment,
        Optional<DatesOfPeriod> datesOfPeriod) {

    /** Hypotheses with a lower plausibility are not proposed. */
    static final int MIN_PLAUSIBILITY = 50;

    private static final List<TransactionColumnRole> DATE_ROLES = List.of(
            TransactionColumnRole.BOOKING_DATE, TransactionColumnRole.OPERATION_DATE, TransactionColumnRole.VALUE_DATE);

    private static final int MAX_LINES = 400;
    private static final int MAX_HEADER_LINE = 60;
    /** Only the first few different headers are tried. */
    private static final int MAX_HEADERS = 5;

    /** Wider tables are no transactions. Columns are compared with each other, so that their number limits the work. */
    private static final int MAX_COLUMNS = 200;

    /**
     * Infers the layout of transactions from the start of a file.
     *
     * @param text without a truncated last line
     * @return the hypothesis of highest confidence; empty if none is confident enough
     */
    public static Optional<TransactionTableHypothesis> infer(String text) {
        return nearest(text).filter(TransactionTableHypothesis::isPlausible);
    }

    /** Infers the same layout, however little the table looks like one of transactions. */
    public static Optional<TransactionTableHypothesis> nearest(String text) {
        Optional<TransactionTableHypothesis> best = Optional.empty();
        for (int i = 0; i < CsvGrid.DELIMITERS.length(); i++) {
            char delimiter = CsvGrid.DELIMITERS.charAt(i);
            if (text.indexOf(delimiter) >= 0) {
                best = moreConfident(best, infer(delimiter, CsvGrid.lines(text, delimiter, MAX_LINES)));
            }
        }
        return best;
    }

    public boolean isPlausible() {
        return assessment.plausibility() >= MIN_PLAUSIBILITY;
    }

    /** Infers the layout of transactions from the start of a JSON document, which may be truncated. */
    public static Optional<TransactionTableHypothesis> inferFromJson(String text) {
        return JsonTable.of(text)
                .filter(grid -> !grid.names().isEmpty())
                .map(SampledTable::ofObjects)
                .filter(table -> !table.transactionRows().isEmpty())
                .flatMap(TransactionTableHypothesis::forTable)
                .filter(TransactionTableHypothesis::hasTransactionColumnNames)
                .filter(TransactionTableHypothesis::hasDecimalMarks)
                .filter(TransactionTableHypothesis::isPlausible);
    }

    /**
     * Returns whether the columns have names of transactions. JSON documents contain dates and numbers of every kind,
     * so values are no evidence.
     */
    private static boolean hasTransactionColumnNames(TransactionTableHypothesis hypothesis) {
        RoleAssignment roles = hypothesis.layout().roles();
        boolean isDescribed = Stream.of(
                        TransactionColumnRole.LABEL,
                        TransactionColumnRole.COUNTERPARTY_NAME,
                        TransactionColumnRole.CURRENCY)
                .anyMatch(role ->
                        roles.find(role).filter(column -> isNamed(column, role)).isPresent());
        return isDescribed
                && roles.find(TransactionColumnRole.BOOKING_DATE)
                        .filter(column -> DATE_ROLES.stream().anyMatch(role -> isNamed(column, role)))
                        .isPresent()
                && TransactionColumnRole.AMOUNTS.stream()
                        .allMatch(role -> roles.find(role)
                                .filter(column -> !isNamed(column, role))
                                .isEmpty());
    }

    private static boolean isNamed(SampledColumn column, TransactionColumnRole role) {
        return TransactionHeaderVocabulary.TABLE
                .match(column.headerName(), role)
                .isPresent();
    }

    /** Returns whether an amount has a decimal mark. Many APIs count cents, so the unit of whole numbers is unknown. */
    private static boolean hasDecimalMarks(TransactionTableHypothesis hypothesis) {
        return hypothesis.layout().amountColumns().stream()
                .anyMatch(column -> column.nonEmptyValues().stream()
                        .anyMatch(value -> value.indexOf('.') >= 0 || value.indexOf(',') >= 0));
    }

    private static Optional<TransactionTableHypothesis> infer(char delimiter, List<CsvGrid.Line> lines) {
        int rows = TransactionRows.filter(lines).size();
        if (rows == 0) {
            return DatesOfPeriod.find(lines)
                    .filter(dates -> !TransactionRows.filter(dates.lines()).isEmpty())
                    .flatMap(dates -> infer(delimiter, dates.lines())
                            .map(found -> new TransactionTableHypothesis(
                                    found.layout(), found.preamble(), found.assessment(), Optional.of(dates))));
        }
        Optional<TransactionTableHypothesis> named = headerCandidates(lines).stream()
                .map(line -> forTable(SampledTable.withHeader(delimiter, lines, line)))
                .reduce(Optional.empty(), TransactionTableHypothesis::moreConfident);
        return named.filter(found -> found.layout().table().transactionRows().size() * 2 >= rows)
                .or(() -> forTable(SampledTable.withoutHeader(delimiter, lines)))
                .or(() -> named);
    }

    /**
     * Returns the lines in which several cells are known column names. If one of them names every column of the
     * transactions, those with fewer names belong to other tables, such as a summary above.
     */
    private static List<Integer> headerCandidates(List<CsvGrid.Line> lines) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_HEADER_LINE, lines.size()); i++) {
            CsvGrid.Line line = lines.get(i);
            if (TransactionRows.isHeader(line)
                    && found.stream()
                            .noneMatch(other -> lines.get(other).cells().equals(line.cells()))) {
                found.add(i);
            }
        }
        int columns = TransactionRows.usualSize(TransactionRows.filter(lines));
        List<Integer> complete =
                found.stream().filter(i -> names(lines.get(i)) >= columns).toList();
        List<Integer> candidates = complete.isEmpty() ? found : complete;
        return candidates.subList(0, Math.min(MAX_HEADERS, candidates.size()));
    }

    private static long names(CsvGrid.Line line) {
        return line.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private static Optional<TransactionTableHypothesis> forTable(SampledTable table) {
        List<SampledColumn> columns = table.columnsOf(table.transactionRows());
        if (columns.isEmpty() || columns.size() > MAX_COLUMNS || hasDatesBelowNameOfBalances(columns)) {
            return Optional.empty();
        }
        Preamble preamble = Preamble.of(table);
        Optional<RoleAssignment> roles = table.isNamed()
                ? NamedColumnInference.infer(table, columns, preamble)
                : UnnamedColumnInference.infer(columns, preamble.accountCurrency());
        return roles.flatMap(found -> LayoutInference.infer(table, found)).flatMap(layout -> {
            Set<String> balances = BalanceRows.textsOf(layout);
            return balances.isEmpty()
                    ? Optional.of(new TransactionTableHypothesis(
                            layout, preamble, LayoutAssessment.assess(layout, preamble), Optional.empty()))
                    : forTable(table.withBalances(balances));
        });
    }

    /** Returns whether a column of dates has the name of balances, because the names are those of another table. */
    private static boolean hasDatesBelowNameOfBalances(List<SampledColumn> columns) {
        return columns.stream()
                .filter(column -> isNamed(column, TransactionColumnRole.BALANCE_AFTER))
                .filter(column -> DATE_ROLES.stream().noneMatch(role -> isNamed(column, role)))
                .anyMatch(column -> column.dateFormat().isPresent());
    }

    /** Returns the hypothesis with another layout of the same table. */
    public TransactionTableHypothesis with(TransactionTableLayout other) {
        return new TransactionTableHypothesis(other, preamble, LayoutAssessment.assess(other, preamble), datesOfPeriod);
    }

    /** Returns the grounds on which amounts and dates are accepted. */
    public Acceptance acceptance() {
        return assessment.acceptance().orElseThrow();
    }

    private static Optional<TransactionTableHypothesis> moreConfident(
            Optional<TransactionTableHypothesis> first, Optional<TransactionTableHypothesis> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return second.get().assessment().plausibility()
                        > first.get().assessment().plausibility()
                ? second
                : first;
    }
}
