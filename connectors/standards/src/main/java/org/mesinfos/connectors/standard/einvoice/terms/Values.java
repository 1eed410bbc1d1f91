package org.mesinfos.connectors.standard.einvoice.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/**
 * Takes delivered texts into fields. A text whose field holds less than it says is read but stays unclaimed, so that it
 * is kept beside the field.
 */
public final class Values {

    /** Decimals of quantities, prices, rates. */
    public static final int RATE_SCALE = 6;

    /** Decimals of amounts. */
    static final int MONEY_SCALE = 4;

    private static final int PRECISION = 19;
    private static final int LONGEST_NUMBER = 60;
    private static final int DATE_LENGTH = 10;

    private Values() {}

    /** An element in place of one that is absent. */
    public static TreeElement orNone(Optional<TreeElement> element) {
        return element.orElseGet(() -> TreeElement.root("none", 0));
    }

    /** The children of that name, in file order. */
    public static List<TreeElement> children(TreeElement parent, String name) {
        List<TreeElement> children = new ArrayList<>();
        parent.eachChild(name, children::add);
        return children;
    }

    /** The text reached over these names, without surrounding space, not taken into a field. */
    public static Optional<String> look(TreeElement from, String... names) {
        return from.at(names).flatMap(Values::look);
    }

    /** The text reached over these names, without surrounding space; empty when absent or blank. */
    public static Optional<String> text(TreeElement from, String... names) {
        return from.at(names).flatMap(Values::take);
    }

    /** The value of an attribute, without surrounding space; empty when absent or blank. */
    public static Optional<String> attribute(TreeElement element, String name) {
        return element.attribute(name).flatMap(Values::take);
    }

    /** The value of an attribute, not taken into a field. */
    public static Optional<String> lookAttribute(TreeElement element, String name) {
        return element.attribute(name).flatMap(Values::look);
    }

    /** The texts of all children of that name, a line each. */
    public static Optional<String> joined(TreeElement parent, String name) {
        return joined(children(parent, name));
    }

    /** The texts of all these elements, a line each. */
    public static Optional<String> joined(List<TreeElement> elements) {
        List<String> texts =
                elements.stream().flatMap(element -> take(element).stream()).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", texts));
    }

    /** The text of a value; it is claimed. */
    public static Optional<String> take(TreeValue value) {
        Optional<String> text = look(value);
        text.ifPresent(found -> value.claim());
        return text;
    }

    private static Optional<String> look(TreeValue value) {
        String text = value.value().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** A quantity, price or rate; rounded when it has more decimals than a field. */
    public static Optional<BigDecimal> decimal(Optional<TreeElement> element) throws WrongValue {
        return decimal(element, RATE_SCALE);
    }

    static Optional<BigDecimal> decimal(Optional<TreeElement> element, int scale) throws WrongValue {
        if (element.isEmpty() || element.get().value().isBlank()) {
            return Optional.empty();
        }
        String text = element.get().value().strip();
        BigDecimal delivered = number(element.get(), text);
        BigDecimal held = delivered.setScale(scale, RoundingMode.HALF_EVEN);
        if (held.precision() > PRECISION) {
            throw WrongValue.outOfRange(element.get(), "at most " + (PRECISION - scale) + " digits before the point");
        }
        if (held.compareTo(delivered) == 0) {
            element.get().claim();
        }
        return Optional.of(held);
    }

    private static BigDecimal number(TreeElement element, String text) throws WrongValue {
        String expected = "a number with a decimal point";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            if (!sign && c != '.' && (c < '0' || c > '9')) {
                throw WrongValue.invalid(element, expected);
            }
        }
        if (text.length() > LONGEST_NUMBER) {
            throw WrongValue.outOfRange(element, "at most " + LONGEST_NUMBER + " characters");
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            throw WrongValue.invalid(element, expected);
        }
    }

    /**
     * The day that was read of an element which must hold one, if it holds anything.
     *
     * @param day what was read of it
     */
    public static Optional<LocalDate> required(Optional<LocalDate> day, Optional<TreeElement> element)
            throws WrongValue {
        boolean unread = day.isEmpty() && element.filter(Values::holdsText).isPresent();
        if (unread) {
            throw WrongValue.invalid(element.get(), "a date");
        }
        return day;
    }

    private static boolean holdsText(TreeElement element) {
        boolean[] holds = {!element.value().isBlank()};
        element.eachChild(child -> holds[0] |= holdsText(child));
        return holds[0];
    }

    /**
     * A date as year-month-day; what stands behind it, a time or an offset, is kept beside the field, and so is a text
     * that is no date.
     */
    public static Optional<LocalDate> day(Optional<TreeElement> element) {
        if (element.isEmpty() || element.get().value().isBlank()) {
            return Optional.empty();
        }
        String text = element.get().value().strip();
        try {
            LocalDate day = LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
            if (text.length() == DATE_LENGTH) {
                element.get().claim();
            }
            return Optional.of(day);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
