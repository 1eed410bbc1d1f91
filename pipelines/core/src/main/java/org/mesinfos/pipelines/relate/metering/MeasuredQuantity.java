package org.mesinfos.pipelines.relate.metering;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingKind;

/**
 * The physical quantity of a reading, which is the same in units of one dimension: active, reactive or apparent energy, or a
 * volume. Other units are a quantity each. Stateless.
 */
final class MeasuredQuantity {

    private static final String ACTIVE = "active";
    private static final String REACTIVE = "reactive";
    private static final String APPARENT = "apparent";
    private static final String VOLUME = "volume";

    private static final Pattern MULTIPLES = Pattern.compile("^[KMG](?=W|VA|J|BTU)");
    private static final Set<String> VOLUMES =
            Set.of("M3", "M\u00b3", "L", "FT3", "GAL", "GAL (US)", "GAL (IMPERIAL)", "CCF", "HL");

    /** ESPI codes without a phase, and of all phases. */
    private static final Set<String> ALL_PHASES = Set.of("0", "224", "225", "769");

    private MeasuredQuantity() {}

    /** Returns the quantity of a reading; the usual one of its kind if it has no unit. */
    static String of(MeterReading reading) {
        if (reading.getUnit() == null || reading.getUnit().isBlank()) {
            return reading.getKind() == ReadingKind.VOLUME ? VOLUME : ACTIVE;
        }
        String unit = reading.getUnit().strip().toUpperCase(Locale.ROOT);
        if (VOLUMES.contains(unit)) {
            return VOLUME;
        }
        return switch (MULTIPLES.matcher(unit).replaceFirst("")) {
            case "WH", "W", "J", "BTU", "BTU/H", "THERM", "THERMS" -> ACTIVE;
            case "VARH", "VAR" -> REACTIVE;
            case "VAH", "VA" -> APPARENT;
            default -> unit;
        };
    }

    /** Returns the phase to which a reading is limited; empty for that of all phases. */
    static Optional<String> phase(MeterReading reading) {
        return Optional.ofNullable(reading.getPhase())
                .map(String::strip)
                .filter(phase -> !phase.isEmpty() && !ALL_PHASES.contains(phase));
    }
}
