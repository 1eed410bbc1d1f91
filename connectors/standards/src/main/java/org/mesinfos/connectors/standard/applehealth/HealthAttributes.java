package org.mesinfos.connectors.standard.applehealth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mesinfos.connectors.format.tree.TreeAttribute;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.vobject.VObjectDateTime;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.records.HealthMeasure;

/**
 * Attributes of one XML element of an Apple Health export. An attribute that is read exactly is claimed; all others are
 * stored in {@code additional}.
 */
final class HealthAttributes {

    private static final String QUANTITY = "HKQuantityTypeIdentifier";
    private static final String DISTANCE = "HKQuantityTypeIdentifierDistance";
    private static final String ACTIVE_ENERGY = "HKQuantityTypeIdentifierActiveEnergyBurned";

    private final TreeElement element;

    HealthAttributes(TreeElement element) {
        this.element = element;
    }

    void setFields(HealthMeasure measure) {
        text("type").ifPresent(measure::setKindLabel);
        text("workoutActivityType").ifPresent(measure::setActivityLabel);
        instant("startDate", measure::setStartInstant);
        instant("dateIssued", measure::setStartInstant);
        instant("endDate", measure::setEndInstant);
        instant("creationDate", measure::setCreatedInstant);
        peek("startDate")
                .flatMap(VObjectDateTime::of)
                .flatMap(VObjectDateTime::offset)
                .ifPresent(offset -> measure.setZoneOffset(offset.getId()));
        day("dateComponents").ifPresent(measure::setMeasureDate);
        value(measure);
        number("duration", measure::setDuration);
        text("durationUnit").ifPresent(measure::setDurationUnit);
        number("totalDistance", measure::setDistance);
        text("totalDistanceUnit").ifPresent(measure::setDistanceUnit);
        number("totalEnergyBurned", measure::setEnergy);
        text("totalEnergyBurnedUnit").ifPresent(measure::setEnergyUnit);
        if (measure.getEnergy() == null) {
            number("activeEnergyBurned", measure::setEnergy);
            text("activeEnergyBurnedUnit").ifPresent(measure::setEnergyUnit);
        }
        if (measure.getDistance() == null) {
            onlySum(DISTANCE).ifPresent(sum -> {
                sum.number("sum", measure::setDistance);
                sum.text("unit").ifPresent(measure::setDistanceUnit);
            });
        }
        if (measure.getEnergy() == null) {
            onlySum(ACTIVE_ENERGY).ifPresent(sum -> {
                sum.number("sum", measure::setEnergy);
                sum.text("unit").ifPresent(measure::setEnergyUnit);
            });
        }
        text("sourceName").ifPresent(measure::setSource);
        text("sourceVersion").ifPresent(measure::setSourceVersion);
        text("device").ifPresent(measure::setDevice);
    }

    /**
     * Returns the statistics with the sum of a kind, which exports since iOS 16 contain in place of attributes of the
     * exercise; empty if there are several, such as the distances of a triathlon.
     */
    private Optional<HealthAttributes> onlySum(String kind) {
        List<HealthAttributes> found = new ArrayList<>();
        element.forEachChild("WorkoutStatistics", child -> {
            HealthAttributes statistics = new HealthAttributes(child);
            boolean isOfKind = statistics
                    .peek("type")
                    .filter(type -> type.startsWith(kind))
                    .isPresent();
            if (isOfKind && statistics.peek("sum").isPresent()) {
                found.add(statistics);
            }
        });
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Reads the value, which is a number or a text such as a sleep phase. */
    private void value(HealthMeasure measure) {
        text("unit").ifPresent(measure::setUnit);
        if (isFraction()) {
            peek("value")
                    .flatMap(text -> FixedDecimal.parse(text, FixedDecimal.RATE_SCALE))
                    .ifPresent(fraction -> measure.setValue(percent(fraction.value())));
        } else {
            number("value", measure::setValue);
        }
        if (measure.getValue() == null) {
            text("value").ifPresent(measure::setValueLabel);
        }
    }

    /** Returns whether the value is a part of one whole, which the export names {@code %}. */
    private boolean isFraction() {
        return peek("unit").filter("%"::equals).isPresent()
                && peek("type").filter(type -> type.startsWith(QUANTITY)).isPresent()
                && peek("value")
                        .flatMap(text -> FixedDecimal.parse(text, FixedDecimal.RATE_SCALE))
                        .filter(number -> number.value().abs().compareTo(BigDecimal.ONE) <= 0)
                        .isPresent();
    }

    private static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(FixedDecimal.RATE_SCALE, RoundingMode.UNNECESSARY);
    }

    /** Returns the text of an attribute without claiming it. */
    Optional<String> peek(String name) {
        return element.attribute(name)
                .map(attribute -> attribute.value().strip())
                .filter(text -> !text.isEmpty());
    }

    Optional<String> text(String name) {
        Optional<String> text = peek(name);
        text.ifPresent(found -> claim(name));
        return text;
    }

    Optional<LocalDate> day(String name) {
        Optional<VObjectDateTime> moment = peek(name)
                .flatMap(VObjectDateTime::of)
                .filter(found -> found.time().isEmpty());
        moment.ifPresent(found -> claim(name));
        return moment.map(VObjectDateTime::date);
    }

    private void instant(String name, Consumer<Instant> field) {
        peek(name)
                .flatMap(VObjectDateTime::of)
                .flatMap(VObjectDateTime::instant)
                .ifPresent(instant -> {
                    field.accept(instant);
                    claim(name);
                });
    }

    /** Reads a number. A number with more decimals than the field is rounded and also stored in {@code additional}. */
    private void number(String name, Consumer<BigDecimal> field) {
        peek(name)
                .flatMap(text -> FixedDecimal.parse(text, FixedDecimal.RATE_SCALE))
                .ifPresent(number -> {
                    field.accept(number.value());
                    if (number.isExact()) {
                        claim(name);
                    }
                });
    }

    private void claim(String name) {
        element.attribute(name).ifPresent(TreeAttribute::claim);
    }
}
