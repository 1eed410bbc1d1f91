package org.mesinfos.connectors.standard.x12;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Parser for monetary amounts of X12 elements: a decimal point, an optional minus, and up to four decimals. */
final class X12Amounts {

    private static final int SCALE = 4;
    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d{1,14}(?:\\.\\d{0,4})?|\\.\\d{1,4})");

    private X12Amounts() {}

    /** Returns an amount and claims its element; empty if the element is not an amount. */
    static Optional<BigDecimal> take(X12Segment segment, int position) {
        if (segment.peek(position)
                .filter(text -> AMOUNT.matcher(text).matches())
                .isEmpty()) {
            return Optional.empty();
        }
        return segment.take(position).map(text -> new BigDecimal(text).setScale(SCALE));
    }

    /** Returns the rejection for an element that must be an amount; empty if it is one. */
    static Optional<Rejection> rejection(X12Segment segment, int position, Locator locator) {
        String column = segment.id() + "0" + position;
        Optional<String> text = segment.peek(position);
        if (text.isEmpty()) {
            return Optional.of(
                    new Rejection(RejectionReason.MISSING_VALUE, locator, column, FoundValue.EMPTY, "an amount"));
        }
        return AMOUNT.matcher(text.get()).matches()
                ? Optional.empty()
                : Optional.of(new Rejection(
                        RejectionReason.INVALID_VALUE, locator, column, FoundValue.of(text.get()), "an amount"));
    }
}
