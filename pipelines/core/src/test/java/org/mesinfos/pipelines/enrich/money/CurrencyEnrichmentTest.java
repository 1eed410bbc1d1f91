package org.mesinfos.pipelines.enrich.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.TrustedClasses;

class CurrencyEnrichmentTest {

    static {
        TrustedClasses.declare();
    }

    private static final String ECB = "European Central Bank 1999-01-04 to 2023-02-21";

    private final CurrencyEnrichment euros = enrichment("EUR", RatesFile.NONE);

    @TempDir
    private Path folder;

    @Test
    void convertsAmountAtRateOfItsDate() {
        assertThat(derived(euros, transaction("-106.64", "USD", LocalDate.of(2023, 2, 21))))
                .containsExactly(
                        new Derivation("amount.in_eur", "-100.00", ECB, 0.95),
                        new Derivation("amount.in_eur.rate", "1 EUR = 1.0664 USD", ECB, 1.0),
                        new Derivation("amount.in_eur.rate_date", "2023-02-21", ECB, 1.0));
    }

    @Test
    void usesLastRateOnDatesWithoutRate() {
        assertThat(derived(euros, transaction("10.00", "GBP", LocalDate.of(2023, 2, 19))))
                .extracting(Derivation::getValue)
                .contains("2023-02-17");
    }

    @Test
    void derivesNothingFromOwnCurrencyAndMissingRates() {
        assertThat(derived(euros, transaction("10.00", "EUR", LocalDate.of(2023, 2, 21))))
                .isEmpty();
        assertThat(derived(euros, transaction("10.00", "XYZ", LocalDate.of(2023, 2, 21))))
                .isEmpty();
        assertThat(derived(euros, transaction("10.00", "USD", LocalDate.of(2023, 3, 21))))
                .isEmpty();
        assertThat(derived(euros, transaction("10.00", "RUB", LocalDate.of(2023, 2, 21))))
                .isEmpty();
        assertThat(derived(euros, transaction("10.00", "USD", LocalDate.of(1998, 12, 31))))
                .isEmpty();
    }

    @Test
    void convertsToOtherCurrencyThroughEuro() {
        assertThat(derived(enrichment("CHF", RatesFile.NONE), transaction("100.00", "USD", LocalDate.of(2023, 2, 21))))
                .extracting(Derivation::getName, Derivation::getValue)
                .contains(tuple("amount.in_chf", "92.39"), tuple("amount.in_chf.rate", "1 CHF = 1.082310 USD"));
        assertThat(derived(enrichment("JPY", RatesFile.NONE), transaction("100.00", "EUR", LocalDate.of(2023, 2, 21))))
                .extracting(Derivation::getValue)
                .contains("14376");
    }

    @Test
    void convertsReceiptsAndInvoices() {
        Receipt receipt = EmptyCollections.fill(Receipt.newBuilder()
                .setOrganisation("o")
                .setTotal(new BigDecimal("87.93"))
                .setCurrency("GBP")
                .setLocalTime(LocalDateTime.of(2023, 2, 21, 12, 0))
                .build());
        Invoice invoice = EmptyCollections.fill(Invoice.newBuilder()
                .setOrganisation("o")
                .setTotalGross(new BigDecimal("87.93"))
                .setCurrency("GBP")
                .setIssueDate(LocalDate.of(2023, 2, 21))
                .build());

        assertThat(derived(euros, receipt)).extracting(Derivation::getValue).contains("100.01");
        assertThat(derived(euros, invoice)).extracting(Derivation::getName).contains("total_gross.in_eur");
    }

    @Test
    void readsRatesFileOfOperator() throws IOException {
        Path file = Files.writeString(
                folder.resolve("eurofxref-hist.csv"), "Date,USD,JPY,\n2026-03-04,1.25,160.5,\n2026-03-03,N/A,160.4,\n");
        CurrencyEnrichment newer = enrichment("EUR", RatesFile.at(file));

        assertThat(derived(newer, transaction("12.50", "USD", LocalDate.of(2026, 3, 5))))
                .extracting(Derivation::getValue)
                .containsExactly("10.00", "1 EUR = 1.25 USD", "2026-03-04");
        assertThat(derived(newer, transaction("12.50", "USD", LocalDate.of(2026, 3, 3))))
                .isEmpty();
    }

    /** A spreadsheet leaves out the empty cells at the end of a line. */
    @Test
    void aLineWithFewerCellsThanTheHeaderHasNoRateOfTheOtherCurrencies() throws IOException {
        Path file = Files.writeString(folder.resolve("short.csv"), "Date,USD,JPY,GBP\n2024-03-28,1.0811\n");
        CurrencyEnrichment operator = enrichment("EUR", RatesFile.at(file));

        assertThat(derived(operator, transaction("10.00", "GBP", LocalDate.of(2024, 3, 28))))
                .isEmpty();
        assertThat(derived(operator, transaction("10.00", "JPY", LocalDate.of(2024, 3, 28))))
                .isEmpty();
        assertThat(derived(operator, transaction("10.811", "USD", LocalDate.of(2024, 3, 28))))
                .extracting(Derivation::getValue)
                .contains("10.00");
    }

    @Test
    void roundsOnceWhenItConvertsThroughEuro() throws IOException {
        Path file = Files.writeString(folder.resolve("cross.csv"), "Date,USD,GBP\n2024-03-28,1.0811,0.85510\n");

        assertThat(derived(
                        enrichment("GBP", RatesFile.at(file)),
                        transaction("100000.00", "USD", LocalDate.of(2024, 3, 28))))
                .extracting(Derivation::getName, Derivation::getValue)
                .contains(tuple("amount.in_gbp", "79095.37"), tuple("amount.in_gbp.rate", "1 GBP = 1.264297 USD"));
    }

    @Test
    void theDayOfAnInstantIsThatOfTheZoneOfItsOrganisation() throws IOException {
        Path file = Files.writeString(folder.resolve("days.csv"), "Date,USD\n2024-04-03,1.25\n2024-04-02,1.20\n");
        Receipt receipt = EmptyCollections.fill(Receipt.newBuilder()
                .setOrganisation("shop")
                .setTotal(new BigDecimal("10.00"))
                .setCurrency("USD")
                .setInstant(Instant.parse("2024-04-02T22:30:00Z"))
                .build());

        assertThat(derived(enrichment("EUR", RatesFile.at(file)), receipt))
                .extracting(Derivation::getValue)
                .containsExactly("8.00", "1 EUR = 1.25 USD", "2024-04-03");
        assertThat(derived(
                        new CurrencyEnrichment(
                                "EUR",
                                ExchangeRates.of(RatesFile.at(file)),
                                OrganisationZones.of(Map.of("shop", "America/New_York"))),
                        receipt))
                .extracting(Derivation::getValue)
                .containsExactly("8.33", "1 EUR = 1.20 USD", "2024-04-02");
    }

    @Test
    void rejectsInvalidRatesFileWithLocation() throws IOException {
        Path noHeader = Files.writeString(folder.resolve("a.csv"), "2026-03-04,1.25\n");
        Path noDate = Files.writeString(folder.resolve("b.csv"), "Date,USD\n2026-03-04,1.25\n04/03/2026,1.2\n");

        Path twice = Files.writeString(folder.resolve("c.csv"), "Date,USD\n2026-03-04,1.25\n2026-03-04,1.26\n");

        assertThatThrownBy(() -> ExchangeRates.read(noHeader))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessageStartingWith(noHeader + ":1: expected a header");
        assertThatThrownBy(() -> ExchangeRates.read(noDate))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessageStartingWith(noDate + ":3: expected a date");
        assertThatThrownBy(() -> ExchangeRates.read(twice))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessage(twice + ":3: expected one line for each date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.5,160.5", "-1.25,160.5", "0,160.5", "one,160.5", "\"1.25\",160.5"})
    void rejectsRatesThatAreNoPositiveNumbers(String rates) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Date,USD,JPY,\n2026-03-04," + rates + ",\n");

        assertThatThrownBy(() -> ExchangeRates.read(file))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessage(file + ":2: expected a rate such as 1.0664, or N/A, in column 2");
    }

    @Test
    void rejectsDecimalCommasAsMoreValuesThanCurrencies() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Date,USD,JPY,\n2026-03-04,1,25,160,5,\n");

        assertThatThrownBy(() -> ExchangeRates.read(file))
                .isInstanceOf(InvalidRatesException.class)
                .hasMessage(file + ":2: expected no value in column 4, which has no currency");
    }

    private static CurrencyEnrichment enrichment(String currency, RatesFile file) {
        return new CurrencyEnrichment(currency, ExchangeRates.of(file), OrganisationZones.DEFAULT);
    }

    private static BankTransaction transaction(String amount, String currency, LocalDate day) {
        return EmptyCollections.fill(BankTransaction.newBuilder()
                .setOrganisation("b")
                .setAmount(new BigDecimal(amount))
                .setCurrency(currency)
                .setBookingDate(day)
                .build());
    }

    private static List<Derivation> derived(CurrencyEnrichment enrichment, SpecificRecord record) {
        List<Derivation> derived = new ArrayList<>();
        enrichment.derive(record, derived::add);
        return derived;
    }
}
