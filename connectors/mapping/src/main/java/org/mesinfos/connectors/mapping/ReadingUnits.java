package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.yaml.YamlMap;
import org.mesinfos.records.ReadingKind;

/** Check of the constant unit of meter readings: its letters, and that it is one of the kind of the readings. */
final class ReadingUnits {

    private static final String CONSTANT = "constant";
    private static final String UNIT = "unit";

    private static final Map<ReadingKind, List<String>> UNITS = Map.of(
            ReadingKind.POWER, List.of("W", "kW", "MW", "VA", "kVA"),
            ReadingKind.ENERGY, List.of("Wh", "kWh", "MWh", "GWh"),
            ReadingKind.VOLUME, List.of("m3"));

    private ReadingUnits() {}

    /** Reports a unit in other letters than records have, or of another kind than the readings. */
    static void check(YamlMap fields) {
        Optional<String> written = constant(UNIT, fields);
        Optional<String> known = written.flatMap(ReadingUnits::known);
        if (known.isEmpty()) {
            return;
        }
        if (!known.equals(written)) {
            fields.unexpected(UNIT, written.get(), known.get());
        }
        UNITS.forEach((kind, units) -> {
            if (constant("kind", fields).equals(Optional.of(kind.name())) && !units.contains(known.get())) {
                fields.problem(
                        UNIT,
                        "\"" + known.get() + "\" is no unit of the kind " + kind + ", expected one of "
                                + String.join(", ", units));
            }
        });
    }

    private static Optional<String> constant(String field, YamlMap fields) {
        return fields.isMapping(field) ? fields.map(field).flatMap(map -> map.text(CONSTANT)) : Optional.empty();
    }

    private static Optional<String> known(String written) {
        return UNITS.values().stream()
                .flatMap(List::stream)
                .filter(unit -> unit.equalsIgnoreCase(written))
                .findFirst();
    }
}
