package org.mesinfos.connectors.standard.gpx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;

/**
 * Parsers for the simple types of GPX. A value that is read is claimed. An invalid value stays unclaimed and is stored
 * in {@code additional}.
 */
final class GpxValues {

    private static final double MAXIMUM_LATITUDE = 90;
    private static final double MAXIMUM_LONGITUDE = 180;

    private GpxValues() {}

    static Optional<Double> latitude(TreeElement point) {
        return number(point.attribute("lat").map(value -> value), MAXIMUM_LATITUDE);
    }

    static Optional<Double> longitude(TreeElement point) {
        return number(point.attribute("lon").map(value -> value), MAXIMUM_LONGITUDE);
    }

    /** Returns the number in a child element. */
    static Optional<Double> number(TreeElement point, String name) {
        return number(point.child(name).map(value -> value), Double.MAX_VALUE);
    }

    private static Optional<Double> number(Optional<TreeValue> value, double limit) {
        return value.flatMap(found -> {
            try {
                double number = Double.parseDouble(found.value().strip());
                if (Math.abs(number) <= limit) {
                    found.claim();
                    return Optional.of(number);
                }
                return Optional.empty();
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    /** Returns the time of a point. GPX times are UTC, but an explicit offset is respected. */
    static Optional<Instant> time(TreeElement point) {
        return point.child("time").flatMap(element -> {
            Optional<Instant> instant = VObjectDateTime.of(element.value())
                    .flatMap(moment ->
                            moment.instant().or(() -> moment.local().map(local -> local.toInstant(ZoneOffset.UTC))));
            instant.ifPresent(found -> element.claim());
            return instant;
        });
    }

    /** Returns the text of a child element. */
    static Optional<String> text(TreeElement element, String name) {
        return element.child(name)
                .filter(child -> !child.value().isBlank())
                .map(child -> child.claim().strip());
    }
}
