package org.mesinfos.pipelines.enrich.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Commodity;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.InsuredObject;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.Trip;
import org.mesinfos.records.TripMode;
import org.mesinfos.records.TrustedClasses;

class FootprintEnrichmentTest {

    static {
        TrustedClasses.declare();
    }

    private final FootprintEnrichment footprints = new FootprintEnrichment();

    @ParameterizedTest
    @CsvSource({"ELECTRICITY,100,kWh,5.19", "ELECTRICITY,500,Wh,0.02595", "GAS,10,kWh,2.15", "HEAT,1,MWh,113"})
    void derivesEmissionsOfFrenchMeterReading(Commodity commodity, String value, String unit, String kilograms) {
        assertThat(derived(reading(commodity, value, unit)))
                .containsExactly(new Derivation("footprint.kg_co2e", kilograms, "ADEME, nosgestesclimat 4.10.2", 0.7));
    }

    @Test
    void derivesEnergyAndEmissionsOfMeanPower() {
        MeterReading reading = reading(Commodity.ELECTRICITY, "1200", "W");
        reading.setKind(ReadingKind.POWER);
        reading.setAggregation(ReadingAggregation.AVERAGE);
        reading.setIntervalStart(Instant.parse("2024-01-01T10:00:00Z"));
        reading.setIntervalEnd(Instant.parse("2024-01-01T10:30:00Z"));

        assertThat(derived(reading))
                .containsExactly(
                        new Derivation(
                                "energy.kwh", "0.6", "mean power multiplied by the length of the interval", 0.95),
                        new Derivation("footprint.kg_co2e", "0.03114", "ADEME, nosgestesclimat 4.10.2", 0.7));

        reading.setAggregation(ReadingAggregation.MAXIMUM);
        assertThat(derived(reading)).isEmpty();
    }

    @Test
    void derivesEnergyOfTheHourThatAClockChangeRepeats() {
        MeterReading reading = reading(Commodity.ELECTRICITY, "1", "kW");
        reading.setKind(ReadingKind.POWER);
        reading.setAggregation(ReadingAggregation.AVERAGE);
        reading.setZone("Europe/Paris");
        reading.setLocalIntervalStart(LocalDateTime.parse("2024-10-27T01:00"));
        reading.setLocalIntervalEnd(LocalDateTime.parse("2024-10-27T04:00"));

        assertThat(derived(reading)).extracting(Derivation::getValue).contains("4");
    }

    @ParameterizedTest
    @CsvSource({
        "groceries, -105.50, 54",
        "restaurants, -110, 25",
        "clothing, -1.2, 0.271",
        "insurance, -100, 7.7",
        "flights, -250, 228.5",
        "pharmacy, -10.21, 1.94"
    })
    void derivesEmissionsOfPaymentFromFrenchAccount(String category, String amount, BigDecimal kilograms) {
        assertThat(derivedFromPayment(payment("FR7630006000011234567890189", amount, "EUR"), category))
                .containsExactly(new Derivation(
                        "footprint.kg_co2e",
                        kilograms.stripTrailingZeros().toPlainString(),
                        "SDES and Insee, GES.501 2023",
                        0.3));
    }

    @Test
    void derivesNothingFromCreditsForeignAccountsForeignCurrenciesAndFuels() {
        BankTransaction unknown = payment("FR7630006000011234567890189", "-10", "EUR");
        unknown.setIban(null);
        unknown.setAccountNumber("00001234567");

        assertThat(derivedFromPayment(payment("FR7630006000011234567890189", "10", "EUR"), "groceries"))
                .isEmpty();
        assertThat(derivedFromPayment(payment("DE89370400440532013000", "-10", "EUR"), "groceries"))
                .isEmpty();
        assertThat(derivedFromPayment(payment("FR7630006000011234567890189", "-10", "CHF"), "groceries"))
                .isEmpty();
        assertThat(derivedFromPayment(payment("FR7630006000011234567890189", "-10", "EUR"), "fuel"))
                .isEmpty();
        assertThat(derivedFromPayment(payment("FR7630006000011234567890189", "-10", "EUR"), "transfer"))
                .isEmpty();
        assertThat(derivedFromPayment(unknown, "groceries")).isEmpty();
    }

    @Test
    void everySpendingFactorHasAnExistingCategory() {
        Set<String> categories = ReferenceTable.CATEGORIES.lines().stream()
                .map(line -> line.split("\t", -1)[0])
                .collect(Collectors.toSet());

        assertThat(ReferenceTable.SPENDING_FACTORS.lines())
                .hasSize(58)
                .allSatisfy(line -> assertThat(categories).contains(line.split("\t", -1)[0]));
    }

    private List<Derivation> derivedFromPayment(BankTransaction payment, String category) {
        List<Derivation> derived = new ArrayList<>();
        footprints.derivePayment(payment, category, derived::add);
        return derived;
    }

    private static BankTransaction payment(String iban, String amount, String currency) {
        BankTransaction payment = EmptyCollections.fill(new BankTransaction());
        payment.setIban(iban);
        payment.setAmount(new BigDecimal(amount));
        payment.setCurrency(currency);
        return payment;
    }

    @Test
    void derivesNothingFromForeignMetersPowerProductionAndUnknownUnits() {
        MeterReading elsewhere = reading(Commodity.ELECTRICITY, "1", "kWh");
        elsewhere.setUsagePoint("GB-12");
        MeterReading power = reading(Commodity.ELECTRICITY, "1", "kW");
        power.setKind(ReadingKind.POWER);
        MeterReading produced = reading(Commodity.ELECTRICITY, "1", "kWh");
        produced.setFlow(EnergyFlow.PRODUCED);

        assertThat(derived(elsewhere)).isEmpty();
        assertThat(derived(power)).isEmpty();
        assertThat(derived(produced)).isEmpty();
        assertThat(derived(reading(Commodity.GAS, "1", "m3"))).isEmpty();
        assertThat(derived(reading(Commodity.WATER, "1", "kWh"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TRAIN,100000,0.8758", "BUS,5000,0.6", "METRO,10000,0.0503", "PLANE,800000,176", "PLANE,6000000,900"})
    void derivesEmissionsOfJourneysWithDistance(TripMode mode, double metres, String kilograms) {
        assertThat(derived(trip(mode, metres)))
                .containsExactly(new Derivation("footprint.kg_co2e", kilograms, "ADEME, nosgestesclimat 4.10.2", 0.5));
    }

    @Test
    void derivesNothingFromCarJourneysAndMissingDistance() {
        assertThat(derived(trip(TripMode.CAR, 1000.0))).isEmpty();
        assertThat(derived(trip(TripMode.TRAIN, null))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GAZOLE PPE 4,40,l,122.8",
        "SP95-E10 POMPE 2,10,L,27",
        "SUPER E10,20.5,Liter,55.35",
        "SUPERETHANOL E85,10,litres,11.1",
        "GPL,10,l,18.6"
    })
    void derivesEmissionsOfFuelByTheLitre(String label, String quantity, String unit, String kilograms) {
        assertThat(derived(receipt(label, quantity, unit)))
                .containsExactly(
                        new Derivation("lines[0].footprint.kg_co2e", kilograms, "ADEME, nosgestesclimat 4.10.2", 0.7));
    }

    @Test
    void derivesNothingFromFuelWithoutLitresAndOtherLiquids() {
        assertThat(derived(receipt("GAZOLE", "40", "kg"))).isEmpty();
        assertThat(derived(receipt("GAZOLE", "40", null))).isEmpty();
        assertThat(derived(receipt("LAIT ENTIER", "6", "l"))).isEmpty();
        assertThat(derived(receipt("BIDON GAZOLE OU ESSENCE", "5", "l"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Diesel,15000,2521.5", "ES,10000,2120", "Essence,10000,2120", "Electrique,12000,127.8"})
    void derivesAnnualEmissionsOfInsuredCar(String fuel, long kilometres, String kilograms) {
        assertThat(derived(insured(fuel, kilometres)))
                .containsExactly(new Derivation(
                        "insured_objects[0].footprint.kg_co2e_in_a_year",
                        kilograms,
                        "ADEME, nosgestesclimat 4.10.2",
                        0.4));
    }

    @Test
    void derivesNothingFromHybridsAndIncompleteCars() {
        assertThat(derived(insured("Hybride essence", 10_000L))).isEmpty();
        assertThat(derived(insured("Essence", null))).isEmpty();
        assertThat(derived(insured(null, 10_000L))).isEmpty();
    }

    private static Receipt receipt(String label, String quantity, String unit) {
        ReceiptLine line = EmptyCollections.fill(ReceiptLine.newBuilder()
                .setLabel(label)
                .setQuantity(new BigDecimal(quantity))
                .setUnit(unit)
                .build());
        return EmptyCollections.fill(Receipt.newBuilder()
                .setOrganisation("o")
                .setLines(List.of(line))
                .build());
    }

    private static Contract insured(String fuel, Long kilometres) {
        InsuredObject car = EmptyCollections.fill(InsuredObject.newBuilder()
                .setFuel(fuel)
                .setAnnualMileageKm(kilometres)
                .build());
        return EmptyCollections.fill(Contract.newBuilder()
                .setOrganisation("o")
                .setInsuredObjects(List.of(car))
                .build());
    }

    private List<Derivation> derived(SpecificRecord record) {
        List<Derivation> derived = new ArrayList<>();
        footprints.derive(record, derived::add);
        return derived;
    }

    private static MeterReading reading(Commodity commodity, String value, String unit) {
        return EmptyCollections.fill(MeterReading.newBuilder()
                .setOrganisation("o")
                .setUsagePoint("12345678901234")
                .setCommodity(commodity)
                .setKind(ReadingKind.ENERGY)
                .setValue(new BigDecimal(value))
                .setUnit(unit)
                .build());
    }

    private static Trip trip(TripMode mode, Double metres) {
        return EmptyCollections.fill(Trip.newBuilder()
                .setOrganisation("o")
                .setMode(mode)
                .setDistanceMetres(metres)
                .build());
    }
}
