package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quantity and unit price of an item.
 *
 * @param quantity in the unit
 * @param unit as printed; "" if there is none
 * @param price of one unit; empty if it is not printed
 */
record Measure(BigDecimal quantity, String unit, Optional<BigDecimal> price) {

    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,4})?)";
    private static final String CURRENCY = "(?:€|EUR|CHF|£|\\$)?";
    private static final String UNIT = "(kg|g|gr|lbs|lb|oz|l|lt|st|stk|stck|stück|pcs|pce|pc|ea|pz|ud|uds|u|art|m)";
    private static final String SIGN = "\\s*(?:x|X|×|\\*|@|à|at)\\s*";
    /** Separator of quantity and price: a unit, a multiplication sign, or both. */
    private static final String TIMES = "\\s*(?:" + UNIT + "\\.?" + "(?:" + SIGN + "|\\s+)|" + SIGN + ")";

    private static final String PER =
            "(?:\\s*(?:/|per|pro|al|le|par)?\\s*(?:1\\s*)?(kg|lb|oz|l|lt|st|stk|pc|pz|ud|ea|each|u)\\.?)?";
    private static final Pattern ALONE = Pattern.compile(
            "(?:qty|menge|qté|quantité|aantal|cant|q\\.?tà)?\\.?:?\\s*" + NUMBER + TIMES + CURRENCY + "\\s*" + NUMBER
                    + "\\s*" + CURRENCY + PER + "\\s*=?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile(
            "(.*\\p{L}.*?)\\s+" + NUMBER + TIMES + CURRENCY + "\\s*" + NUMBER + "\\s*" + CURRENCY + PER,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("(\\d{1,3})\\s*[xX×]\\s+(.*\\p{L}.*)");
    private static final Pattern COLUMNS =
            Pattern.compile("(.*\\p{L}.*?)\\s+(\\d{1,4}(?:[.,]\\d{1,3})?)\\s+" + CURRENCY + "(\\d{1,6}[.,]\\d{2,4})");
    private static final Pattern COLUMNS_BEFORE = Pattern.compile(
            "(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*" + UNIT + "?\\s+(.*\\p{L}.*?)\\s+" + CURRENCY + "(\\d{1,6}[.,]\\d{2,4})",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * A label without the quantity and price that it contained.
     *
     * @param label remaining text
     * @param measure the extracted quantity and price
     */
    record Labelled(String label, Measure measure) {}

    /** Parses a text that consists of a quantity and price only. */
    static Optional<Measure> alone(String text) {
        Matcher matcher = ALONE.matcher(text);
        return matcher.matches()
                ? Optional.of(of(matcher.group(1), matcher.group(3), unit(matcher, 2, 4)))
                : Optional.empty();
    }

    /** Extracts the quantity and price from a label, if they total the amount of the item. */
    static Optional<Labelled> within(String label, BigDecimal amount) {
        Matcher behind = BEHIND.matcher(label);
        if (behind.matches()) {
            Measure found = of(behind.group(2), behind.group(4), unit(behind, 3, 5));
            if (found.makes(amount)) {
                return Optional.of(new Labelled(behind.group(1), found.ordered(amount)));
            }
        }
        Matcher columns = COLUMNS.matcher(label);
        if (columns.matches()) {
            Measure found = of(columns.group(2), columns.group(3), "");
            if (found.makes(amount)) {
                return Optional.of(new Labelled(columns.group(1), found));
            }
        }
        Matcher first = COLUMNS_BEFORE.matcher(label);
        if (first.matches()) {
            Measure found = of(first.group(1), first.group(4), unit(first, 2));
            if (found.makes(amount)) {
                return Optional.of(new Labelled(first.group(3), found));
            }
        }
        Matcher before = BEFORE.matcher(label);
        return before.matches()
                ? Optional.of(new Labelled(
                        before.group(2), new Measure(new BigDecimal(before.group(1)), "", Optional.empty())))
                : Optional.empty();
    }

    /** Returns whether quantity times price equals the amount, with a tolerance of one cent. */
    boolean makes(BigDecimal amount) {
        return price.filter(one -> one.multiply(quantity)
                                .setScale(2, RoundingMode.HALF_UP)
                                .subtract(amount.abs())
                                .abs()
                                .compareTo(CENT)
                        <= 0)
                .isPresent();
    }

    /**
     * Returns the value with the numbers swapped if the price is printed first: a weight has three decimals, a number
     * of pieces none.
     */
    Measure ordered(BigDecimal amount) {
        boolean swapped = price.filter(one -> weight(one) && !weight(quantity)).isPresent() && makes(amount);
        return swapped ? new Measure(price.orElseThrow(), unit, Optional.of(quantity)) : this;
    }

    private static boolean weight(BigDecimal number) {
        return number.scale() == 3 || number.scale() == 0;
    }

    private static Measure of(String quantity, String price, String unit) {
        return new Measure(number(quantity), unit, Optional.of(number(price)));
    }

    /** Returns the first of the given groups that matched; "" if none did. */
    private static String unit(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }
}
