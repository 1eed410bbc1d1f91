package org.mesinfos.connectors.standard.cda;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.HealthMeasure;

/** Reads an observation into the fields of a measure. */
final class Observation {

    private static final int SCALE = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(?:\\.\\d{1,6})?");

    private Observation() {}

    /** Returns whether a value element has any content. */
    static boolean hasValue(TreeElement value) {
        return Attributed.peek(value, "value").isPresent()
                || Attributed.peek(value, "displayName").isPresent()
                || Attributed.peek(value, "code").isPresent()
                || !value.value().isBlank()
                || value.child("originalText").isPresent();
    }

    static void fill(HealthMeasure measure, TreeElement observation) {
        observation.child("code").flatMap(Attributed::name).ifPresent(measure::setKindLabel);
        observation.child("value").ifPresent(value -> value(measure, value));
        observation.child("effectiveTime").ifPresent(time -> {
            moment(time, measure::setMeasureDate, measure::setStartInstant);
            time.child("low").ifPresent(low -> moment(low, measure::setMeasureDate, measure::setStartInstant));
            time.child("high").ifPresent(high -> end(measure, high));
        });
    }

    private static void value(HealthMeasure measure, TreeElement value) {
        Optional<String> number = Attributed.peek(value, "value");
        if (number.filter(text -> NUMBER.matcher(text).matches()).isPresent()) {
            Attributed.take(value, "value").ifPresent(text -> measure.setValue(new BigDecimal(text).setScale(SCALE)));
        } else if (number.isPresent()) {
            Attributed.take(value, "value").ifPresent(measure::setValueLabel);
        } else {
            Attributed.take(value, "displayName")
                    .or(() -> Attributed.text(value))
                    .or(() -> value.child("originalText").flatMap(Attributed::text))
                    .or(() -> Attributed.take(value, "code"))
                    .ifPresent(measure::setValueLabel);
        }
        Attributed.take(value, "unit").ifPresent(measure::setUnit);
    }

    /** Reads a time. Without an offset only the date is certain, and the text stays unclaimed. */
    private static void moment(TreeElement element, Consumer<LocalDate> day, Consumer<Instant> instant) {
        Attributed.peek(element, "value")
                .ifPresent(text -> Moment.of(text).ifPresent(moment -> {
                    if (moment.instant().isPresent()) {
                        instant.accept(moment.instant().get());
                        Attributed.take(element, "value");
                    } else {
                        day.accept(moment.day());
                        if (Moment.isDay(text)) {
                            Attributed.take(element, "value");
                        }
                    }
                }));
    }

    /** Reads the end instant. There is no field for an end date. */
    private static void end(HealthMeasure measure, TreeElement high) {
        Attributed.peek(high, "value")
                .flatMap(Moment::of)
                .flatMap(Moment::instant)
                .ifPresent(instant -> {
                    measure.setEndInstant(instant);
                    Attributed.take(high, "value");
                });
    }
}
