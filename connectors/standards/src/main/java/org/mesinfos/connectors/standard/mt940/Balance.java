package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.Money;

/**
 * A balance field: {@code C240131EUR1234,56}.
 *
 * @param amount signed, with four decimals
 * @param date empty if the bank wrote zeros
 * @param asWritten true if date and amount represent the text completely
 * @param currency omitted by some banks
 */
record Balance(BigDecimal amount, Optional<LocalDate> date, boolean asWritten, Optional<String> currency) {

    private static final String FORM = "C or D, a date, a currency and an amount";

    private static final String NO_DATE = "000000";

    static Balance parse(Field field) throws BadValue {
        String text = field.firstLine().strip();
        String mark = text.isEmpty() ? "" : text.substring(0, 1);
        if (!mark.equals("C") && !mark.equals("D")) {
            throw bad(field, "the mark: " + BadValue.kind(mark));
        }
        boolean hasDate = !text.startsWith(NO_DATE, 1);
        Optional<Day> date = hasDate ? Day.of(text, 1) : Optional.empty();
        if (hasDate && date.isEmpty()) {
            throw bad(field, "the date: " + BadValue.kind(text.substring(1)));
        }
        String remainder = text.substring(1 + Day.LENGTH);
        Optional<String> currency = currency(remainder);
        String digits = remainder.substring(currency.map(String::length).orElse(0)).strip();
        BigDecimal amount =
                Money.written(digits).orElseThrow(() -> bad(field, "the amount: " + BadValue.kind(digits)));
        return new Balance(
                mark.equals("D") ? amount.negate() : amount,
                date.map(Day::date),
                date.map(Day::asWritten).orElse(true) && field.lines().size() == 1,
                currency);
    }

    private static Optional<String> currency(String text) {
        if (text.length() < CurrencyCodes.LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < CurrencyCodes.LENGTH; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(0, CurrencyCodes.LENGTH));
    }

    private static BadValue bad(Field field, String found) {
        return new BadValue(RejectionReason.INVALID_VALUE, field.name(), found, FORM);
    }
}
