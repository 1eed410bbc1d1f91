package org.mesinfos.connectors.generic.statement.hypothesis;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.print.CentredCells;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.rows.InheritedDates;
import org.mesinfos.connectors.generic.statement.table.OpeningBalances;
import org.mesinfos.connectors.generic.statement.table.SideBySideTables;
import org.mesinfos.connectors.generic.statement.table.StatementDocument;
import org.mesinfos.connectors.generic.statement.token.DatesWithBalances;
import org.mesinfos.connectors.generic.statement.token.DatesWithTotals;
import org.mesinfos.connectors.generic.statement.token.DayAndMonthColumns;
import org.mesinfos.connectors.generic.statement.token.DaysBelowMonths;
import org.mesinfos.connectors.generic.statement.token.DirectionWords;
import org.mesinfos.connectors.generic.statement.token.SplitGroups;
import org.mesinfos.connectors.generic.statement.token.StatementDecimalMark;
import org.mesinfos.connectors.generic.statement.token.StatementThreeDecimals;
import org.mesinfos.connectors.generic.statement.token.TotalsAboveAmounts;
import org.mesinfos.connectors.generic.statement.token.UnmarkedDates;
import org.mesinfos.connectors.generic.statement.token.WholeNumberAmounts;

/**
 * Alternative hypotheses about a document, of which its balances select one.
 *
 * <p>The most likely hypothesis is tested first. The others are tested only if it does not add up. The first one that
 * adds up is taken; otherwise the first one that yields any transactions.
 */
public final class StatementHypotheses {

    /** Maximum number of tables at which single tables are left out. */
    private static final int MAX_TABLES = 5;

    private final List<PrintedLine> lines;
    private final StatementDocument document;

    private StatementHypotheses(List<PrintedLine> lines) {
        this.lines = lines;
        this.document = StatementDocument.of(lines);
    }

    /** Infers the statement on the pages; empty if they contain no transactions. */
    public static Optional<ParsedStatement> bestStatement(List<PdfPage> pages) {
        List<PrintedLine> printed = pages.stream()
                .flatMap(page -> PrintedLine.besidePanels(page).stream())
                .toList();
        List<PrintedLine> amounts = StatementDecimalMark.apply(
                StatementThreeDecimals.apply(DirectionWords.apply(SideBySideTables.putBelowEachOther(printed))));
        return new StatementHypotheses(DatesWithBalances.apply(DatesWithTotals.apply(
                        TotalsAboveAmounts.apply(DaysBelowMonths.apply(DayAndMonthColumns.apply(amounts))))))
                .bestStatement();
    }

    private Optional<ParsedStatement> bestStatement() {
        return withCentredCells()
                .or(this::withJoinedGroups)
                .or(this::bestOfAll)
                .map(found -> withNamedDates(found).orElse(found))
                .or(() -> StatementInference.withoutTransactions(document));
    }

    /** Returns the statement in which lines very near each other are those of one row, if it adds up. */
    private Optional<ParsedStatement> withCentredCells() {
        return CentredCells.join(lines)
                .flatMap(joined -> new StatementHypotheses(joined).bestOfAll())
                .filter(ParsedStatement::isComplete);
    }

    /** Returns the statement in which numbers directly before amounts are their first digits, if it adds up, or its totals do. */
    private Optional<ParsedStatement> withJoinedGroups() {
        return SplitGroups.join(lines)
                .flatMap(joined -> new StatementHypotheses(joined).bestOfAll())
                .filter(joined -> joined.isComplete() || joined.hasOnlyTotals());
    }

    private Optional<ParsedStatement> bestOfAll() {
        // Suppliers: most documents add up as printed, and need none of the others.
        List<Supplier<Stream<DocumentHypothesis>>> kinds = List.of(
                this::asPrinted,
                this::withUnnumberedAccounts,
                this::withoutTables,
                this::withoutHeaders,
                this::withWholeNumbers,
                this::withUnmarkedDates);
        Optional<ParsedStatement> best = Optional.empty();
        for (Supplier<Stream<DocumentHypothesis>> kind : kinds) {
            for (DocumentHypothesis hypothesis : (Iterable<DocumentHypothesis>) kind.get()::iterator) {
                Optional<ParsedStatement> other = StatementInference.of(hypothesis.document(), hypothesis.dateScope());
                if (other.filter(ParsedStatement::isComplete).isPresent()) {
                    return other;
                }
                best = better(best, other);
            }
        }
        return best;
    }

    /** Returns the hypotheses with the column headers. */
    private Stream<DocumentHypothesis> asPrinted() {
        return Stream.of(
                new DocumentHypothesis(document, InheritedDates.InheritanceScope.PAGE),
                new DocumentHypothesis(document, InheritedDates.InheritanceScope.AFTER_SUBTOTALS));
    }

    /**
     * Returns the hypotheses without the column headers, whose names say more than positions if they are known. The only
     * header may be that of an annex.
     */
    private Stream<DocumentHypothesis> withoutHeaders() {
        return Stream.concat(
                        Stream.of(document),
                        document.tableCount() == 1 ? Stream.of(document.withoutTable(0)) : Stream.of())
                .map(other -> new DocumentHypothesis(other.withoutHeaders(), InheritedDates.InheritanceScope.PAGE));
    }

    /** Returns the hypothesis under which titles and periods separate accounts, as far as the document repeats them. */
    private Stream<DocumentHypothesis> withUnnumberedAccounts() {
        StatementDocument separated = document.withUnnumberedAccounts();
        return separated.accountStarts().isEmpty()
                ? Stream.of()
                : Stream.of(new DocumentHypothesis(separated, InheritedDates.InheritanceScope.PAGE));
    }

    /**
     * Returns the hypotheses that leave out one table, which may contain something else. A table with an opening balance, or
     * between two balances, is that of an account.
     */
    private Stream<DocumentHypothesis> withoutTables() {
        return document.tableCount() > 1 && document.tableCount() <= MAX_TABLES
                ? IntStream.range(0, document.tableCount())
                        .filter(table -> !OpeningBalances.enclose(document.linesOf(table)))
                        .mapToObj(table -> new DocumentHypothesis(
                                document.withoutTable(table), InheritedDates.InheritanceScope.PAGE))
                : Stream.of();
    }

    /** Returns the hypotheses under which whole numbers are amounts because of the numbers around them. */
    private Stream<DocumentHypothesis> withWholeNumbers() {
        return ofOtherTokens(WholeNumberAmounts.apply(lines));
    }

    /** Returns the hypotheses under which numbers without marks are dates. */
    private Stream<DocumentHypothesis> withUnmarkedDates() {
        return ofOtherTokens(UnmarkedDates.apply(lines));
    }

    private static Stream<DocumentHypothesis> ofOtherTokens(Optional<List<PrintedLine>> others) {
        return others.stream()
                .map(StatementDocument::of)
                .flatMap(other -> Stream.of(other, other.withoutHeaders()))
                .map(other -> new DocumentHypothesis(other, InheritedDates.InheritanceScope.PAGE));
    }

    private static Optional<ParsedStatement> better(Optional<ParsedStatement> first, Optional<ParsedStatement> second) {
        boolean confirmed =
                second.filter(other -> other.verdict().isConfirmed()).isPresent()
                        && first.filter(other -> other.verdict().isConfirmed()).isEmpty();
        boolean addsUp = second.filter(ParsedStatement::addsUp).isPresent()
                && first.filter(ParsedStatement::addsUp).isEmpty();
        boolean ofPeriod = second.filter(other -> first.filter(one -> one.hasOnlyLaterTransactionsMoreThan(other))
                        .isPresent())
                .isPresent();
        return first.isEmpty() || confirmed || addsUp || ofPeriod ? second : first;
    }

    /** Returns the statement with numbers under the name of a date read as dates, if it lacks those dates only. */
    private Optional<ParsedStatement> withNamedDates(ParsedStatement found) {
        return !found.lacksNamedDates()
                ? Optional.empty()
                : withUnmarkedDates()
                        .flatMap(hypothesis ->
                                StatementInference.of(hypothesis.document(), hypothesis.dateScope()).stream())
                        .filter(other -> other.header().isPresent() && !other.lacksNamedDates())
                        .filter(other -> other.transactionCount() == found.transactionCount()
                                && other.addsUp() == found.addsUp())
                        .findFirst();
    }

    /** A hypothesis about the document: its lines, and how far dates are inherited. */
    private record DocumentHypothesis(StatementDocument document, InheritedDates.InheritanceScope dateScope) {}
}
