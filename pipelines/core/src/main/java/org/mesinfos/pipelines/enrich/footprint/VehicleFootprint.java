package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.mesinfos.records.Contract;
import org.mesinfos.records.InsuredObject;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;

/** Greenhouse gas emissions of fuel bought by the litre and of cars with a known annual mileage. Not thread-safe. */
final class VehicleFootprint {

    private static final Set<String> LITRES = Set.of("l", "litre", "litres", "liter", "ltr");

    private final EmissionFactors factors = EmissionFactors.instance();
    private final FuelWords words = new FuelWords();

    /** Emits path and kilograms for each receipt line of fuel with known litres. */
    void fuelPurchases(Receipt receipt, BiConsumer<String, BigDecimal> kilograms) {
        List<ReceiptLine> lines = receipt.getLines();
        for (int i = 0; i < lines.size(); i++) {
            ReceiptLine line = lines.get(i);
            String path = "lines[" + i + "]";
            fuelPurchases(line).ifPresent(found -> kilograms.accept(path, found));
        }
    }

    private Optional<BigDecimal> fuelPurchases(ReceiptLine line) {
        if (line.getUnit() == null || line.getQuantity() == null || line.getLabel() == null) {
            return Optional.empty();
        }
        if (!LITRES.contains(line.getUnit().strip().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return words.fuel(line.getLabel())
                .flatMap(Fuel::perLitre)
                .map(name -> factors.of(name).multiply(line.getQuantity()));
    }

    /** Emits path and kilograms per year for each insured car with known fuel and mileage. */
    void insuredCars(Contract contract, BiConsumer<String, BigDecimal> kilograms) {
        List<InsuredObject> objects = contract.getInsuredObjects();
        for (int i = 0; i < objects.size(); i++) {
            InsuredObject vehicle = objects.get(i);
            String path = "insured_objects[" + i + "]";
            insuredCars(vehicle).ifPresent(found -> kilograms.accept(path, found));
        }
    }

    private Optional<BigDecimal> insuredCars(InsuredObject vehicle) {
        Long kilometres = vehicle.getAnnualMileageKm();
        if (kilometres == null || vehicle.getFuel() == null) {
            return Optional.empty();
        }
        return words.fuel(vehicle.getFuel())
                .flatMap(Fuel::perKilometre)
                .map(name -> factors.of(name).multiply(BigDecimal.valueOf(kilometres)));
    }
}
