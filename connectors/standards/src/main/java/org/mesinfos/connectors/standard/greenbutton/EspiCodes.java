package org.mesinfos.connectors.standard.greenbutton;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.records.Commodity;
import org.mesinfos.records.ContractKind;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.ReadingQuality;

/** Code lists of ESPI, as far as the records have corresponding values. */
final class EspiCodes {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("5", "A"),
            Map.entry("29", "V"),
            Map.entry("31", "J"),
            Map.entry("33", "Hz"),
            Map.entry("38", "W"),
            Map.entry("42", "m3"),
            Map.entry("61", "VA"),
            Map.entry("63", "VAr"),
            Map.entry("71", "VAh"),
            Map.entry("72", "Wh"),
            Map.entry("73", "VArh"),
            Map.entry("106", "Ah"),
            Map.entry("119", "ft3"),
            Map.entry("120", "ft3"),
            Map.entry("122", "ft3/h"),
            Map.entry("123", "ft3/h"),
            Map.entry("125", "m3/h"),
            Map.entry("126", "m3/h"),
            Map.entry("127", "m3/h"),
            Map.entry("128", "gal (US)"),
            Map.entry("129", "gal (US)/h"),
            Map.entry("130", "gal (imperial)"),
            Map.entry("131", "gal (imperial)/h"),
            Map.entry("132", "Btu"),
            Map.entry("133", "Btu/h"),
            Map.entry("134", "L"),
            Map.entry("137", "L/h"),
            Map.entry("138", "L/h"),
            Map.entry("139", "L/h"),
            Map.entry("156", "L"),
            Map.entry("157", "L"),
            Map.entry("166", "m3"),
            Map.entry("167", "m3"),
            Map.entry("169", "therm"));

    private static final Set<String> ENERGIES = Set.of("J", "Wh", "VAh", "VArh", "Btu", "therm");
    private static final Set<String> POWERS = Set.of("W", "VA", "VAr", "Btu/h");
    private static final Set<String> VOLUMES = Set.of("m3", "ft3", "L", "gal (US)", "gal (imperial)");
    /** Accumulation behaviours of register states: bulk quantity, continuous cumulative, cumulative, summation. */
    private static final Set<String> REGISTERS = Set.of("1", "2", "3", "9");

    private static final int NUMERIC_CODE_LENGTH = 3;

    private EspiCodes() {}

    /** Returns the symbol of a unit of measurement. */
    static Optional<String> unit(String uom) {
        return Optional.ofNullable(UNITS.get(uom));
    }

    static ReadingKind kind(String accumulation, String unit) {
        if (REGISTERS.contains(accumulation)) {
            return ReadingKind.INDEX;
        }
        if (ENERGIES.contains(unit)) {
            return ReadingKind.ENERGY;
        }
        if (POWERS.contains(unit)) {
            return ReadingKind.POWER;
        }
        return VOLUMES.contains(unit) ? ReadingKind.VOLUME : ReadingKind.OTHER;
    }

    /** Returns the aggregation of a value over its interval: from the qualifier, else from its kind. */
    static ReadingAggregation aggregation(String qualifier, String accumulation, ReadingKind kind) {
        return switch (qualifier) {
            case "2" -> ReadingAggregation.AVERAGE;
            case "8" -> ReadingAggregation.MAXIMUM;
            case "9" -> ReadingAggregation.MINIMUM;
            default -> byKind(accumulation, kind);
        };
    }

    private static ReadingAggregation byKind(String accumulation, ReadingKind kind) {
        boolean instant = accumulation.equals("6") || accumulation.equals("12") || kind == ReadingKind.INDEX;
        if (instant) {
            return ReadingAggregation.INSTANTANEOUS;
        }
        return switch (kind) {
            case ENERGY, VOLUME -> ReadingAggregation.SUM;
            case POWER -> ReadingAggregation.AVERAGE;
            case INDEX, OTHER -> ReadingAggregation.OTHER;
        };
    }

    /** Returns the commodity for a code of a reading type or summary. */
    static Optional<Commodity> commodity(String code) {
        return switch (code) {
            case "1", "2" -> Optional.of(Commodity.ELECTRICITY);
            case "7" -> Optional.of(Commodity.GAS);
            case "9" -> Optional.of(Commodity.WATER);
            case "10", "12" -> Optional.of(Commodity.HEAT);
            case "", "0" -> Optional.empty();
            default -> Optional.of(Commodity.OTHER);
        };
    }

    /** Returns the commodity for the service category of a usage point. */
    static Optional<Commodity> serviceCommodity(String code) {
        return switch (code) {
            case "0" -> Optional.of(Commodity.ELECTRICITY);
            case "1" -> Optional.of(Commodity.GAS);
            case "2" -> Optional.of(Commodity.WATER);
            case "5" -> Optional.of(Commodity.HEAT);
            default -> Optional.empty();
        };
    }

    static ContractKind contract(Optional<Commodity> service) {
        return service.map(commodity -> switch (commodity) {
                    case ELECTRICITY -> ContractKind.ELECTRICITY;
                    case GAS -> ContractKind.GAS;
                    case WATER, HOT_WATER -> ContractKind.WATER;
                    case HEAT -> ContractKind.HEAT;
                    case OTHER -> ContractKind.OTHER;
                })
                .orElse(ContractKind.OTHER);
    }

    static Optional<EnergyFlow> flow(String code) {
        return switch (code) {
            case "1" -> Optional.of(EnergyFlow.CONSUMED);
            case "19" -> Optional.of(EnergyFlow.PRODUCED);
            default -> Optional.empty();
        };
    }

    static ReadingQuality quality(String code) {
        return switch (code) {
            case "0", "14", "17", "18", "19" -> ReadingQuality.MEASURED;
            case "7" -> ReadingQuality.CORRECTED;
            case "8", "9", "11", "12" -> ReadingQuality.ESTIMATED;
            default -> ReadingQuality.OTHER;
        };
    }

    /** Returns the ISO 4217 letters of a currency number. */
    static Optional<String> currency(String number) {
        return Currencies.ofNumericCode("0".repeat(Math.max(0, NUMERIC_CODE_LENGTH - number.length())) + number);
    }
}
