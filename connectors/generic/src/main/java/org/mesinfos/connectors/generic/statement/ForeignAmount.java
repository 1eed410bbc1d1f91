package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.document.PrintedNumbers;
import org.mesinfos.connectors.generic.print.CurrencySigns;
import org.mesinfos.connectors.generic.print.PrintedMoney;
import org.mesinfos.records.BankTransaction;

/**
 * Record fields for an amount paid in another currency, filled from columns of their own.
 *
 * @param movement transaction as printed
 * @param outgoing whether the account pays
 */
record ForeignAmount(Movement movement, boolean outgoing) {

    static ForeignAmount of(Movement movement, BigDecimal amount) {
        return new ForeignAmount(movement, amount.signum() < 0);
    }

    /** Sets the fields that are printed. Values that do not fit into a field are added to {@code additional}. */
    void fill(BankTransaction.Builder record, Map<String, String> additional) {
        Optional<PrintedMoney> original = movement.money(Role.ORIGINAL_AMOUNT);
        original.flatMap(money -> PrintedNumbers.money(signed(money))).ifPresent(record::setOriginalAmount);
        original.flatMap(PrintedMoney::currency)
                .or(() -> Optional.ofNullable(additional.get(Role.ORIGINAL_CURRENCY.field()))
                        .flatMap(CurrencySigns::code))
                .ifPresent(code -> {
                    record.setOriginalCurrency(code);
                    additional.remove(Role.ORIGINAL_CURRENCY.field());
                });
        movement.money(Role.EXCHANGE_RATE)
                .ifPresent(rate -> PrintedNumbers.measure(rate.magnitude())
                        .ifPresentOrElse(record::setExchangeRate, () -> keep(Role.EXCHANGE_RATE, rate, additional)));
        movement.money(Role.FEES)
                .ifPresent(fees -> PrintedNumbers.money(fees.magnitude())
                        .ifPresentOrElse(record::setFees, () -> keep(Role.FEES, fees, additional)));
    }

    private BigDecimal signed(PrintedMoney money) {
        return outgoing ? money.magnitude().negate() : money.magnitude();
    }

    private static void keep(Role role, PrintedMoney money, Map<String, String> additional) {
        additional.put(role.field(), money.magnitude().toPlainString());
    }
}
