package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementAmount;

/**
 * A balance field: {@code C240131EUR1234,56}.
 *
 * @param amount signed, with four decimals
 * @param date empty if the bank wrote zeros
 * @param isExact true if date and amount represent the text completely
 * @param currency omitted by some banks
 */
record Mt940Balance(BigDecimal amount, Optional<LocalDate> date, boolean isExact, Optional<String> currency) {

    private static final String EXPECTED = "C or D, a date, a currency and an amount";

    private static final String NO_DATE = "000000";

    static Mt940Balance parse(Mt940Field field) throws InvalidValueException {
        String text = field.firstLine().strip();
        String mark = text.isEmpty() ? "" : text.substring(0, 1);
        if (!mark.equals("C") && !mark.equals("D")) {
            throw invalid(field, "the mark: " + FoundValue.of(mark));
        }
        boolean hasDate = !text.startsWith(NO_DATE, 1);
        Optional<Mt940Date> date = hasDate ? Mt940Date.of(text, 1) : Optional.empty();
        if (hasDate && date.isEmpty()) {
            throw invalid(field, "the date: " + FoundValue.of(text.substring(1)));
        }
        String remainder = text.substring(1 + Mt940Date.LENGTH);
        Optional<String> currency = currency(remainder);
        String digits =
                remainder.substring(currency.map(String::length).orElse(0)).strip();
        BigDecimal amount =
                StatementAmount.parse(digits).orElseThrow(() -> invalid(field, "the amount: " + FoundValue.of(digits)));
        return new Mt940Balance(
                mark.equals("D") ? amount.negate() : amount,
                date.map(Mt940Date::date),
                date.map(Mt940Date::isExact).orElse(true) && field.lines().size() == 1,
                currency);
    }

    private static Optional<String> currency(String text) {
        if (text.length() < Currencies.CODE_LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < Currencies.CODE_LENGTH; i++) {
            if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                return Optional.empty();
            }
        }
        return Optional.of(text.substring(0, Currencies.CODE_LENGTH));
    }

    private static InvalidValueException invalid(Mt940Field field, String found) {
        return new InvalidValueException(RejectionReason.INVALID_VALUE, field.name(), found, EXPECTED);
    }
}
