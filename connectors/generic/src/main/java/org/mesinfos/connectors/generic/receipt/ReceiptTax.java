package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.DocumentToken;

/**
 * A tax of one rate whose rate, base and amount are consistent.
 *
 * @param code printed after the items with this rate; "" if there is none
 * @param rate in percent
 * @param net base without tax; empty if it is not printed
 * @param tax amount of tax
 */
record ReceiptTax(String code, BigDecimal rate, Optional<BigDecimal> net, BigDecimal tax) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MAX_RATE = new BigDecimal(30);
    /** Taxes are rounded per item or in total. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.03");

    private static final int MAX_CODE_LENGTH = 3;
    private static final int MAX_NUMBERS = 6;

    /** Returns the tax of a line; empty if its numbers are not consistent. */
    static Optional<ReceiptTax> of(ReceiptRow row) {
        List<DocumentToken> tokens = row.line().tokens();
        List<BigDecimal> numbers = new ArrayList<>();
        List<BigDecimal> percents = new ArrayList<>();
        for (DocumentToken token : tokens) {
            token.percent().ifPresent(percents::add);
            if (token.isMonetary()) {
                numbers.add(token.number().orElseThrow().magnitude());
            }
        }
        if (numbers.size() > MAX_NUMBERS || percents.size() > 1) {
            return Optional.empty();
        }
        String code = code(tokens);
        if (!percents.isEmpty()) {
            return of(code, percents.get(0), numbers);
        }
        for (int i = 0; i < numbers.size() && numbers.size() > 2; i++) {
            List<BigDecimal> rest = new ArrayList<>(numbers);
            BigDecimal rate = rest.remove(i);
            Optional<ReceiptTax> found = rate.compareTo(MAX_RATE) <= 0 ? of(code, rate, rest) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ReceiptTax> of(String code, BigDecimal rate, List<BigDecimal> numbers) {
        for (BigDecimal net : numbers) {
            for (BigDecimal tax : numbers) {
                boolean whole = tax.compareTo(net) < 0
                        && numbers.size() > 2
                        && numbers.contains(net.add(tax))
                        && fits(net.multiply(rate).subtract(tax.multiply(HUNDRED)));
                if (whole) {
                    return Optional.of(new ReceiptTax(code, rate, Optional.of(net), tax));
                }
            }
        }
        for (BigDecimal base : numbers) {
            for (BigDecimal tax : numbers) {
                if (tax.compareTo(base) < 0 && fits(base.multiply(rate).subtract(tax.multiply(HUNDRED)))) {
                    return Optional.of(new ReceiptTax(code, rate, Optional.of(base), tax));
                }
                BigDecimal contained = base.multiply(rate).subtract(tax.multiply(HUNDRED.add(rate)));
                if (tax.compareTo(base) < 0 && fits(contained)) {
                    return Optional.of(new ReceiptTax(code, rate, Optional.empty(), tax));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean fits(BigDecimal hundredfold) {
        return hundredfold.abs().compareTo(ROUNDING.multiply(HUNDRED)) <= 0;
    }

    /** Returns the short word at the start of a line. */
    private static String code(List<DocumentToken> tokens) {
        String first = tokens.get(0).text().replaceAll("[=:()]", "");
        boolean code = tokens.get(0).isText() && !first.isEmpty() && first.length() <= MAX_CODE_LENGTH;
        return code && Character.isLetterOrDigit(first.charAt(0)) ? first : "";
    }
}
