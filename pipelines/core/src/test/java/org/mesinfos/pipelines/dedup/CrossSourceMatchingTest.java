package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.dedup.SampleDelivery.appended;
import static org.mesinfos.pipelines.dedup.SampleDelivery.labelled;
import static org.mesinfos.pipelines.dedup.SampleDelivery.row;
import static org.mesinfos.pipelines.dedup.SampleDelivery.transactions;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** Matching of one account's events across sources. */
class CrossSourceMatchingTest {

    @Test
    void recordIdComesFromBankReferenceAndTheOtherIdBecomesAlias() {
        SampleDelivery export = appended("d1", transaction("a", "2024-03-04", "BOULANGERIE"));
        SampleDelivery statement = appended(
                        "d2", row("A", RowKeyKind.NATIVE, "R1", content("2024-03-04", "CARTE BOULANGERIE PARIS")))
                .of("banque/camt", 80);
        String before = transactions(List.of(export)).get(0).getRecordId();
        String ofStatement = transactions(List.of(statement)).get(0).getRecordId();

        List<BankTransaction> records = transactions(List.of(export, statement));

        assertThat(records).hasSize(1);
        assertThat(records.get(0).getRecordId()).isEqualTo(ofStatement);
        assertThat(records.get(0).getLabel()).isEqualTo("CARTE BOULANGERIE PARIS");
        assertThat(records.get(0).getSightings())
                .extracting(Sighting::getConnector)
                .containsExactly("banque/operations", "banque/camt");
        assertThat(records.get(0).getDerived())
                .containsExactly(new Derivation("record_id.alias", before, "matching across sources 1", 0.999));
    }

    @Test
    void doesNotMergeTransactionsOfDifferentCards() {
        SampleDelivery export = appended(
                "d1",
                row("A", RowKeyKind.NATURAL, "a", content("2024-03-04", "PEAGE").setCardSuffix("1111")));
        SampleDelivery statement = appended(
                        "d2",
                        row(
                                "A",
                                RowKeyKind.NATIVE,
                                "R1",
                                content("2024-03-04", "PEAGE").setCardSuffix("2222")))
                .of("banque/camt", 80);

        assertThat(transactions(List.of(export, statement))).hasSize(2);
    }

    @Test
    void doesNotMergeTransactionsOfDifferentCurrencies() {
        assertThat(transactions(pair(
                        content("2024-03-04", "PEAGE").setCurrency("EUR"),
                        content("2024-03-04", "PEAGE").setCurrency("CHF"))))
                .hasSize(2);
    }

    @Test
    void doesNotMergeTransactionsWithDifferentCounterparties() {
        assertThat(transactions(pair(
                        content("2024-03-04", "VIREMENT").setCounterpartyIban("FR7630004000031234567890143"),
                        content("2024-03-04", "VIREMENT").setCounterpartyIban("FR7610107001011234567890129"))))
                .hasSize(2);
    }

    @Test
    void doesNotMergeTransactionsOfAnAccountWhoseNumberIsPartOfAnother() {
        assertThat(transactions(pair(
                        content("2024-03-04", "RETRAIT").setAccountNumber("1234567"),
                        content("2024-03-04", "RETRAIT").setAccountNumber("91234567"))))
                .hasSize(2);
    }

    @Test
    void mergesTransactionsOfNationalAccountNumberAndIban() {
        assertThat(transactions(pair(
                        content("2024-03-04", "RETRAIT").setAccountNumber("30004000031234567890143"),
                        content("2024-03-04", "RETRAIT").setIban("FR7630004000031234567890143"))))
                .hasSize(1);
    }

    @Test
    void mergesTransactionsOfIbanAndOfBankBranchAndNumberInEveryOrderOfDelivery() {
        SampleDelivery csv = appended(
                "d1",
                row("FR7630004000031234567890143", RowKeyKind.NATURAL, "a", content("2024-03-04", "RETRAIT DAB")));
        SampleDelivery ofx = ofx("d2", "300040000312345678901").of("banque/ofx", 60);
        SampleDelivery camt = appended(
                        "d3",
                        row(
                                "FR7630004000031234567890143",
                                RowKeyKind.NATIVE,
                                "R1",
                                content("2024-03-04", "RETRAIT").setIban("FR76 3000 4000 0312 3456 7890 143")))
                .of("banque/camt", 80);
        SampleDelivery cfonb = ofx("d4", "30004 00003 12345678901").of("banque/cfonb120", 70);
        List<SampleDelivery> all = List.of(csv, ofx, camt, cfonb);

        for (List<SampleDelivery> order : permutations(all)) {
            assertThat(transactions(order))
                    .singleElement()
                    .satisfies(record -> assertThat(record.getSightings()).hasSize(4));
        }
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(transactions(List.of(all.get(i), all.get(j)))).hasSize(1);
            }
        }
    }

    @Test
    void mergesTransactionsOfANumberAloneWithThoseThatStateItBesideBankAndBranch() {
        assertThat(transactions(List.of(
                        ofx("d1", "300040000312345678901"), numberAlone("d2").of("banque/statement", 40))))
                .hasSize(1);
    }

    @Test
    void doesNotMergeTransactionsOfAccountsWithOneNumberAtTwoBanks() {
        SampleDelivery one = ofx("d1", "300040000312345678901");
        SampleDelivery other = ofx("d2", "300060000112345678901").of("banque/ofx", 60);
        SampleDelivery ofUnknownBank = numberAlone("d3").of("banque/statement", 40);

        for (List<SampleDelivery> order : permutations(List.of(one, other, ofUnknownBank))) {
            assertThat(transactions(order)).hasSize(3);
        }
    }

    @Test
    void doesNotMergeTransactionsOfANumberAloneWithThoseOfAnIbanThatContainsIt() {
        assertThat(transactions(List.of(
                        numberAlone("d1"),
                        appended(
                                        "d2",
                                        row(
                                                "FR7630004000031234567890143",
                                                RowKeyKind.NATIVE,
                                                "R1",
                                                content("2024-03-04", "RETRAIT")
                                                        .setIban("FR7630004000031234567890143")))
                                .of("banque/camt", 80))))
                .hasSize(2);
    }

    /** Returns a file whose records have the account number alone, and whose subject also has bank and branch. */
    private static SampleDelivery ofx(String delivery, String bankBranchAndNumber) {
        return appended(
                delivery,
                row(
                        bankBranchAndNumber,
                        RowKeyKind.NATIVE,
                        "F" + delivery,
                        content("2024-03-04", "RETRAIT").setAccountNumber("12345678901")));
    }

    private static SampleDelivery numberAlone(String delivery) {
        return appended(
                delivery,
                row(
                        "12345678901",
                        RowKeyKind.NATURAL,
                        "n",
                        content("2024-03-04", "RETRAIT").setAccountNumber("12345678901")));
    }

    private static List<List<SampleDelivery>> permutations(List<SampleDelivery> deliveries) {
        if (deliveries.isEmpty()) {
            return List.of(List.of());
        }
        List<List<SampleDelivery>> permutations = new ArrayList<>();
        for (SampleDelivery first : deliveries) {
            List<SampleDelivery> others = new ArrayList<>(deliveries);
            others.remove(first);
            for (List<SampleDelivery> rest : permutations(others)) {
                List<SampleDelivery> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(rest);
                permutations.add(permutation);
            }
        }
        return permutations;
    }

    @Test
    void doesNotMergeInvoicesOfDifferentSellers() {
        assertThat(invoices(
                        invoice("2024-1001").setSellerSiren("552081317"),
                        invoice("2024-1001").setSellerSiren("444608442")))
                .isEqualTo(2);
        assertThat(invoices(
                        invoice("2024-1001").setSellerSiren("552081317"),
                        invoice("2024-1001").setSellerSiren("552081317")))
                .isEqualTo(1);
    }

    @Test
    void doesNotMergeInvoicesWhoseNumberIsPartOfAnother() {
        assertThat(invoices(invoice("2024-1001"), invoice("2024-10012"))).isEqualTo(2);
    }

    @Test
    void identicalTransactionsOfTwoSourcesKeepTheirOrder() {
        EncodedRow[] export = new EncodedRow[20];
        EncodedRow[] statement = new EncodedRow[20];
        for (int i = 0; i < 20; i++) {
            export[19 - i] = transaction("CAFE " + i / 4, "2024-03-0" + (1 + i / 4), "CAFE");
            statement[i] = row("A", RowKeyKind.NATIVE, "R" + i, content("2024-03-0" + (1 + i / 4), "CAFE"));
        }

        List<BankTransaction> records = transactions(
                List.of(appended("d1", export), appended("d2", statement).of("banque/camt", 80)));

        assertThat(records)
                .hasSize(20)
                .allSatisfy(record -> assertThat(record.getSightings().stream()
                                .mapToLong(Sighting::getLine)
                                .sum())
                        .isEqualTo(23));
    }

    @Test
    void doesNotMergeAcrossThePeriodsThatSourcesCover() {
        SampleDelivery march =
                appended("d1", transaction("a", "2024-03-01", "CAFE"), transaction("b", "2024-03-31", "CAFE"));
        SampleDelivery april = appended(
                        "d2",
                        row("A", RowKeyKind.NATIVE, "R1", content("2024-04-01", "CAFE")),
                        row("A", RowKeyKind.NATIVE, "R2", content("2024-04-30", "CAFE")))
                .of("banque/camt", 80);

        assertThat(transactions(List.of(march, april))).hasSize(4);
    }

    @Test
    void mergesPendingTransactionWithItsBooking() {
        SampleDelivery announced = appended(
                "d1",
                row("A", RowKeyKind.NATURAL, "a", content("2024-03-04", "HOTEL").setStatus(TransactionStatus.PENDING)));
        SampleDelivery booked = appended(
                "d2",
                transaction("z", "2024-03-01", "HOTEL DE FRANCE"),
                transaction("b", "2024-03-06", "HOTEL DE FRANCE"));

        List<BankTransaction> records = transactions(List.of(announced, booked));

        assertThat(records)
                .extracting(BankTransaction::getBookingDate)
                .containsExactly(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 6));
        assertThat(records.get(1).getSightings()).hasSize(2);
        assertThat(records.get(1).getStatus()).isNotEqualTo(TransactionStatus.PENDING);
    }

    /** Returns an export and a statement with one transaction each. */
    private static List<SampleDelivery> pair(BankTransaction.Builder export, BankTransaction.Builder statement) {
        return List.of(
                appended("d1", row("A", RowKeyKind.NATURAL, "a", export)),
                appended("d2", row("A", RowKeyKind.NATIVE, "R1", statement)).of("banque/camt", 80));
    }

    private static Invoice.Builder invoice(String number) {
        return Invoice.newBuilder()
                .setOrganisation("banque")
                .setNumber(number)
                .setIssueDate(LocalDate.of(2024, 3, 4))
                .setTotalGross(new BigDecimal("59.9000"))
                .setAdditional(Map.of());
    }

    /** Returns the number of invoices that remain of two that two sources report. */
    private static int invoices(Invoice.Builder first, Invoice.Builder second) {
        List<RowBatch> batches = List.of(
                batch(appended("d1"), "a", first.build()),
                batch(appended("d2").of("banque/facturx", 80), "b", second.build()));
        return RecordDeduplication.of(AcceptedRows.of(batches), SnapshotHorizon.none())
                .records()
                .get(RecordType.INVOICE)
                .size();
    }

    private static RowBatch batch(SampleDelivery delivery, String key, Invoice invoice) {
        EncodedRow row = new EncodedRow(
                RowSubjectKind.CUSTOMER,
                "C1",
                RowKeyKind.NATURAL,
                key,
                0,
                1L,
                "",
                ByteBuffer.wrap(new CanonicalCodec().encode(invoice)),
                0,
                false);
        return new RowBatch(delivery.origin(), RecordType.INVOICE.name(), List.of(row));
    }

    private static EncodedRow transaction(String key, String day, String label) {
        return row("A", RowKeyKind.NATURAL, key, content(day, label));
    }

    private static BankTransaction.Builder content(String day, String label) {
        return labelled(label).setBookingDate(LocalDate.parse(day)).setAmount(new BigDecimal("-4.2000"));
    }
}
