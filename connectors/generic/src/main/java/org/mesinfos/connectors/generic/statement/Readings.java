package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Alternative hypotheses about a document, of which its balances select one.
 *
 * <p>The most likely hypothesis is tested first. The others are tested only if it does not add up. The first one that
 * adds up is taken; otherwise the first one that yields any transactions.
 */
final class Readings {

    /** Maximum number of tables at which single tables are left out. */
    private static final int MOST_TABLES = 5;

    private final List<PrintedLine> lines;
    private final PrintedStatement printed;

    private Readings(List<PrintedLine> lines) {
        this.lines = lines;
        this.printed = PrintedStatement.of(lines);
    }

    /** Infers the statement on the pages; empty if they contain no transactions. */
    static Optional<Statement> best(List<PdfPage> pages) {
        return new Readings(DecimalMark.told(SignColumn.told(pages.stream()
                        .flatMap(page -> PrintedLine.of(page).stream())
                        .toList())))
                .best();
    }

    private Optional<Statement> best() {
        Optional<Statement> best = Optional.empty();
        for (Stream<Way> ways : List.of(asPrinted(), withoutTables(), otherwiseRead())) {
            for (Way way : (Iterable<Way>) ways::iterator) {
                Optional<Statement> other = Statement.of(way.document(), way.reach());
                if (other.filter(Statement::addsUp).isPresent()) {
                    return other;
                }
                best = better(best, other);
            }
        }
        return best.or(() -> Statement.withoutMovements(printed));
    }

    /** Returns the hypotheses with and without the column headers. */
    private Stream<Way> asPrinted() {
        return Stream.of(
                new Way(printed, DayAbove.Reach.PAGE),
                new Way(printed, DayAbove.Reach.BEHIND_SUMS),
                new Way(printed.headless(), DayAbove.Reach.PAGE));
    }

    /** Returns the hypotheses that leave out one table, which may contain something else. */
    private Stream<Way> withoutTables() {
        return printed.size() > 1 && printed.size() <= MOST_TABLES
                ? IntStream.range(0, printed.size())
                        .mapToObj(table -> new Way(printed.without(table), DayAbove.Reach.PAGE))
                : Stream.of();
    }

    /** Returns the hypotheses under which ambiguous numbers are dates or amounts because of the numbers around them. */
    private Stream<Way> otherwiseRead() {
        return Stream.of(FourDigitDays.told(lines), WholeAmounts.told(lines))
                .flatMap(Optional::stream)
                .map(PrintedStatement::of)
                .flatMap(other -> Stream.of(other, other.headless()))
                .map(other -> new Way(other, DayAbove.Reach.PAGE));
    }

    private static Optional<Statement> better(Optional<Statement> first, Optional<Statement> second) {
        boolean confirmed =
                second.filter(other -> other.verdict().isConfirmed()).isPresent()
                        && first.filter(other -> other.verdict().isConfirmed()).isEmpty();
        return first.isEmpty() || confirmed ? second : first;
    }

    /** A hypothesis about the document: its lines, and how far dates are inherited. */
    private record Way(PrintedStatement document, DayAbove.Reach reach) {}
}
