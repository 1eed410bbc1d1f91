package org.mesinfos.connectors.standard.cda;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.HealthMeasure;

/** Reader of an observation into the fields of a measure. */
final class ObservationFields {

    private static final int SCALE = 6;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,13}(?:\\.\\d{1,6})?");

    private ObservationFields() {}

    /** Returns whether a value element has any content. */
    static boolean hasValue(TreeElement value) {
        return CdaValues.peek(value, "value").isPresent()
                || CdaValues.peek(value, "displayName").isPresent()
                || CdaValues.peek(value, "code").isPresent()
                || !value.value().isBlank()
                || value.child("originalText").isPresent()
                || CompoundValue.isPresentIn(value);
    }

    static void fill(HealthMeasure measure, TreeElement observation) {
        observation.child("code").flatMap(CdaValues::name).ifPresent(measure::setKindLabel);
        observation.child("value").ifPresent(value -> value(measure, value));
        observation.child("effectiveTime").ifPresent(time -> {
            moment(time, measure::setMeasureDate, measure::setStartInstant);
            time.child("low").ifPresent(low -> moment(low, measure::setMeasureDate, measure::setStartInstant));
            time.child("high").ifPresent(high -> end(measure, high));
        });
    }

    private static void value(HealthMeasure measure, TreeElement value) {
        Optional<String> number = CdaValues.peek(value, "value");
        if (number.filter(text -> NUMBER.matcher(text).matches()).isPresent()) {
            CdaValues.take(value, "value").ifPresent(text -> measure.setValue(new BigDecimal(text).setScale(SCALE)));
        } else if (number.isPresent()) {
            CdaValues.take(value, "value").ifPresent(measure::setValueLabel);
        } else {
            CdaValues.take(value, "displayName")
                    .or(() -> CdaValues.text(value))
                    .or(() -> value.child("originalText").flatMap(CdaValues::text))
                    .or(() -> CdaValues.take(value, "code"))
                    .or(() -> CompoundValue.text(value))
                    .ifPresent(measure::setValueLabel);
        }
        CdaValues.take(value, "unit").or(() -> CompoundValue.unit(value)).ifPresent(measure::setUnit);
    }

    /** Reads a time. Without an offset only the date is certain, and the text stays unclaimed. */
    private static void moment(TreeElement element, Consumer<LocalDate> day, Consumer<Instant> instant) {
        CdaValues.peek(element, "value")
                .ifPresent(text -> Hl7Timestamp.of(text).ifPresent(moment -> {
                    if (moment.instant().isPresent()) {
                        instant.accept(moment.instant().get());
                        CdaValues.take(element, "value");
                    } else {
                        day.accept(moment.date());
                        if (Hl7Timestamp.isDate(text)) {
                            CdaValues.take(element, "value");
                        }
                    }
                }));
    }

    /** Reads the end instant. There is no field for an end date. */
    private static void end(HealthMeasure measure, TreeElement high) {
        CdaValues.peek(high, "value")
                .flatMap(Hl7Timestamp::of)
                .flatMap(Hl7Timestamp::instant)
                .ifPresent(instant -> {
                    measure.setEndInstant(instant);
                    CdaValues.take(high, "value");
                });
    }
}
