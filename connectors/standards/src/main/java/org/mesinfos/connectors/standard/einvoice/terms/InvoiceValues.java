package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Accessors for delivered values. A value that its field represents only in part stays unclaimed, so that it is also
 * kept in {@code additional}.
 */
public final class InvoiceValues {

    private static final int MAX_NUMBER_LENGTH = 60;
    private static final int DATE_LENGTH = 10;

    private InvoiceValues() {}

    /** Returns the element, or an empty one if it is absent. */
    public static TreeElement orEmpty(Optional<TreeElement> element) {
        return element.orElseGet(() -> TreeElement.root("none", 0));
    }

    /** Returns the children with this name, in file order. */
    public static List<TreeElement> children(TreeElement parent, String name) {
        return parent.children(name).toList();
    }

    /** Returns the text of the element at this path, without surrounding space and without claiming it. */
    public static Optional<String> peek(TreeElement parent, String... names) {
        return parent.descendant(names).flatMap(InvoiceValues::peek);
    }

    /** Claims and returns the text of the element at this path; empty if it is absent or blank. */
    public static Optional<String> text(TreeElement parent, String... names) {
        return parent.descendant(names).flatMap(InvoiceValues::take);
    }

    /** Claims and returns the value of an attribute; empty if it is absent or blank. */
    public static Optional<String> attribute(TreeElement element, String name) {
        return element.attribute(name).flatMap(InvoiceValues::take);
    }

    /** Returns the value of an attribute without claiming it. */
    public static Optional<String> peekAttribute(TreeElement element, String name) {
        return element.attribute(name).flatMap(InvoiceValues::peek);
    }

    /** Claims and returns the texts of all children with this name, one per line. */
    public static Optional<String> joined(TreeElement parent, String name) {
        return joined(children(parent, name));
    }

    /** Claims and returns the texts of these elements, one per line. */
    public static Optional<String> joined(List<TreeElement> elements) {
        List<String> texts =
                elements.stream().flatMap(element -> take(element).stream()).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }

    /** Claims and returns the text of a value, without surrounding space; empty if it is blank. */
    public static Optional<String> take(TreeValue value) {
        Optional<String> text = peek(value);
        text.ifPresent(present -> value.claim());
        return text;
    }

    private static Optional<String> peek(TreeValue value) {
        String text = value.value().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns a quantity, price or rate, rounded half-even to six decimals. Claimed if rounding lost nothing. */
    public static Optional<BigDecimal> decimal(Optional<TreeElement> element) throws InvalidValueException {
        return fixed(element, FixedDecimal.RATE_SCALE).map(FixedDecimal::value);
    }

    /** Returns a monetary amount; empty, and not claimed, if it has more than four decimals. */
    static Optional<BigDecimal> amount(Optional<TreeElement> element) throws InvalidValueException {
        return fixed(element, FixedDecimal.AMOUNT_SCALE).flatMap(FixedDecimal::exact);
    }

    private static Optional<FixedDecimal> fixed(Optional<TreeElement> element, int scale) throws InvalidValueException {
        if (element.isEmpty() || element.get().value().isBlank()) {
            return Optional.empty();
        }
        String text = element.get().value().strip();
        BigDecimal exact = number(element.get(), text);
        FixedDecimal rounded = FixedDecimal.of(exact, scale)
                .orElseThrow(() -> ValueErrors.outOfRange(
                        element.get(), "at most " + (FixedDecimal.PRECISION - scale) + " digits before the point"));
        if (rounded.isExact()) {
            element.get().claim();
        }
        return Optional.of(rounded);
    }

    private static BigDecimal number(TreeElement element, String text) throws InvalidValueException {
        String expected = "a number with a decimal point";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSign = i == 0 && (c == '-' || c == '+');
            if (!isSign && c != '.' && (c < '0' || c > '9')) {
                throw ValueErrors.invalid(element, expected);
            }
        }
        if (text.length() > MAX_NUMBER_LENGTH) {
            throw ValueErrors.outOfRange(element, "at most " + MAX_NUMBER_LENGTH + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException invalid) {
            throw ValueErrors.invalid(element, expected);
        }
    }

    /**
     * Checks that an element that is not blank contains a valid date.
     *
     * @param date the date parsed from the element; empty if it is invalid
     * @return {@code date}
     * @throws InvalidValueException if the element has a text that is not a date
     */
    public static Optional<LocalDate> requireValid(Optional<LocalDate> date, Optional<TreeElement> element)
            throws InvalidValueException {
        boolean isInvalid =
                date.isEmpty() && element.filter(InvoiceValues::hasText).isPresent();
        if (isInvalid) {
            throw ValueErrors.invalid(element.get(), "a date");
        }
        return date;
    }

    private static boolean hasText(TreeElement element) {
        return !element.value().isBlank() || element.children().anyMatch(InvoiceValues::hasText);
    }

    /**
     * Returns a date in the format {@code YYYY-MM-DD}; empty if it is absent or invalid. An invalid date, and one
     * followed by a time or offset, stays unclaimed.
     */
    public static Optional<LocalDate> date(Optional<TreeElement> element) {
        if (element.isEmpty() || element.get().value().isBlank()) {
            return Optional.empty();
        }
        String text = element.get().value().strip();
        try {
            LocalDate date = LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
            if (text.length() == DATE_LENGTH) {
                element.get().claim();
            }
            return Optional.of(date);
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
