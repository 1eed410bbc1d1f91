package org.mesinfos.connectors.generic.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.generic.print.PrintedLine;

/**
 * Several ways to read a document, of which its balances choose one.
 *
 * <p>The likeliest is tried first. The others are tried only where it does not add up: the first of them that does is taken, else
 * the first that finds any movements.
 */
final class Readings {

    /** Of documents with more tables none is left out. */
    private static final int MOST_TABLES = 5;

    private final List<PrintedLine> lines;
    private final PrintedStatement printed;

    private Readings(List<PrintedLine> lines) {
        this.lines = lines;
        this.printed = PrintedStatement.of(lines);
    }

    /** The statement that some pages are; empty when no movements are found on them. */
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

    /** With and without the names of its columns. */
    private Stream<Way> asPrinted() {
        return Stream.of(
                new Way(printed, DayAbove.Reach.PAGE),
                new Way(printed, DayAbove.Reach.BEHIND_SUMS),
                new Way(printed.headless(), DayAbove.Reach.PAGE));
    }

    /** Without one of its tables, which may tell of something else. */
    private Stream<Way> withoutTables() {
        return printed.size() > 1 && printed.size() <= MOST_TABLES
                ? IntStream.range(0, printed.size())
                        .mapToObj(table -> new Way(printed.without(table), DayAbove.Reach.PAGE))
                : Stream.of();
    }

    /** With numbers that are days or amounts only because those around them are. */
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

    /** One way to read the document: what its lines are, and how far days reach. */
    private record Way(PrintedStatement document, DayAbove.Reach reach) {}
}
