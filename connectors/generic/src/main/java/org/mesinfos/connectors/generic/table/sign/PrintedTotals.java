package org.mesinfos.connectors.generic.table.sign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.csv.CsvGrid;
import org.mesinfos.connectors.generic.acceptance.Proof;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.sample.TransactionRows;
import org.mesinfos.connectors.generic.table.vocabulary.NormalisedHeaderName;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Check that incoming and outgoing amounts add up to the totals of each direction, both in lines outside the table. The table
 * of a card may have charges and their total only.
 */
public final class PrintedTotals {

    private PrintedTotals() {}

    /**
     * Returns whether totals equal at least three amounts of both directions, or at least three charges of a card, with or
     * without its refunds.
     */
    public static boolean prove(TransactionTableLayout layout) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        if (amounts.size() < Proof.MIN_AMOUNTS || amounts.stream().anyMatch(Optional::isEmpty)) {
            return false;
        }
        List<CsvGrid.Line> lines = Stream.concat(
                        layout.table().preamble().stream(),
                        layout.table().rows().stream().filter(row -> !TransactionRows.isTransaction(row)))
                .toList();
        if (CardChargeDetector.hasCardCaption(layout.table()) && isBill(layout, amounts, lines)) {
            return true;
        }
        BigDecimal incoming = sum(amounts, 1);
        BigDecimal outgoing = sum(amounts, -1);
        boolean isIncomingStated = incoming.signum() == 0
                ? CardChargeDetector.hasCardCaption(layout.table())
                : isStated(layout, TransactionColumnRole.CREDIT, incoming, lines);
        return isIncomingStated
                && outgoing.signum() != 0
                && isStated(layout, TransactionColumnRole.DEBIT, outgoing, lines);
    }

    /** Returns whether a line that has nothing but a number, or its name as well, states what is to be paid for all amounts. */
    private static boolean isBill(
            TransactionTableLayout layout, List<Optional<BigDecimal>> amounts, List<CsvGrid.Line> lines) {
        BigDecimal bill = amounts.stream()
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        return bill.signum() > 0
                && lines.stream()
                        .map(line -> line.cells().stream()
                                .filter(cell -> !cell.isEmpty())
                                .toList())
                        .filter(cells -> cells.size() == 1 || cells.size() == 2)
                        .flatMap(cells -> parser.apply(cells.get(cells.size() - 1)).stream())
                        .anyMatch(number -> number.compareTo(bill) == 0);
    }

    private static BigDecimal sum(List<Optional<BigDecimal>> amounts, int sign) {
        return amounts.stream()
                .flatMap(Optional::stream)
                .filter(amount -> amount.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .abs();
    }

    /** Returns whether a total has the name of a direction: before it on its line, or above it. */
    private static boolean isStated(
            TransactionTableLayout layout, TransactionColumnRole role, BigDecimal total, List<CsvGrid.Line> lines) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(line -> candidates(lines, line, role))
                .flatMap(cell -> parser.apply(cell).stream())
                .anyMatch(number -> number.abs().compareTo(total) == 0);
    }

    private static Stream<String> candidates(List<CsvGrid.Line> lines, int line, TransactionColumnRole role) {
        List<String> cells = lines.get(line).cells();
        List<String> below = line + 1 < lines.size() ? lines.get(line + 1).cells() : List.of();
        return IntStream.range(0, cells.size())
                .filter(at -> TransactionHeaderVocabulary.TABLE
                        .match(NormalisedHeaderName.of(cells.get(at)), role)
                        .isPresent())
                .boxed()
                .flatMap(at -> Stream.concat(
                        cells.stream()
                                .skip(at + 1L)
                                .filter(cell -> !cell.isEmpty())
                                .limit(1),
                        below.stream().skip(at).limit(1)));
    }
}
