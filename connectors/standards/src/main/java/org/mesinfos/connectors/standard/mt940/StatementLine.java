package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A {@code :61:} field, part by part.
 *
 * @param valueDate day the amount bears interest from
 * @param entryDate day it was booked; the value date where the field leaves it out, as the standard says
 * @param writtenDates the dates as text where the calendar lacks one of them
 * @param mark debit or credit
 * @param fundsCode third letter of the currency
 * @param amount without sign, four decimals
 * @param type transaction type, such as {@code NTRF}; empty when left out
 * @param reference reference for the owner of the account; empty when left out
 * @param name what some banks write behind the reference, filled up with blanks; empty otherwise
 * @param bankReference reference of the bank, behind two slashes; empty when left out
 * @param supplementary the lines behind the first
 */
record StatementLine(
        LocalDate valueDate,
        LocalDate entryDate,
        Optional<String> writtenDates,
        Mark mark,
        Optional<String> fundsCode,
        BigDecimal amount,
        String type,
        String reference,
        String name,
        String bankReference,
        List<String> supplementary) {

    StatementLine {
        supplementary = List.copyOf(supplementary);
    }

    BigDecimal signedAmount() {
        return mark.signed(amount);
    }
}
