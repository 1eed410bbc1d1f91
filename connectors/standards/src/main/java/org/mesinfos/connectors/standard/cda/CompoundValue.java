package org.mesinfos.connectors.standard.cda;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Value made of two: an interval ({@code 2 - 4}), perhaps without one bound ({@code <0.3}), or a ratio
 * ({@code 1:160}).
 *
 * @param first first part of the value; empty if it is missing
 * @param second second part of the value; empty if it is missing
 */
record CompoundValue(Optional<TreeElement> first, Optional<TreeElement> second) {

    private static final String VALUE = "value";

    private static CompoundValue of(TreeElement value, String first, String second) {
        return new CompoundValue(part(value, first), part(value, second));
    }

    private static Optional<TreeElement> part(TreeElement value, String name) {
        return value.child(name).filter(part -> CdaValues.peek(part, VALUE).isPresent());
    }

    private static CompoundValue interval(TreeElement value) {
        return of(value, "low", "high");
    }

    private static CompoundValue ratio(TreeElement value) {
        return of(value, "numerator", "denominator");
    }

    static boolean isPresentIn(TreeElement value) {
        CompoundValue interval = interval(value);
        return interval.first.isPresent()
                || interval.second.isPresent()
                || ratio(value).isWhole();
    }

    private boolean isWhole() {
        return first.isPresent() && second.isPresent();
    }

    /** Returns the text of an interval or a ratio and claims its numbers. */
    static Optional<String> text(TreeElement value) {
        CompoundValue ratio = ratio(value);
        return ratio.isWhole() ? ratio.joined(":") : interval(value).bounds();
    }

    private Optional<String> bounds() {
        if (isWhole()) {
            return joined(" - ");
        }
        return first.map(low -> bound(low, ">")).or(() -> second.map(high -> bound(high, "<")));
    }

    private Optional<String> joined(String separator) {
        return first.flatMap(one -> CdaValues.take(one, VALUE))
                .flatMap(start ->
                        second.flatMap(other -> CdaValues.take(other, VALUE)).map(end -> start + separator + end));
    }

    /** Returns a single bound, which belongs to the interval unless the file states otherwise. */
    private static String bound(TreeElement element, String sign) {
        boolean isIncluded =
                CdaValues.take(element, "inclusive").filter("false"::equals).isEmpty();
        return sign + (isIncluded ? "=" : "") + CdaValues.take(element, VALUE).orElse("");
    }

    /** Returns the unit that all parts with a unit share and claims it. */
    static Optional<String> unit(TreeElement value) {
        CompoundValue interval = interval(value);
        Optional<String> low = interval.first.flatMap(part -> CdaValues.peek(part, "unit"));
        Optional<String> high = interval.second.flatMap(part -> CdaValues.peek(part, "unit"));
        if (low.isPresent() && high.isPresent() && !low.equals(high)) {
            return Optional.empty();
        }
        interval.first.ifPresent(part -> CdaValues.take(part, "unit"));
        interval.second.ifPresent(part -> CdaValues.take(part, "unit"));
        return low.or(() -> high);
    }
}
