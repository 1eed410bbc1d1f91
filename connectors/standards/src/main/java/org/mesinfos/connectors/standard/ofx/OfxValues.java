package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.money.DecimalMarkRule;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/** Accessors for texts and numbers of elements. */
final class OfxValues {

    private OfxValues() {}

    /** Returns the text of the element at this path without claiming it; empty if it is absent or blank. */
    static Optional<String> text(TreeElement parent, String... names) {
        return parent.descendant(names).map(TreeElement::value).filter(text -> !text.isEmpty());
    }

    /** Returns a text like {@link #text}, and claims the element. */
    static Optional<String> take(TreeElement parent, String... names) {
        return parent.descendant(names)
                .filter(element -> !element.value().isEmpty())
                .map(TreeElement::claim);
    }

    /**
     * Returns the number of an element with this scale. The element is claimed only if no decimal was lost.
     *
     * @return empty if the element is absent, not a number, or too large
     */
    static Optional<BigDecimal> number(TreeElement parent, int scale, String... names) {
        Optional<TreeElement> element = parent.descendant(names);
        Optional<FixedDecimal> number = element.flatMap(present -> DecimalMarkRule.SHOWN.read(present.value()))
                .flatMap(parsed -> FixedDecimal.of(parsed, scale));
        number.filter(FixedDecimal::isExact).ifPresent(exact -> element.get().claim());
        return number.map(FixedDecimal::value);
    }

    /** Returns an optional amount; empty if it is absent, not a number, or has too many digits. */
    static Optional<BigDecimal> optionalAmount(TreeElement parent, String... names) {
        Optional<TreeElement> element = parent.descendant(names);
        Optional<BigDecimal> amount = element.flatMap(present -> DecimalMarkRule.SHOWN.read(present.value()))
                .flatMap(FixedDecimal::amount);
        amount.ifPresent(present -> element.get().claim());
        return amount;
    }

    /** Returns a mandatory amount. */
    static BigDecimal amount(TreeElement parent, String currency, String... names) throws InvalidValueException {
        Optional<TreeElement> element = parent.descendant(names);
        String column = names[names.length - 1];
        String text = element.map(TreeElement::value).orElse("");
        if (text.isEmpty()) {
            throw ValueErrors.missing(column, "an amount");
        }
        Optional<BigDecimal> read = DecimalMarkRule.SHOWN.read(text);
        if (read.isEmpty() && Currencies.hasThreeDecimals(currency)) {
            read = DecimalMarkRule.COMMA.read(text);
        }
        if (read.isEmpty()) {
            throw ValueErrors.invalid(column, text, "an amount");
        }
        BigDecimal amount = FixedDecimal.amount(read.get())
                .orElseThrow(() -> ValueErrors.outOfRange(column, text, FixedDecimal.AMOUNT_RANGE));
        element.get().claim();
        return amount;
    }
}
