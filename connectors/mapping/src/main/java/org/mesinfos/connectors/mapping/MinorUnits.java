package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.value.Unreadable;

/**
 * Conversion of an amount in minor units, such as cents, into its currency, by the decimals that ISO 4217 gives that currency: 1234
 * is 12.34 EUR, 1234 JPY or 1.234 KWD.
 *
 * @param currency text with the alphabetic code, in any case
 */
record MinorUnits(FieldText currency) implements Adjustment {

    static final String KEY = "minor-units";

    private static final String EXPECTED = "the code of a currency with minor units";
    private static final Unreadable MISSING = new Unreadable(RejectionReason.MISSING_VALUE, EXPECTED);
    private static final Unreadable UNKNOWN = new Unreadable(RejectionReason.UNKNOWN_CODE, EXPECTED);

    @Override
    public Object adjust(Object value, RowState state, MappedRow row) {
        String code = currency.read(state, row);
        if (code == null) {
            return MISSING;
        }
        OptionalInt decimals = Currencies.decimals(code.toUpperCase(Locale.ROOT));
        return decimals.isEmpty() ? UNKNOWN : inCurrency((BigDecimal) value, decimals.getAsInt());
    }

    private static Object inCurrency(BigDecimal delivered, int decimals) {
        BigDecimal amount = delivered.movePointLeft(decimals).stripTrailingZeros();
        return amount.scale() > delivered.scale()
                ? Unreadable.outOfRange("an amount of at most " + delivered.scale() + " decimals")
                : amount.setScale(delivered.scale(), RoundingMode.UNNECESSARY);
    }

    @Override
    public String name(RowState state, MappedRow row) {
        return currency.source().name(row);
    }

    @Override
    public String foundKind(RowState state, MappedRow row) {
        return currency.foundKind(state, row);
    }

    /** Marks nothing: the currency is a value of its own, which a field holds or {@code additional} keeps. */
    @Override
    public void markCaptured(RowState state, MappedRow row) {}
}
