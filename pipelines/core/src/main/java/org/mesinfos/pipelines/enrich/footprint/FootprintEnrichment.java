package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Commodity;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.Trip;
import org.mesinfos.records.TripMode;

/**
 * Derivation of greenhouse gas emissions: of energy from French meters, journeys of known distance, fuel bought by the
 * litre, insured cars with known mileage, and the production of goods paid for from a French account. Not thread-safe.
 *
 * <p>The factors are French averages. Meters elsewhere have no footprint, and neither have journeys by car, because
 * data sources do not deliver the kind of car and the number of passengers.
 */
public final class FootprintEnrichment {

    private static final String NAME = "footprint.kg_co2e";
    private static final String NAME_PER_YEAR = "footprint.kg_co2e_in_a_year";
    private static final String SOURCE = ReferenceTable.EMISSION_FACTORS.citation();
    private static final double ENERGY_CONFIDENCE = 0.7;
    private static final double JOURNEY_CONFIDENCE = 0.5;
    private static final double FUEL_CONFIDENCE = 0.7;
    /** Low, because the factor is that of a medium-sized car. */
    private static final double CAR_CONFIDENCE = 0.4;
    /** Lowest, because the factor is an average over all goods of a category. */
    private static final double SPENDING_CONFIDENCE = 0.3;
    /** IBAN prefixes of accounts in France and Monaco, from which mostly French goods are paid for. */
    private static final List<String> FRENCH_ACCOUNTS = List.of("FR", "MC");

    /** Number of digits of a French electricity or gas usage point. */
    private static final int FRENCH_USAGE_POINT_DIGITS = 14;

    private static final int DIGITS = 6;
    private static final double METRES = 1000;

    private final EmissionFactors factors = EmissionFactors.instance();
    private final VehicleFootprint vehicles = new VehicleFootprint();

    /** Emits the values derived from a reading, journey, receipt or contract; nothing for other records. */
    public void derive(SpecificRecord record, Consumer<Derivation> derived) {
        if (record instanceof MeterReading reading) {
            MeasuredEnergy.ofPower(reading)
                    .ifPresent(energy -> derived.accept(
                            derivation(MeasuredEnergy.NAME, energy, MeasuredEnergy.SOURCE, MeasuredEnergy.CONFIDENCE)));
            energy(reading).ifPresent(kilograms -> emit(kilograms, ENERGY_CONFIDENCE, derived));
        } else if (record instanceof Trip trip && trip.getDistanceMetres() != null && trip.getMode() != null) {
            journey(trip.getDistanceMetres(), trip.getMode())
                    .ifPresent(kilograms -> emit(kilograms, JOURNEY_CONFIDENCE, derived));
        } else if (record instanceof Receipt receipt) {
            vehicles.fuelPurchases(
                    receipt, (path, kilograms) -> emit(path + "." + NAME, kilograms, FUEL_CONFIDENCE, derived));
        } else if (record instanceof Contract contract) {
            vehicles.insuredCars(
                    contract,
                    (path, kilograms) -> emit(path + "." + NAME_PER_YEAR, kilograms, CAR_CONFIDENCE, derived));
        }
    }

    /**
     * Emits the value derived from a payment in euros from a French account.
     *
     * @param category of the payment
     */
    public void derivePayment(BankTransaction payment, String category, Consumer<Derivation> derived) {
        BigDecimal amount = payment.getAmount();
        if (isFrench(payment) && amount != null && amount.signum() < 0) {
            SpendingFactors.instance()
                    .of(category)
                    .map(factor -> factor.multiply(amount.negate()))
                    .ifPresent(kilograms -> derived.accept(derivation(
                            NAME, kilograms, ReferenceTable.SPENDING_FACTORS.citation(), SPENDING_CONFIDENCE)));
        }
    }

    private static boolean isFrench(BankTransaction payment) {
        String account = payment.getIban() == null ? payment.getAccountNumber() : payment.getIban();
        return "EUR".equals(payment.getCurrency())
                && account != null
                && FRENCH_ACCOUNTS.stream().anyMatch(account::startsWith);
    }

    private static void emit(BigDecimal kilograms, double confidence, Consumer<Derivation> derived) {
        emit(NAME, kilograms, confidence, derived);
    }

    private static void emit(String name, BigDecimal kilograms, double confidence, Consumer<Derivation> derived) {
        derived.accept(derivation(name, kilograms, SOURCE, confidence));
    }

    private static Derivation derivation(String name, BigDecimal value, String source, double confidence) {
        BigDecimal rounded = value.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return new Derivation(name, rounded.toPlainString(), source, confidence);
    }

    private Optional<BigDecimal> energy(MeterReading reading) {
        return isFrench(reading) && reading.getFlow() != EnergyFlow.PRODUCED
                ? factor(reading.getCommodity())
                        .flatMap(factor -> MeasuredEnergy.kilowattHours(reading).map(factor::multiply))
                : Optional.empty();
    }

    private static boolean isFrench(MeterReading reading) {
        String point = reading.getUsagePoint() == null ? "" : reading.getUsagePoint();
        return point.length() == FRENCH_USAGE_POINT_DIGITS && point.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Optional<BigDecimal> factor(@Nullable Commodity commodity) {
        if (commodity == null) {
            return Optional.empty();
        }
        return switch (commodity) {
            case ELECTRICITY -> Optional.of(factors.of("electricity"));
            case GAS -> Optional.of(factors.of("gas"));
            case HEAT -> Optional.of(factors.of("heat"));
            case WATER, HOT_WATER, OTHER -> Optional.empty();
        };
    }

    private Optional<BigDecimal> journey(double metres, TripMode mode) {
        double kilometres = metres / METRES;
        Optional<String> means =
                switch (mode) {
                    case BUS -> Optional.of("bus");
                    case TRAM, METRO -> Optional.of("metro");
                    case TRAIN -> Optional.of("train");
                    case PLANE -> Optional.of(flight(kilometres));
                    case WALK, RUN, BICYCLE, SCOOTER, MOTORCYCLE, CAR, CAR_SHARE, TAXI, BOAT, OTHER -> Optional.empty();
                };
        return means.map(name -> factors.of(name).multiply(BigDecimal.valueOf(kilometres)));
    }

    private static String flight(double kilometres) {
        if (kilometres < 1000) {
            return "flight_to_1000_km";
        }
        if (kilometres < 2000) {
            return "flight_to_2000_km";
        }
        return kilometres < 5000 ? "flight_to_5000_km" : "flight_beyond";
    }
}
