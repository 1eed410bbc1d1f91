package org.mesinfos.connectors.generic.table.role;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.value.NumberColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/**
 * Amounts with and without fees. A fee leaves the account, so that it increases what is paid and decreases what is received;
 * amounts of both directions show which of two columns includes it. A fee with a plus among others with a minus is returned. A row
 * may be that of a fee only.
 *
 * @param gross amounts without fees
 * @param fees with or without a sign
 * @param net amounts with fees, by which a balance would change
 */
public record NetAmounts(SampledColumn gross, SampledColumn fees, SampledColumn net) {

    /** Columns of numbers that are compared; a table has few. */
    private static final int MAX_COLUMNS = 8;

    private static final int MIN_ROWS_WITH_FEES = 3;

    /** Finds these columns if they are the only ones, gross has a name of amounts, and net has one or a name that is not known. */
    public static Optional<NetAmounts> of(List<SampledColumn> columns) {
        List<NumberColumn> numbers = NumberColumn.of(columns.stream()
                .filter(column -> !column.isEmpty() && column.isAmount())
                .limit(MAX_COLUMNS)
                .toList());
        List<NumberColumn> amounts = numbers.stream()
                .filter(number -> isNamedAmount(number.column()))
                .toList();
        List<NetAmounts> found = amounts.stream()
                .flatMap(gross -> numbers.stream()
                        .filter(net -> amounts.contains(net) || !isKnown(net.column()))
                        .flatMap(net -> numbers.stream()
                                .filter(fees -> !fees.equals(gross) && !fees.equals(net) && !gross.equals(net))
                                .filter(fees -> include(net, gross, fees))
                                .map(fees -> new NetAmounts(gross.column(), fees.column(), net.column()))))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static boolean isKnown(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE.isKnown(column.headerName());
    }

    private static boolean isNamedAmount(SampledColumn column) {
        return TransactionHeaderVocabulary.TABLE
                .match(column.headerName(), TransactionColumnRole.AMOUNT)
                .isPresent();
    }

    /** Returns whether the net amounts are the gross ones after the fees, in at least three rows. */
    private static boolean include(NumberColumn net, NumberColumn gross, NumberColumn fees) {
        int outgoing = 0;
        int incoming = 0;
        int charged = 0;
        boolean unsigned = true;
        boolean signed = true;
        for (int row = 0; row < net.parsed().size(); row++) {
            Optional<BigDecimal> amount = net.parsed().get(row);
            Optional<BigDecimal> before = gross.parsed().get(row);
            if (amount.isEmpty() && before.isPresent()) {
                return false;
            }
            BigDecimal fee = fees.parsed().get(row).orElse(BigDecimal.ZERO);
            if (amount.isPresent()) {
                BigDecimal change = amount.get().subtract(before.orElse(BigDecimal.ZERO));
                unsigned &= change.compareTo(fee.abs().negate()) == 0;
                signed &= change.compareTo(fee) == 0;
                outgoing += fee.signum() != 0 && amount.get().signum() < 0 ? 1 : 0;
                incoming += fee.signum() != 0 && amount.get().signum() > 0 ? 1 : 0;
                charged += fee.signum() < 0 ? 1 : 0;
            }
        }
        boolean mostAreCharged = 2 * charged > outgoing + incoming;
        return outgoing > 0
                && incoming > 0
                && outgoing + incoming >= MIN_ROWS_WITH_FEES
                && (unsigned || (signed && mostAreCharged));
    }
}
