package org.mesinfos.connectors.standard.orderpage;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Amount with its currency sign or code, such as {@code $1,234.50}, {@code -$3.00} or {@code EUR 50,00}.
 *
 * @param amount with sign
 * @param currency sign or code as printed
 */
record PrintedPrice(BigDecimal amount, String currency) {

    private static final String SIGN = "[$£€]|[A-Z]{3}";
    private static final String NUMBER = "\\d{1,3}(?:[., ']?\\d{3}){0,4}[.,]\\d\\d";
    private static final Pattern PRICE = Pattern.compile("(?<minus>-)?\\s?(?:(?<before>" + SIGN + ")\\s?(?<second>-)?)?"
            + "(?<number>" + NUMBER + ")(?:\\s?(?<after>" + SIGN + "))?");
    private static final Pattern MARKS = Pattern.compile("\\D");
    private static final int DECIMALS = 2;

    /** Returns the price; empty if the text is not a price with a currency and two decimals. */
    static Optional<PrintedPrice> of(String text) {
        Matcher price = BoundedText.matcher(PRICE, text);
        if (!price.matches() || (price.group("before") == null) == (price.group("after") == null)) {
            return Optional.empty();
        }
        String digits = MARKS.matcher(price.group("number")).replaceAll("");
        BigDecimal amount = new BigDecimal(digits).movePointLeft(DECIMALS);
        boolean negative = price.group("minus") != null || price.group("second") != null;
        String currency = price.group("before") == null ? price.group("after") : price.group("before");
        return Optional.of(new PrintedPrice(negative ? amount.negate() : amount, currency));
    }
}
