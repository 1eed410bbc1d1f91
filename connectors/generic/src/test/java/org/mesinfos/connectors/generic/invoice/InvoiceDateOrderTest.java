package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.document.CellPage;

/** Order of day and month in invoices whose dates fit both orders. */
class InvoiceDateOrderTest {

    private static final String LACKING = "date: day and month may be the other way round";

    /** Returns an invoice with proven totals, in an organisation that declares a currency. */
    private static PrintedInvoice invoice(Optional<String> currency, String sign, String... lines) {
        return PrintedInvoice.extract(
                        CellPage.of(Stream.concat(
                                        Stream.of(
                                                "Invoice no. 12",
                                                "Net | " + sign + "20.00",
                                                "VAT 5 % | " + sign + "1.00",
                                                "Total | " + sign + "21.00"),
                                        Stream.of(lines))
                                .toArray(String[]::new)),
                        currency)
                .orElseThrow();
    }

    private static LocalDate issued(PrintedInvoice invoice) {
        return invoice.header().issueDate().unanimous().orElseThrow();
    }

    private static List<String> lacking(PrintedInvoice invoice) {
        return InvoiceAssessment.assess(invoice).lacking();
    }

    @Test
    void monthComesFirstWithDeclaredDollarsOfTheUnitedStates() {
        PrintedInvoice invoice = invoice(Optional.of("USD"), "$", "Invoice date | 03/04/2024");

        assertThat(issued(invoice)).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(lacking(invoice)).isEmpty();
    }

    @Test
    void paymentIsNotDueBeforeTheInvoice() {
        PrintedInvoice monthFirst =
                invoice(Optional.empty(), "$", "Invoice date | 03/04/2024", "Due date | 04/03/2024");
        PrintedInvoice dayFirst =
                invoice(Optional.empty(), "US$", "Invoice date | 03/04/2024", "Due date | 02/05/2024");

        assertThat(issued(monthFirst)).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(lacking(monthFirst)).isEmpty();
        assertThat(issued(dayFirst)).isEqualTo(LocalDate.of(2024, 4, 3));
        assertThat(lacking(dayFirst)).isEmpty();
    }

    @Test
    void datesThatFitBothOrdersAreHeldIfNothingDecides() {
        assertThat(lacking(invoice(Optional.empty(), "$", "Invoice date | 03/04/2024")))
                .containsExactly(LACKING);
        assertThat(lacking(invoice(Optional.empty(), "", "Invoice date | 03/04/2024")))
                .containsExactly(LACKING);
        assertThat(lacking(
                        invoice(Optional.empty(), "US$", "Invoice date | 03/04/2024", "IBAN | GB33BUKB20201555555555")))
                .containsExactly(LACKING);
        assertThat(lacking(invoice(Optional.empty(), "€", "Invoice date | 03/04/2024", "Due date | 04/03/2024")))
                .containsExactly(LACKING);
    }

    @Test
    void dayComesFirstWhereAllWriteIt() {
        assertThat(lacking(invoice(Optional.empty(), "€", "Invoice date | 03/04/2024")))
                .isEmpty();
        assertThat(lacking(invoice(Optional.empty(), "", "Invoice date | 03.04.2024")))
                .isEmpty();
        assertThat(lacking(invoice(Optional.empty(), "", "Invoice date | 03/04/2024", "IBAN | GB33BUKB20201555555555")))
                .isEmpty();
        assertThat(lacking(invoice(Optional.empty(), "$", "Invoice date | 03/04/2024", "Read on | 25/03/2024")))
                .isEmpty();
        assertThat(lacking(invoice(Optional.empty(), "$", "Invoice date | 03/03/2024")))
                .isEmpty();
        assertThat(lacking(invoice(Optional.empty(), "$", "Invoice date | 3 April 2024", "Printed | 03/05/2024")))
                .isEmpty();
    }
}
