package org.mesinfos.connectors.standard.x12;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.BadValue;

/** Amounts of money as elements write them: a point, no sign but a minus, at most two decimals in practice. */
final class Amounts {

    private static final int SCALE = 4;
    private static final Pattern AMOUNT = Pattern.compile("-?(?:\\d{1,14}(?:\\.\\d{0,4})?|\\.\\d{1,4})");

    private Amounts() {}

    /** An amount that a field takes; empty when none stands there. */
    static Optional<BigDecimal> take(Segment segment, int place) {
        if (segment.peek(place).filter(text -> AMOUNT.matcher(text).matches()).isEmpty()) {
            return Optional.empty();
        }
        return segment.take(place).map(text -> new BigDecimal(text).setScale(SCALE));
    }

    /** Why an element that must be an amount is none; empty when it is one. */
    static Optional<Rejection> wrong(Segment segment, int place, Locator locator) {
        String column = segment.id() + "0" + place;
        Optional<String> text = segment.peek(place);
        if (text.isEmpty()) {
            return Optional.of(new Rejection(RejectionReason.MISSING_VALUE, locator, column, "empty", "an amount"));
        }
        return AMOUNT.matcher(text.get()).matches()
                ? Optional.empty()
                : Optional.of(new Rejection(
                        RejectionReason.INVALID_VALUE, locator, column, BadValue.kind(text.get()), "an amount"));
    }
}
