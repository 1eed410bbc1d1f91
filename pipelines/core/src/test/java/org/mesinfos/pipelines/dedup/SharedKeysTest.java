package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.pipelines.dedup.SampleDelivery.accepted;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;
import org.mesinfos.records.TransactionStatus;

/** Rows of several sources whose connectors declare the same key. */
class SharedKeysTest {

    @Test
    void rowsThatCanBeOneEventAreOneRecord() {
        assertThat(transactions(t -> {}, t -> {})).hasSize(1);
        assertThat(transactions(t -> t.setCardSuffix("1234"), t -> {})).hasSize(1);
        assertThat(transactions(t -> t.setEndToEndId("E1"), t -> t.setEndToEndId("e1")))
                .hasSize(1);
        assertThat(transactions(t -> t.setCounterpartyName("Jean Dupont"), t -> t.setCounterpartyName("M DUPONT JEAN")))
                .hasSize(1);
    }

    @Test
    void anotherCardCounterpartyCurrencyOrIdentificationExcludesRowsWithTheSameKey() {
        assertThat(transactions(t -> t.setCardSuffix("1234"), t -> t.setCardSuffix("9876")))
                .hasSize(2);
        assertThat(transactions(t -> t.setEndToEndId("E1"), t -> t.setEndToEndId("E2")))
                .hasSize(2);
        assertThat(transactions(
                        t -> t.setCounterpartyIban("FR7630099000010000000101291"),
                        t -> t.setCounterpartyIban("FR7630099000010000000100224")))
                .hasSize(2);
        assertThat(transactions(t -> t.setCurrency("EUR"), t -> t.setCurrency("USD")))
                .hasSize(2);
        assertThat(transactions(
                        t -> t.setCounterpartyName("Jean Dupont"), t -> t.setCounterpartyName("Boulangerie Martin")))
                .hasSize(2);
    }

    @Test
    void anotherAccountExcludesRowsWithTheSameKey() {
        String one = "FR7630004000031234567890143";
        String other = "FR7630006000011234567890189";

        assertThat(transactions(t -> t.setIban(one), t -> t.setIban(other))).hasSize(2);
        assertThat(transactions(t -> t.setIban(one), t -> t.setAccountNumber("300040000312345678901")))
                .hasSize(1);
        assertThat(transactions(t -> t.setIban(one), t -> t.setAccountNumber("12345678901")))
                .hasSize(1);
        assertThat(transactions(t -> t.setIban(one), t -> {})).hasSize(1);
    }

    @Test
    void anotherAmountExcludesRowsWithTheSameReferenceUnlessOneIsAnnounced() {
        Consumer<BankTransaction.Builder> estimated = t -> t.setAmount(new BigDecimal("-100.0000"));

        assertThat(records(ofKind(RowKeyKind.NATIVE, estimated, t -> {}))).hasSize(2);
        assertThat(records(ofKind(
                        RowKeyKind.NATIVE, estimated.andThen(t -> t.setStatus(TransactionStatus.PENDING)), t -> {})))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-20.0000"));
    }

    @Test
    void aReferenceOutweighsTheNamesOfCounterparties() {
        assertThat(records(ofKind(
                        RowKeyKind.NATIVE,
                        t -> t.setCounterpartyName("Jean Dupont"),
                        t -> t.setCounterpartyName("Boulangerie Martin"))))
                .hasSize(1);
    }

    @Test
    void rowsOfOneSourceWithTheSameKeyAreCorrectionsOfOneEvent() {
        List<BankTransaction> records = records(List.of(
                appended("d1", transaction(t -> t.setCardSuffix("1234").setCounterpartyName("Jean Dupont"))),
                appended("d2", transaction(t -> t.setCardSuffix("9876").setCounterpartyName("Boulangerie Martin")))));

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getSightings()).hasSize(2);
    }

    @Test
    void aRowThatOnlyAnEarlierRowOfTheOtherSourceContradictsIsTheSameEvent() {
        assertThat(records(List.of(
                        appended("d1", transaction(t -> t.setCardSuffix("1234")))
                                .withSequence(1),
                        appended("d2", transaction(t -> t.setCardSuffix("9876")))
                                .withSequence(2),
                        appended("d3", transaction(t -> t.setCardSuffix("9876")))
                                .of("banque/camt", 80))))
                .hasSize(1);
    }

    @Test
    void rowsOfSeveralSourcesArePairedByTheirIdentifiers() {
        SampleDelivery export = appended(
                "d1",
                transaction(t -> t.setCardSuffix("1234")),
                transaction(t -> t.setCardSuffix("5555")),
                transaction(t -> t.setCardSuffix("9876")));
        SampleDelivery statement = appended(
                        "d2", transaction(t -> t.setCardSuffix("9876")), transaction(t -> t.setCardSuffix("1234")))
                .of("banque/camt", 80);

        List<BankTransaction> records = records(List.of(export, statement));

        assertThat(records)
                .extracting(
                        BankTransaction::getCardSuffix,
                        record -> record.getSightings().stream()
                                .map(Sighting::getConnector)
                                .toList())
                .containsExactlyInAnyOrder(
                        tuple("1234", List.of("banque/operations", "banque/camt")),
                        tuple("9876", List.of("banque/operations", "banque/camt")),
                        tuple("5555", List.of("banque/operations")));
    }

    @Test
    void theSourceWithTheHighestPrecedenceHasTheFirstOccurrences() {
        SampleDelivery export = appended("d1", transaction(t -> t.setCardSuffix("1234")));
        SampleDelivery statement = appended(
                        "d2", transaction(t -> t.setCardSuffix("9876")), transaction(t -> t.setCardSuffix("1234")))
                .of("banque/camt", 80);
        List<BankTransaction> ofStatement = records(List.of(statement));

        List<BankTransaction> records = records(List.of(export, statement));

        assertThat(records)
                .extracting(BankTransaction::getRecordId)
                .containsExactlyInAnyOrder(
                        ofStatement.get(0).getRecordId(), ofStatement.get(1).getRecordId());
        assertThat(records)
                .flatExtracting(BankTransaction::getDerived)
                .extracting(Derivation::getName)
                .containsExactly("record_id.alias");
        assertThat(records(List.of(statement, export))).isEqualTo(records);
    }

    @Test
    void anotherTotalCurrencySellerOrNumberExcludesInvoicesWithTheSameKey() {
        assertThat(invoices(i -> {}, i -> {})).isEqualTo(1);
        assertThat(invoices(i -> {}, i -> i.setTotalGross(new BigDecimal("12.0000"))))
                .isEqualTo(2);
        assertThat(invoices(i -> i.setCurrency("EUR"), i -> i.setCurrency("USD")))
                .isEqualTo(2);
        assertThat(invoices(i -> i.setSellerName("Acme SARL"), i -> i.setSellerName("Boulangerie Martin")))
                .isEqualTo(2);
        assertThat(invoices(i -> i.setSellerName("Acme SARL"), i -> i.setSellerName("ACME")))
                .isEqualTo(1);
        assertThat(invoices(i -> {}, i -> i.setNumber("1002"))).isEqualTo(2);
    }

    private static List<BankTransaction> transactions(
            Consumer<BankTransaction.Builder> export, Consumer<BankTransaction.Builder> statement) {
        return records(ofKind(RowKeyKind.NATURAL, export, statement));
    }

    private static List<SampleDelivery> ofKind(
            RowKeyKind kind, Consumer<BankTransaction.Builder> export, Consumer<BankTransaction.Builder> statement) {
        return List.of(
                appended("d1", transaction(kind, export)),
                appended("d2", transaction(kind, statement)).of("banque/camt", 80));
    }

    private static EncodedRow transaction(Consumer<BankTransaction.Builder> change) {
        return transaction(RowKeyKind.NATURAL, change);
    }

    private static EncodedRow transaction(RowKeyKind kind, Consumer<BankTransaction.Builder> change) {
        BankTransaction.Builder content =
                labelled("VIR SEPA").setBookingDate(LocalDate.of(2024, 3, 4)).setAmount(new BigDecimal("-20.0000"));
        change.accept(content);
        return row("A", kind, "k", content);
    }

    private static List<BankTransaction> records(List<SampleDelivery> deliveries) {
        return RecordDeduplication.of(accepted(deliveries), SnapshotHorizon.none())
                .records()
                .get(RecordType.BANK_TRANSACTION)
                .stream()
                .map(BankTransaction.class::cast)
                .toList();
    }

    /** Returns the number of invoices that remain of two that two sources report with one key. */
    private static int invoices(Consumer<Invoice.Builder> first, Consumer<Invoice.Builder> second) {
        List<RowBatch> batches =
                Arrays.asList(batch(appended("d1"), first), batch(appended("d2").of("banque/facturx", 80), second));
        return RecordDeduplication.of(AcceptedRows.of(batches), SnapshotHorizon.none())
                .records()
                .get(RecordType.INVOICE)
                .size();
    }

    private static RowBatch batch(SampleDelivery delivery, Consumer<Invoice.Builder> change) {
        Invoice.Builder invoice = Invoice.newBuilder()
                .setOrganisation("banque")
                .setNumber("1001")
                .setIssueDate(LocalDate.of(2024, 3, 4))
                .setTotalGross(new BigDecimal("10.0000"))
                .setAdditional(Map.of());
        change.accept(invoice);
        EncodedRow row = new EncodedRow(
                RowSubjectKind.CUSTOMER,
                "C1",
                RowKeyKind.NATIVE,
                "1001",
                0,
                1L,
                "",
                ByteBuffer.wrap(new CanonicalCodec().encode(invoice.build())),
                0,
                false);
        return new RowBatch(delivery.origin(), RecordType.INVOICE.name(), List.of(row));
    }
}
