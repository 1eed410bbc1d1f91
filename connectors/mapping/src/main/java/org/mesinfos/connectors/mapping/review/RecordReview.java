package org.mesinfos.connectors.mapping.review;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;

/** Search for values that a mapping left without what they mean: amounts, states, units. */
final class RecordReview {

    private static final String CURRENCY = "currency";
    private static final String STATUS = "status";

    /** Decimals of amounts of money; those of quantities and rates are more. */
    private static final int AMOUNT_SCALE = 4;

    /** Name of a delivered state, at the end of a path. */
    private static final Pattern STATE =
            Pattern.compile("(?<!\\p{L})(?:STATUS|STATUT|ETAT|ESTADO|STATO|ZUSTAND)(?![\\p{L}/])");

    private static final Map<ReadingKind, Set<String>> UNITS = Map.of(
            ReadingKind.ENERGY, Set.of("Wh", "kWh", "MWh", "GWh", "VAh", "VArh", "J", "MJ", "therm", "therms", "Btu"),
            ReadingKind.POWER, Set.of("W", "kW", "MW", "VA", "kVA", "VAr", "kVAr", "Btu/h"),
            ReadingKind.VOLUME,
                    Set.of(
                            "m3",
                            "m³",
                            "dm3",
                            "L",
                            "ft3",
                            "CCF",
                            "HCF",
                            "MCF",
                            "gal (US)",
                            "gal (imperial)",
                            "gallons"));

    private RecordReview() {}

    static Stream<String> warnings(SpecificRecord record) {
        return Stream.of(currency(record), status(record), unit(record)).flatMap(Optional::stream);
    }

    private static Optional<String> currency(SpecificRecord record) {
        Schema schema = record.getSchema();
        if (schema.getField(CURRENCY) == null || value(record, CURRENCY).isPresent()) {
            return Optional.empty();
        }
        return schema.getFields().stream()
                .filter(field -> isAmount(field.schema()) && record.get(field.pos()) != null)
                .findFirst()
                .map(field -> "records " + schema.getName() + " have " + field.name() + " without currency");
    }

    private static boolean isAmount(Schema field) {
        return field.isUnion()
                && field.getTypes().stream()
                        .anyMatch(type -> type.getLogicalType() instanceof LogicalTypes.Decimal decimal
                                && decimal.getScale() == AMOUNT_SCALE);
    }

    private static Optional<String> status(SpecificRecord record) {
        Schema.Field status = record.getSchema().getField(STATUS);
        if (status == null || record.get(status.pos()) != null) {
            return Optional.empty();
        }
        return Envelope.additional(record).keySet().stream()
                .filter(name -> STATE.matcher(NormalisedText.of(name)).find())
                .sorted()
                .findFirst()
                .map(name -> "records " + record.getSchema().getName() + " have no status, and \"" + name
                        + "\" in additional");
    }

    private static Optional<String> unit(SpecificRecord record) {
        if (!(record instanceof MeterReading reading)
                || reading.getUnit() == null
                || reading.getKind() == null
                || !UNITS.containsKey(reading.getKind())) {
            return Optional.empty();
        }
        return UNITS.entrySet().stream()
                .filter(units ->
                        units.getKey() != reading.getKind() && units.getValue().contains(reading.getUnit()))
                .findFirst()
                .map(units -> "readings of the kind " + reading.getKind() + " have the unit " + reading.getUnit()
                        + " of " + units.getKey());
    }

    private static Optional<Object> value(SpecificRecord record, String field) {
        return Optional.ofNullable(record.get(record.getSchema().getField(field).pos()));
    }
}
