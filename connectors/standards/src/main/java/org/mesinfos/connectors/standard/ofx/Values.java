package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.DecimalMark;
import org.mesinfos.connectors.standard.money.Faults;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.BadValue;

/** Texts and numbers of OFX elements, taken into fields. */
final class Values {

    private Values() {}

    /** The text of the element reached over these names; claims nothing. Empty when absent or blank. */
    static Optional<String> text(TreeElement from, String... names) {
        return from.at(names).map(TreeElement::value).filter(text -> !text.isEmpty());
    }

    /** As {@link #text}, taken into a field. */
    static Optional<String> take(TreeElement from, String... names) {
        return from.at(names).filter(element -> !element.value().isEmpty()).map(TreeElement::claim);
    }

    /**
     * The number of an element, taken into a field of that scale; what the field does not hold in full stays beside it.
     * Empty when absent, when it is none, or when it is too large.
     */
    static Optional<BigDecimal> number(TreeElement from, int scale, String... names) {
        Optional<TreeElement> element = from.at(names);
        Optional<FixedDecimal> number = element.flatMap(delivered -> DecimalMark.SHOWN.read(delivered.value()))
                .flatMap(read -> FixedDecimal.of(read, scale));
        number.filter(FixedDecimal::isExact).ifPresent(exact -> element.get().claim());
        return number.map(FixedDecimal::value);
    }

    /** An amount of money that a record cannot do without. */
    static BigDecimal amount(TreeElement from, String currency, String... names) throws BadValue {
        Optional<TreeElement> element = from.at(names);
        String column = names[names.length - 1];
        String text = element.map(TreeElement::value).orElse("");
        if (text.isEmpty()) {
            throw Faults.missing(column, "an amount");
        }
        Optional<BigDecimal> read = DecimalMark.SHOWN.read(text);
        if (read.isEmpty() && Currencies.hasThreeDecimals(currency)) {
            read = DecimalMark.COMMA.read(text);
        }
        if (read.isEmpty()) {
            throw Faults.invalid(column, text, "an amount");
        }
        FixedDecimal amount = FixedDecimal.of(read.get(), FixedDecimal.MONEY)
                .orElseThrow(() -> Faults.outOfRange(column, text, "at most 15 digits before the decimal mark"));
        if (amount.isExact()) {
            element.get().claim();
        }
        return amount.value();
    }
}
