package org.mesinfos.connectors.generic.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;
import org.mesinfos.records.TaxBreakdown;

class InvoicesConnectorTest {

    private static final InvoicesConnector CONNECTOR = new InvoicesConnector(PdfReader.inProcess());

    @ParameterizedTest
    @MethodSource("styles")
    void readsCompleteInvoicesInStylesOfManyCountries(InvoiceStyle style) throws IOException {
        for (int seed = 0; seed < 4; seed++) {
            GeneratedInvoice invoice = GeneratedInvoice.of(style, seed, 1 + seed * 15);

            CollectedMappingRows rows =
                    CollectedMappingRows.of(CONNECTOR, invoice.draw().content());

            assertThat(rows.rejectionTexts()).isEmpty();
            assertThat(rows.accepted().stream()
                            .map(row -> summary((Invoice) row.record()))
                            .toList())
                    .containsExactly(expected(invoice, style));
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void rejectsTotalsWithDifference(InvoiceStyle style) throws IOException {
        GeneratedInvoice invoice = GeneratedInvoice.of(style, 1, 3);

        CollectedMappingRows rows = CollectedMappingRows.of(
                CONNECTOR, invoice.draw(new BigDecimal("12.30")).content());

        assertThat(rows.accepted()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .singleElement()
                .asString()
                .contains("found net and tax 12.3 too high, expected net and tax adding up to the gross total")
                .endsWith("(BROKEN_FILE)");
    }

    @Test
    void recordKeepsTheConfidenceOfTheReadingAndItsReason() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(50, 60, "Invoice number: A-1")
                .left(50, 80, "Invoice date: 15/03/2024")
                .left(50, 100, "Net: 10.00 EUR")
                .left(50, 120, "VAT: 2.00 EUR")
                .left(50, 140, "Total: 13.00 EUR");
        SourceContent content = file.content();
        GenericReader.Proposal proposal = CONNECTOR
                .propose(BufferedFilePreview.of(content, PdfReader.inProcess()))
                .orElseThrow();

        Invoice invoice = (Invoice)
                CollectedMappingRows.of(CONNECTOR, content).accepted().get(0).record();

        assertThat(proposal.confidence()).isLessThan(80);
        double confidence = proposal.confidence() / 100.0;
        String source = "mesinfos/invoices version " + CONNECTOR.description().version();
        assertThat(invoice.getDerived())
                .containsExactly(
                        new Derivation("reading", "inferred", source, confidence),
                        new Derivation("reading.proof", proposal.reason(), source, confidence));
    }

    @Test
    void leavesAmbiguousNumberUnmappedAndKeepsBothValues() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(50, 60, "Invoice number: A-1")
                .left(50, 80, "Invoice number: A-2")
                .left(50, 100, "Invoice date: 05/03/2024")
                .left(50, 120, "Total: 12.50 EUR");

        CollectedMappingRows rows = CollectedMappingRows.of(CONNECTOR, file.content());

        Invoice invoice = (Invoice) rows.accepted().get(0).record();
        assertThat(invoice.getNumber()).isNull();
        assertThat(invoice.getAdditional()).containsEntry("number", "A-1").containsEntry("number (2)", "A-2");
        assertThat(invoice.getTotalGross()).isEqualByComparingTo("12.50");
    }

    @Test
    void doesNotTakeAmountAfterOtherWordsForTotal() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(50, 60, "Invoice number: A-1")
                .left(50, 80, "Total Energy Nantes 99.00 EUR")
                .left(50, 100, "Total 12.50 EUR");

        Invoice invoice = (Invoice) CollectedMappingRows.of(CONNECTOR, file.content())
                .accepted()
                .get(0)
                .record();

        assertThat(invoice.getTotalGross()).isEqualByComparingTo("12.50");
    }

    @Test
    void proposesInvoicesButNotLettersAboutThem() throws IOException {
        GeneratedInvoice invoice = GeneratedInvoice.of(InvoiceStyle.all().get(0), 3, 5);
        PdfFile letter = new PdfFile()
                .page()
                .left(50, 60, "Your invoice of last month has been paid, thank you.")
                .left(50, 80, "The next invoice will be about 40.00 EUR in total.");

        assertThat(proposal(invoice.draw().content()).map(GenericReader.Proposal::confidence))
                .hasValueSatisfying(confidence -> assertThat(confidence).isGreaterThan(80));
        assertThat(proposal(letter.content())).isEmpty();
    }

    @Test
    void rejectsDocumentWithoutInvoice() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                CONNECTOR, new PdfFile().page().left(50, 60, "Nothing here").content());

        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "file: found no title of an invoice, or no totals, expected an invoice (UNREADABLE_FILE)");
    }

    static Stream<InvoiceStyle> styles() {
        return InvoiceStyle.all().stream();
    }

    private static Optional<GenericReader.Proposal> proposal(SourceContent content) throws IOException {
        return CONNECTOR.propose(BufferedFilePreview.of(content, PdfReader.inProcess()));
    }

    private static List<Object> expected(GeneratedInvoice invoice, InvoiceStyle style) {
        return List.of(
                invoice.number(),
                invoice.issued(),
                invoice.due(),
                style.wording().seller(),
                "K-20417",
                plain(invoice.net()),
                plain(invoice.tax()),
                plain(invoice.gross()),
                List.of(invoice.rate() + " % " + plain(invoice.tax())),
                invoice.lines().stream()
                        .map(line -> line.label() + " " + line.quantity() + " x " + plain(line.price()) + " "
                                + plain(line.amount()) + " " + invoice.rate() + " %")
                        .toList());
    }

    private static List<Object> summary(Invoice read) {
        BigDecimal gross = read.getTotalGross() == null ? read.getAmountDue() : read.getTotalGross();
        return List.of(
                String.valueOf(read.getNumber()),
                read.getIssueDate(),
                read.getDueDate(),
                String.valueOf(read.getSellerName()),
                String.valueOf(read.getBuyerCustomerNumber()),
                plain(read.getTotalNet()),
                plain(read.getTotalTax()),
                plain(gross),
                read.getTaxBreakdown().stream()
                        .map(InvoicesConnectorTest::summary)
                        .toList(),
                read.getLines().stream().map(InvoicesConnectorTest::summary).toList());
    }

    private static String summary(TaxBreakdown tax) {
        return plain(tax.getRate()) + " % " + plain(tax.getTaxAmount());
    }

    private static String summary(InvoiceLine line) {
        return line.getLabel() + " " + plain(line.getQuantity()) + " x " + plain(line.getUnitPrice()) + " "
                + plain(line.getNetAmount()) + " " + plain(line.getTaxRate()) + " %";
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }
}
