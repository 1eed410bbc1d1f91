package org.mesinfos.connectors.mapping.pdf;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of printed amounts with a comma or a point as decimal mark. An amount is negative with a sign before or after
 * it, or in parentheses.
 */
final class PrintedNumber {

    private static final Pattern AMOUNT = Pattern.compile(
            "([-+−(]?)\\s*(\\d[\\d \\u00a0\\u202f.,']*?)(?:[.,](\\d{1,2}))?\\s*([-+−)]?)\\s*(?:€|EUR)?");
    private static final Pattern NON_DIGIT = Pattern.compile("\\D");

    private PrintedNumber() {}

    static Optional<BigDecimal> parse(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            return Optional.empty();
        }
        String fraction = amount.group(3) == null ? "0" : amount.group(3);
        BigDecimal value = new BigDecimal(NON_DIGIT.matcher(amount.group(2)).replaceAll("") + "." + fraction);
        return Optional.of(isMinus(amount.group(1)) || isMinus(amount.group(4)) ? value.negate() : value);
    }

    private static boolean isMinus(String sign) {
        return sign.equals("-") || sign.equals("−") || sign.equals("(");
    }
}
