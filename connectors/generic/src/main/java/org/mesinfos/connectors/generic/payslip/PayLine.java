package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * A line of pay.
 *
 * @param locator where it stands
 * @param section heading that it stands under; empty when there is none
 * @param code of the line; empty when there is none
 * @param label what it is
 * @param numbers by the notion of their column
 */
record PayLine(Locator locator, String section, String code, String label, Map<String, BigDecimal> numbers) {

    PayLine {
        numbers = Map.copyOf(numbers);
    }

    Optional<BigDecimal> number(String notion) {
        return Optional.ofNullable(numbers.get(notion));
    }

    /** The same line where what is taken off is negative already. */
    PayLine withSignedAmount() {
        Map<String, BigDecimal> signed = new HashMap<>(numbers);
        BigDecimal amount = signed.remove("deduction");
        if (amount != null) {
            signed.put("amount", amount);
        }
        return new PayLine(locator, section, code, label, signed);
    }

    /** What the employee gets by it, negative where it is taken off; empty where the columns do not tell. */
    Optional<BigDecimal> employeeAmount() {
        Optional<BigDecimal> gain = number("gain").or(() -> number("amount"));
        Optional<BigDecimal> taken = number("deduction").map(BigDecimal::negate);
        return gain.isPresent() && taken.isPresent() ? gain.map(paid -> paid.add(taken.get())) : gain.or(() -> taken);
    }
}
