package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;

/** Invoices whose totals are printed in two currencies. */
class InvoiceCurrenciesTest {

    private static final String LACKING = "currency: totals in two currencies";

    private static PrintedInvoice invoice(String... lines) {
        return PrintedInvoice.extract(CellPage.of(lines), Optional.empty()).orElseThrow();
    }

    private static List<String> totals(PrintedInvoice invoice) {
        InvoiceTotals totals = invoice.totals();
        return Stream.concat(
                        Stream.of(totals.net(), totals.tax(), totals.gross())
                                .flatMap(Optional::stream)
                                .map(BigDecimal::toPlainString),
                        invoice.currency().stream())
                .toList();
    }

    private static List<String> lacking(PrintedInvoice invoice) {
        return InvoiceAssessment.assess(invoice).lacking();
    }

    @Test
    void amountsAndCodeAreThoseOfTheCurrencyThatIsPrintedFirst() {
        PrintedInvoice swiss = invoice(
                "Invoice no. 12",
                "Net | CHF 100.00 | EUR 104.00",
                "VAT 8.1 % | CHF 8.10 | EUR 8.42",
                "Total incl. VAT | CHF 108.10 | EUR 112.42");

        assertThat(totals(swiss)).containsExactly("100.00", "8.10", "108.10", "CHF");
        assertThat(lacking(swiss)).isEmpty();
    }

    @Test
    void amountsInTheFormerCurrencyOfACountryAreNotThoseOfTheTotals() {
        PrintedInvoice croatian = invoice(
                "Invoice no. 12",
                "Net | 8,00 EUR | 60,28 HRK",
                "VAT 25 % | 2,00 EUR | 15,07 HRK",
                "Total incl. VAT | 10,00 EUR | 75,35 HRK");

        assertThat(totals(croatian)).containsExactly("8.00", "2.00", "10.00", "EUR");
        assertThat(lacking(croatian)).isEmpty();
    }

    @Test
    void itemsShowTheCurrency() {
        PrintedInvoice invoice = invoice(
                "Invoice no. 12",
                "Description | Amount",
                "Lamp | EUR 104.00",
                "Net | CHF 100.00 | EUR 104.00",
                "VAT 8.1 % | CHF 8.10 | EUR 8.42",
                "Total incl. VAT | CHF 108.10 | EUR 112.42");

        assertThat(totals(invoice)).containsExactly("104.00", "8.42", "112.42", "EUR");
    }

    /** Net and tax of one currency do not prove the total of another. */
    @Test
    void totalOfTheItemsIsNotProvenByAmountsOfAnotherCurrency() {
        PrintedInvoice invoice = invoice(
                "Invoice no. 12",
                "Description | Amount",
                "Lamp | 108.10",
                "Net | CHF 100.00 | EUR 104.00",
                "VAT 8.1 % | CHF 8.10 | EUR 8.42",
                "Total incl. VAT | CHF 108.10 | EUR 112.42");

        assertThat(totals(invoice)).containsExactly("100.00", "8.10", "108.10", "CHF");
    }

    @Test
    void totalsOfTwoCurrenciesAreHeldIfNothingDecides() {
        PrintedInvoice invoice = invoice(
                "Invoice no. 12", "Net | 80.00", "VAT | 20.00", "Total | 100.00 EUR", "Amount due | 110.00 USD");

        assertThat(lacking(invoice)).containsExactly(LACKING);
    }

    @Test
    void aSignOfDollarsIsNotAnotherCurrencyThanTheirCode() {
        PrintedInvoice invoice = invoice(
                "Invoice no. 12", "Net | $100.00", "VAT 5 % | $5.00", "Total | $105.00", "Amount due | 105.00 CAD");

        assertThat(totals(invoice)).containsExactly("100.00", "5.00", "105.00", "CAD");
        assertThat(lacking(invoice)).isEmpty();
    }

    @Test
    void currencyIsThatOfTheTotalsIfOthersAreMoreFrequent() {
        PrintedInvoice invoice = invoice(
                "Invoice no. 12",
                "List price | 55.00 USD",
                "List price | 65.00 USD",
                "Net | 100.00",
                "VAT 20 % | 20.00",
                "Total | 120.00 EUR");

        assertThat(totals(invoice)).containsExactly("100.00", "20.00", "120.00", "EUR");
    }
}
