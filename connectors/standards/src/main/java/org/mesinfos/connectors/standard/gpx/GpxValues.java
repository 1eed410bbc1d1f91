package org.mesinfos.connectors.standard.gpx;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;

/**
 * Parsers for the simple types of GPX. A value that is read is claimed. An invalid value stays unclaimed and is stored
 * in {@code additional}.
 */
final class GpxValues {

    private static final String LATITUDE = "lat";
    private static final String LONGITUDE = "lon";
    private static final double MAXIMUM_LATITUDE = 90;
    private static final double MAXIMUM_LONGITUDE = 180;

    private GpxValues() {}

    /** Returns the latitude, and leaves it unclaimed. */
    static Optional<Double> latitude(TreeElement point) {
        return point.attribute(LATITUDE).flatMap(value -> number(value, MAXIMUM_LATITUDE));
    }

    /** Returns the longitude, and leaves it unclaimed. */
    static Optional<Double> longitude(TreeElement point) {
        return point.attribute(LONGITUDE).flatMap(value -> number(value, MAXIMUM_LONGITUDE));
    }

    /** Passes on both coordinates and claims them. A point with only one valid coordinate has no position. */
    static void ifPositioned(TreeElement point, BiConsumer<Double, Double> position) {
        Optional<Double> latitude = latitude(point);
        Optional<Double> longitude = longitude(point);
        if (latitude.isPresent() && longitude.isPresent()) {
            point.attribute(LATITUDE).ifPresent(TreeValue::claim);
            point.attribute(LONGITUDE).ifPresent(TreeValue::claim);
            position.accept(latitude.get(), longitude.get());
        }
    }

    /** Returns the number in a child element. */
    static Optional<Double> number(TreeElement point, String name) {
        Optional<TreeElement> child = point.child(name);
        Optional<Double> number = child.flatMap(value -> number(value, Double.MAX_VALUE));
        number.ifPresent(found -> child.ifPresent(TreeElement::claim));
        return number;
    }

    private static Optional<Double> number(TreeValue value, double limit) {
        try {
            double number = Double.parseDouble(value.value().strip());
            return Math.abs(number) <= limit ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
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
