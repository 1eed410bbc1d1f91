package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * A line of pay: an earning, a deduction or a contribution.
 *
 * @param locator location of the line
 * @param section heading above the line; empty if there is none
 * @param code code of the line; empty if there is none
 * @param label text of the line
 * @param numbers numbers by the concept of their column
 */
record PrintedPayLine(Locator locator, String section, String code, String label, Map<String, BigDecimal> numbers) {

    PrintedPayLine {
        numbers = Map.copyOf(numbers);
    }

    Optional<BigDecimal> number(String concept) {
        return Optional.ofNullable(numbers.get(concept));
    }

    /** Returns a copy whose deduction is a signed amount, for tables that print deductions as negative numbers. */
    PrintedPayLine withSignedAmount() {
        Map<String, BigDecimal> signed = new HashMap<>(numbers);
        BigDecimal amount = signed.remove("deduction");
        if (amount != null) {
            signed.put("amount", amount);
        }
        return new PrintedPayLine(locator, section, code, label, signed);
    }

    /** Returns the amount for the employee, negative for a deduction; empty if the line has none. */
    Optional<BigDecimal> employeeAmount() {
        Optional<BigDecimal> gain = number("gain").or(() -> number("amount"));
        Optional<BigDecimal> taken = number("deduction").map(BigDecimal::negate);
        return gain.isPresent() && taken.isPresent() ? gain.map(paid -> paid.add(taken.get())) : gain.or(() -> taken);
    }
}
