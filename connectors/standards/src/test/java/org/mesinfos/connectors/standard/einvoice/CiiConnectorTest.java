package org.mesinfos.connectors.standard.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.einvoice.InvoiceXml.cii;
import static org.mesinfos.connectors.standard.einvoice.InvoiceXml.ubl;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.standard.einvoice.cii.CiiConnector;
import org.mesinfos.connectors.standard.einvoice.ubl.UblConnector;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.AllowanceCharge;
import org.mesinfos.records.AllowanceChargeKind;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.InvoiceLine;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;

class CiiConnectorTest {

    private static final Connector CII = new CiiConnector();
    private static final String SUMS = "<SpecifiedTradeSettlementHeaderMonetarySummation>";

    @Test
    void readsBusinessTermsOfInvoice() throws IOException {
        Invoice invoice = one(cii());
        assertThat(invoice.getNumber()).isEqualTo("F-1");
        assertThat(invoice.getIssueDate()).isEqualTo(LocalDate.of(2025, 3, 14));
        assertThat(invoice.getCurrency()).isEqualTo("EUR");
        assertThat(invoice.getTotalNet()).isEqualTo(new BigDecimal("100.0000"));
        assertThat(invoice.getTotalTax()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(invoice.getAmountDue()).isEqualTo(new BigDecimal("120.0000"));
        assertThat(invoice.getSellerSiren()).isEqualTo("123456789");
        InvoiceLine line = invoice.getLines().get(0);
        assertThat(line.getQuantity()).isEqualTo(new BigDecimal("2.000000"));
        assertThat(line.getUnit()).isEqualTo("C62");
        assertThat(invoice.getAdditional()).isEmpty();
    }

    @Test
    void readsSameRecordAsUbl() throws IOException {
        Invoice invoice = CollectedRows.of(new UblConnector(), ubl().content())
                .records(Invoice.class)
                .get(0);
        invoice.setAdditional(Map.of());
        assertThat(invoice).isEqualTo(one(cii()));
    }

    @Test
    void keepsSignAndTypeOfCreditNote() throws IOException {
        Invoice invoice = one(cii().with(">380<", ">381<")
                .with(">120.00<", ">-120.00<")
                .with(">100.00<", ">-100.00<")
                .with(">20.00<", ">-20.00<"));
        assertThat(invoice.getTypeCode()).isEqualTo("381");
        assertThat(invoice.getTotalGross()).isEqualTo(new BigDecimal("-120.0000"));
    }

    @Test
    void attributesInvoiceToCustomerNumberOfSeller() throws IOException {
        CollectedRows rows = CollectedRows.of(CII, cii().content());
        assertThat(rows.rows().get(0).subject()).contains(Subject.customer("C-5"));
        assertThat(rows.rows().get(0).key())
                .isEqualTo(new RecordKey(RecordKey.Kind.NATIVE, "123456789\u001fF-1\u001f2025-03-14"));
    }

    @Test
    void attributesNoInvoiceToAReferenceThatTheBuyerChose() throws IOException {
        Invoice invoice = one(cii().with("<ID>C-5</ID>", ""));
        assertThat(invoice.getSubject()).isNull();
        assertThat(invoice.getBuyerReference()).isEqualTo("B-9");
    }

    @Test
    void sellersMayUseTheSameNumbers() throws IOException {
        CollectedRows rows = CollectedRows.of(
                CII, cii().and(cii().with("123456789", "987654321")).content());
        assertThat(rows.rows())
                .extracting(row -> row.key().value())
                .containsExactly("123456789\u001fF-1\u001f2025-03-14", "987654321\u001fF-1\u001f2025-03-14");
    }

    @Test
    void keepsAmountsInAnotherCurrencyAsAdditionalValues() throws IOException {
        Invoice invoice = one(
                cii().with(
                                "<TaxTotalAmount currencyID=\"EUR\">",
                                "<TaxTotalAmount currencyID=\"CHF\">19.00</TaxTotalAmount><TaxTotalAmount currencyID=\"EUR\">"));
        assertThat(invoice.getTotalTax()).isEqualTo(new BigDecimal("20.0000"));
        assertThat(invoice.getAdditional()).containsValues("CHF", "19.00");
    }

    @Test
    void rejectsInvalidAmountWithItsPath() throws IOException {
        CollectedRows rows = CollectedRows.of(
                CII, cii().with(">120.00</Grand", ">12O,00</Grand").content());
        assertThat(rows.rows()).isEmpty();
        Rejection rejection = rows.rejections().get(0);
        assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID_VALUE);
        assertThat(rejection.column()).isEqualTo("GrandTotalAmount");
        assertThat(rejection.locator().path())
                .isEqualTo("/CrossIndustryInvoice/SupplyChainTradeTransaction[1]/ApplicableHeaderTradeSettlement[1]"
                        + "/SpecifiedTradeSettlementHeaderMonetarySummation[1]/GrandTotalAmount[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "<ID>F-1</ID>, '', MISSING_VALUE",
        "20250314, 20251314, INVALID_VALUE",
        ">120.00</Grand, >1234567890123456.00</Grand, OUT_OF_RANGE",
    })
    void rejectsInvoiceWithMissingOrInvalidMandatoryValue(String original, String replacement, RejectionReason reason)
            throws IOException {
        CollectedRows rows =
                CollectedRows.of(CII, cii().with(original, replacement).content());
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(reason);
    }

    @Test
    void keepsInvalidDateAsAdditionalValue() throws IOException {
        Invoice invoice = one(cii().with(
                        SUMS,
                        "<SpecifiedTradePaymentTerms><DueDateDateTime><DateTimeString format=\"102\">20250231"
                                + "</DateTimeString></DueDateDateTime></SpecifiedTradePaymentTerms>" + SUMS));
        assertThat(invoice.getDueDate()).isNull();
        assertThat(invoice.getAdditional()).containsValues("20250231", "102");
    }

    @ParameterizedTest
    @CsvSource({
        "100.00</LineTotalAmount></SpecifiedTradeSettlementLine, 99.00</LineTotalAmount></SpecifiedTradeSettlementLine,"
                + " total_lines",
        "100.00</TaxBasis, 101.00</TaxBasis, total_net",
        "120.00</Grand, 119.90</Grand, total_gross",
        "120.00</Due, 100.00</Due, amount_due",
    })
    void reportsWrongTotalAndAcceptsInvoice(String original, String replacement, String field) throws IOException {
        CollectedRows rows =
                CollectedRows.of(CII, cii().with(original, replacement).content());
        assertThat(rows.records(Invoice.class)).hasSize(1);
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly(field);
        assertThat(rows.rowsRead()).isEqualTo(2);
    }

    @Test
    void countsAllowancesAndChargesInTheTotals() throws IOException {
        String one = "<SpecifiedTradeAllowanceCharge><ChargeIndicator><Indicator>%s</Indicator></ChargeIndicator>"
                + "<ActualAmount>%s</ActualAmount></SpecifiedTradeAllowanceCharge>";
        CollectedRows rows = CollectedRows.of(
                CII,
                cii().with(SUMS, one.formatted("false", "10.00") + one.formatted("true", "4.00") + SUMS)
                        .with("100.00</TaxBasis", "94.00</TaxBasis")
                        .with("120.00</Grand", "114.00</Grand")
                        .with("120.00</Due", "114.00</Due")
                        .content());
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(Invoice.class).get(0).getAllowancesCharges())
                .extracting(AllowanceCharge::getKind)
                .containsExactly(AllowanceChargeKind.ALLOWANCE, AllowanceChargeKind.CHARGE);
    }

    @Test
    void setsMandateAndCreditorOfDirectDebit() throws IOException {
        Invoice invoice = one(cii().with("<TypeCode>58</TypeCode>", "<TypeCode>59</TypeCode>")
                .with(
                        SUMS,
                        "<SpecifiedTradePaymentTerms><DirectDebitMandateID>M1</DirectDebitMandateID>"
                                + "</SpecifiedTradePaymentTerms>" + SUMS)
                .with("<InvoiceCurrencyCode>", "<CreditorReferenceID>CR1</CreditorReferenceID><InvoiceCurrencyCode>"));
        PaymentMeans means = invoice.getPaymentMeans().get(0);
        assertThat(means.getMethod()).isEqualTo(PaymentMethod.DIRECT_DEBIT);
        assertThat(means.getMandateId()).isEqualTo("M1");
        assertThat(means.getCreditorId()).isEqualTo("CR1");
    }

    @Test
    void rejectsOnlyInvalidInvoiceOfAFile() throws IOException {
        BytesContent content = cii().with("F-1", "F-2")
                .and(cii().with(">50<", ">fifty<"))
                .and(cii().with("F-1", "F-3"))
                .content();
        for (long targetBytes : new long[] {1, Long.MAX_VALUE}) {
            CollectedRows rows = CollectedRows.of(CII, content, targetBytes);
            assertThat(rows.records(Invoice.class))
                    .extracting(Invoice::getNumber)
                    .containsExactlyInAnyOrder("F-2", "F-3");
            assertThat(rows.rejections()).hasSize(1);
        }
    }

    @Test
    void valuesBetweenInvoicesBelongToNone() throws IOException {
        String text = "<batch day=\"4\"><sender>X</sender>" + cii().text() + "<sender>Y</sender>" + cii().text()
                + "<count>2</count></batch>";
        CollectedRows rows = CollectedRows.of(CII, BytesContent.utf8("batch.xml", text));
        assertThat(rows.records(Invoice.class))
                .extracting(Invoice::getAdditional)
                .containsExactly(Map.of("/batch/@day", "4", "/batch/sender[1]", "X"), Map.of("/batch/@day", "4"));
        assertThat(rows.lines())
                .anySatisfy(line ->
                        assertThat(line).contains("/batch/sender[2] skipped: follows an invoice, so belongs to none"))
                .last()
                .asString()
                .contains("/batch/count[1] skipped");
    }

    @Test
    void valuesBeforeTheFirstInvoiceBelongToItInEachSplit() throws IOException {
        String text = "<batch day=\"4\"><sender>X</sender>" + cii().text()
                + cii().with("F-1", "F-2").text() + cii().with("F-1", "F-3").text() + "<count>3</count></batch>";
        BytesContent content = BytesContent.utf8("batch.xml", text);
        assertThat(CII.split(content, 1)).hasSize(3);
        assertThat(CollectedRows.of(CII, content, 1).lines())
                .isEqualTo(CollectedRows.of(CII, content, Long.MAX_VALUE).lines());
    }

    @Test
    void valuesBesideARejectedInvoiceAreNotInTheNextOne() throws IOException {
        String text = "<batch><to>X</to>" + cii().with(">100.00<", ">1OO<").text() + cii().text() + "</batch>";
        CollectedRows rows = CollectedRows.of(CII, BytesContent.utf8("batch.xml", text));
        assertThat(rows.rejections()).hasSize(1);
        assertThat(rows.records(Invoice.class))
                .extracting(Invoice::getAdditional)
                .containsExactly(Map.of());
    }

    @Test
    void resolvesNoEntityOfADocumentType() throws IOException {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
        String text = bomb + cii().with(">note<", ">&f;&b;<").text();
        CollectedRows rows = CollectedRows.of(CII, BytesContent.utf8("invoice.xml", text));
        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.UNREADABLE_FILE);
    }

    @Test
    void recognisesInvoiceElementAtAnyDepth() throws IOException {
        assertThat(recognise(cii().text())).isEqualTo(Recognition.claimed(100, "element CrossIndustryInvoice"));
        assertThat(recognise(cii().and(cii()).text()))
                .isEqualTo(Recognition.claimed(90, "element CrossIndustryInvoice"));
        assertThat(recognise(ubl().text())).isEqualTo(Recognition.OTHER_FORMAT);
        assertThat(recognise("<CrossIndustryOrder/>")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Property(tries = 300)
    void accountsForEveryRowOfDamagedFile(
            @ForAll @IntRange(max = 3000) int start, @ForAll byte replacement, @ForAll @IntRange(max = 40) int length)
            throws IOException {
        for (InvoiceXml invoice : List.of(cii(), ubl())) {
            byte[] bytes = invoice.text().getBytes(StandardCharsets.UTF_8);
            for (int i = start; i < Math.min(bytes.length, start + length); i++) {
                bytes[i] = replacement;
            }
            Connector connector = invoice.text().contains("urn:oasis") ? new UblConnector() : CII;
            CollectedRows rows = CollectedRows.of(connector, BytesContent.of("invoice.xml", bytes));
            assertThat(rows.rows().size() + rows.rejections().size())
                    .isEqualTo(rows.rowsRead())
                    .isPositive();
        }
    }

    private static Invoice one(InvoiceXml invoice) throws IOException {
        CollectedRows rows = CollectedRows.of(CII, invoice.content());
        assertThat(rows.rejections()).isEmpty();
        return rows.records(Invoice.class).get(0);
    }

    private static Recognition recognise(String text) throws IOException {
        return CII.recognise(BufferedFilePreview.of(BytesContent.utf8("file.xml", text), PdfPreviewReader.NONE));
    }
}
