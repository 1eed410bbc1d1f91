package org.mesinfos.connectors.standard.dsn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Remunerations ({@code S21.G00.51}) of one payment. There is one of each type for each contract and, for back pay, for
 * each month.
 *
 * @param all in the order of the file
 * @param gross those of the gross pay
 */
record DsnRemunerations(List<DsnBlock> all, List<DsnBlock> gross) {

    /** Name of the block. */
    static final String BLOCK = "S21.G00.51";

    private static final String GROSS = "001";
    private static final String BASE_PAY = "010";

    /** Selects the remunerations among the blocks of a payment. */
    static DsnRemunerations of(List<DsnBlock> payment) {
        List<DsnBlock> all =
                payment.stream().filter(block -> block.name().equals(BLOCK)).toList();
        return new DsnRemunerations(
                all, all.stream().filter(block -> isOfType(block, GROSS)).toList());
    }

    private static boolean isOfType(DsnBlock block, String type) {
        return block.peek("011").filter(type::equals).isPresent();
    }

    /** Returns whether all remunerations name the same contract, or none. */
    boolean isOfOneContract() {
        return contracts().distinct().count() <= 1;
    }

    /** Returns the number of the first contract. */
    Optional<String> contract() {
        return contracts().findFirst().flatMap(number -> number);
    }

    private Stream<Optional<String>> contracts() {
        return all.stream().map(block -> block.peek("010"));
    }

    /** Returns the first day of the gross pay, or else of the first remuneration. */
    Optional<LocalDate> periodStart() {
        return ofPeriod().flatMap(block -> block.peekDate("001").stream()).min(Comparator.naturalOrder());
    }

    /** Returns the last day of the gross pay, or else of the first remuneration. */
    Optional<LocalDate> periodEnd() {
        return ofPeriod().flatMap(block -> block.peekDate("002").stream()).max(Comparator.naturalOrder());
    }

    private Stream<DsnBlock> ofPeriod() {
        return gross.isEmpty() ? all.stream().limit(1) : gross.stream();
    }

    /** Returns whether the gross pay consists of this remuneration alone. */
    boolean isWholeGross(DsnBlock block) {
        return gross.size() == 1 && gross.get(0) == block && block.peek("013").isPresent();
    }

    /** Returns the sum of the gross pay; empty if none is stated. */
    Optional<BigDecimal> grossPay() throws InvalidValueException {
        List<BigDecimal> amounts = new ArrayList<>();
        for (DsnBlock block : gross) {
            block.amount("013").ifPresent(amounts::add);
        }
        return amounts.stream().reduce(BigDecimal::add);
    }

    /** Returns the hours of the base pay, or else of the gross pay; several are added up and also kept. */
    Optional<BigDecimal> hours() {
        List<DsnBlock> base =
                all.stream().filter(block -> isOfType(block, BASE_PAY)).toList();
        return hours(base).or(() -> hours(gross));
    }

    private static Optional<BigDecimal> hours(List<DsnBlock> blocks) {
        return blocks.size() == 1
                ? blocks.get(0).decimal("012", FixedDecimal.RATE_SCALE)
                : blocks.stream()
                        .flatMap(block -> block.peekDecimal("012", FixedDecimal.RATE_SCALE).stream())
                        .reduce(BigDecimal::add);
    }
}
