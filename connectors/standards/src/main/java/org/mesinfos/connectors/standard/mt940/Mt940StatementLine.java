package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The subfields of a statement line (field 61). Absent texts are empty.
 *
 * @param valueDate value date
 * @param entryDate entry date (booking date); the value date if the field has none, as the standard specifies
 * @param deliveredDates the dates as delivered if one of them does not exist, or if the year of the entry date is that of the
 *     statement and not the one nearest to the value date
 * @param mark debit/credit mark
 * @param fundsCode third letter of the currency
 * @param amount unsigned, with four decimals
 * @param type transaction type identification code, such as {@code NTRF}
 * @param reference reference for the account owner
 * @param name counterparty name, which some banks write after the padded reference
 * @param bankReference reference of the account servicing institution, after two slashes
 * @param supplementary supplementary details: the lines after the first
 */
record Mt940StatementLine(
        LocalDate valueDate,
        LocalDate entryDate,
        Optional<String> deliveredDates,
        Mt940DebitCreditMark mark,
        Optional<String> fundsCode,
        BigDecimal amount,
        String type,
        String reference,
        String name,
        String bankReference,
        List<String> supplementary) {

    Mt940StatementLine {
        supplementary = List.copyOf(supplementary);
    }

    BigDecimal signedAmount() {
        return mark.signed(amount);
    }
}
