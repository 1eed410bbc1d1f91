package org.mesinfos.connectors.generic.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Quantity and unit price of an item.
 *
 * @param quantity in the unit
 * @param unit as printed; "" if there is none
 * @param price of one unit; empty if it is not printed
 */
record QuantityPrice(BigDecimal quantity, String unit, Optional<BigDecimal> price) {

    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,4})?)";
    private static final String CURRENCY = "(?:€|EUR|CHF|£|\\$)?";
    private static final String UNIT = "(kg|g|gr|lbs|lb|oz|l|lt|st|stk|stck|stück|pcs|pce|pc|ea|pz|ud|uds|u|art|m)";
    private static final String MULTIPLICATION_SIGN = "\\s*(?:x|X|×|\\*|@|à|at)\\s*";
    /** Separator of quantity and price: a unit, a multiplication sign, or both. */
    private static final String MULTIPLICATION =
            "\\s*(?:" + UNIT + "\\.?" + "(?:" + MULTIPLICATION_SIGN + "|\\s+)|" + MULTIPLICATION_SIGN + ")";

    private static final String PER_UNIT =
            "(?:\\s*(?:/|per|pro|al|le|par)?\\s*(?:1\\s*)?(kg|lb|oz|l|lt|st|stk|pc|pz|ud|ea|each|u)\\.?)?";
    private static final Pattern STANDALONE = Pattern.compile(
            "(?:qty|menge|qté|quantité|aantal|cant|q\\.?tà)?\\.?:?\\s*" + NUMBER + MULTIPLICATION + CURRENCY + "\\s*"
                    + NUMBER + "\\s*" + CURRENCY + PER_UNIT + "\\s*=?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_LABEL = Pattern.compile(
            "(.*\\p{L}.*?)\\s+" + NUMBER + MULTIPLICATION + CURRENCY + "\\s*" + NUMBER + "\\s*" + CURRENCY + PER_UNIT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUANTITY_BEFORE_LABEL = Pattern.compile("(\\d{1,3})\\s*[xX×]\\s+(.*\\p{L}.*)");
    private static final Pattern COLUMNS_AFTER_LABEL =
            Pattern.compile("(.*\\p{L}.*?)\\s+(\\d{1,4}(?:[.,]\\d{1,3})?)\\s+" + CURRENCY + "(\\d{1,6}[.,]\\d{2,4})");
    private static final Pattern QUANTITY_COLUMN_BEFORE_LABEL = Pattern.compile(
            "(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*" + UNIT + "?\\s+(.*\\p{L}.*?)\\s+" + CURRENCY + "(\\d{1,6}[.,]\\d{2,4})",
            Pattern.CASE_INSENSITIVE);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * A label without the quantity and price that it contained.
     *
     * @param label remaining text
     * @param quantityPrice the extracted quantity and price
     */
    record Labelled(String label, QuantityPrice quantityPrice) {}

    /** Parses a text that consists of a quantity and price only. */
    static Optional<QuantityPrice> parse(String text) {
        Matcher matcher = BoundedText.matcher(STANDALONE, text);
        return matcher.matches()
                ? Optional.of(of(matcher.group(1), matcher.group(3), unit(matcher, 2, 4)))
                : Optional.empty();
    }

    /** Extracts the quantity and price from a label, if they total the amount of the item. */
    static Optional<Labelled> extract(String label, BigDecimal amount) {
        Matcher behind = BoundedText.matcher(AFTER_LABEL, label);
        if (behind.matches()) {
            QuantityPrice found = of(behind.group(2), behind.group(4), unit(behind, 3, 5));
            if (found.totals(amount)) {
                return Optional.of(new Labelled(behind.group(1), found.withQuantityFirst(amount)));
            }
        }
        Matcher columns = BoundedText.matcher(COLUMNS_AFTER_LABEL, label);
        if (columns.matches()) {
            QuantityPrice found = of(columns.group(2), columns.group(3), "");
            if (found.totals(amount)) {
                return Optional.of(new Labelled(columns.group(1), found));
            }
        }
        Matcher first = BoundedText.matcher(QUANTITY_COLUMN_BEFORE_LABEL, label);
        if (first.matches()) {
            QuantityPrice found = of(first.group(1), first.group(4), unit(first, 2));
            if (found.totals(amount)) {
                return Optional.of(new Labelled(first.group(3), found));
            }
        }
        Matcher before = QUANTITY_BEFORE_LABEL.matcher(label);
        return before.matches()
                ? Optional.of(new Labelled(
                        before.group(2), new QuantityPrice(new BigDecimal(before.group(1)), "", Optional.empty())))
                : Optional.empty();
    }

    /** Returns whether quantity times price equals the amount, with a tolerance of one cent. */
    boolean totals(BigDecimal amount) {
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
    QuantityPrice withQuantityFirst(BigDecimal amount) {
        boolean swapped = price.filter(one -> looksLikeQuantity(one) && !looksLikeQuantity(quantity))
                        .isPresent()
                && totals(amount);
        return swapped ? new QuantityPrice(price.orElseThrow(), unit, Optional.of(quantity)) : this;
    }

    private static boolean looksLikeQuantity(BigDecimal number) {
        return number.scale() == 3 || number.scale() == 0;
    }

    private static QuantityPrice of(String quantity, String price, String unit) {
        return new QuantityPrice(number(quantity), unit, Optional.of(number(price)));
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
