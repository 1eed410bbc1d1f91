package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.pipelines.relate.SampleRecords.amount;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;

/** Categories of payments by the articles of receipts. */
final class ReceiptCategoriesTest {

    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void linkedReceiptStatesTheCategoryOfItsPayment() {
        receipt("r1", "01.1.4", "8.00", "05.6.1", "2.00");
        BankTransaction payment = payment("t1", "MARCHÉ CLAIR", "r1");

        ReceiptCategories.add(List.of(payment), receipts);

        // Confidence of the link 0.9, of the articles 0.8, and the square root of their share of 80 %.
        assertThat(categories(payment))
                .containsExactly(
                        new Derivation("category", "groceries", "articles of the linked receipt", 0.64),
                        new Derivation("category.coicop", "01", "articles of the linked receipt", 0.64),
                        new Derivation("category.name_en", "Groceries", "articles of the linked receipt", 0.64),
                        new Derivation(
                                "category.name_fr", "Courses alimentaires", "articles of the linked receipt", 0.64));
    }

    @Test
    void receiptWithoutAMainCategoryStatesNone() {
        receipt("r1", "01.1.4", "4.00", "05.6.1", "3.00", "09.2.1", "3.00");
        BankTransaction payment = payment("t1", "MARCHÉ CLAIR", "r1");

        ReceiptCategories.add(List.of(payment), receipts);

        assertThat(categories(payment)).isEmpty();
    }

    @Test
    void receiptsThatContradictEachOtherStateNone() {
        receipt("r1", "01.1.4", "8.00");
        receipt("r2", "09.2.1", "8.00");
        BankTransaction payment = payment("t1", "MARCHÉ CLAIR", "r1");
        Envelope.addDerived(payment, List.of(new Derivation(LinkNames.RECEIPT, "r2", "payments 2: name", 0.95)));

        ReceiptCategories.add(List.of(payment), receipts);

        assertThat(categories(payment)).isEmpty();
    }

    @Test
    void paymentsWithoutReceiptFollowThreeReceiptsOfTheSameMerchant() {
        List<BankTransaction> payments = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            receipt("r" + i, "01.1.4", "8.00");
            payments.add(payment("t" + i, "MARCHÉ CLAIR", "r" + i));
        }
        BankTransaction without = payment("t9", "Marché Clair", null);
        payments.add(without);

        ReceiptCategories.add(payments, receipts);
        assertThat(categories(without)).isEmpty();

        receipt("r3", "01.1.6", "8.00");
        payments.add(payment("t3", "MARCHÉ CLAIR", "r3"));
        ReceiptCategories.add(payments, receipts);
        assertThat(categories(without))
                .first()
                .isEqualTo(new Derivation("category", "groceries", "articles of receipts of the same merchant", 0.8));
    }

    @Test
    void receiptReplacesTheCategoryOfARetailersSector() {
        receipt("r1", "01.1.4", "8.00");
        BankTransaction payment = payment("t1", "MARCHÉ CLAIR", "r1");
        Envelope.addDerived(
                payment,
                List.of(
                        new Derivation("category", "shopping", "sector of the organisation in the settings", 0.5),
                        new Derivation(
                                "category.name_en", "Shopping", "sector of the organisation in the settings", 0.5)));

        ReceiptCategories.add(List.of(payment), receipts);
        ReceiptCategories.add(List.of(payment), receipts);

        assertThat(categories(payment))
                .extracting(Derivation::getName, Derivation::getValue)
                .containsExactly(
                        tuple("category", "groceries"),
                        tuple("category.coicop", "01"),
                        tuple("category.name_en", "Groceries"),
                        tuple("category.name_fr", "Courses alimentaires"));
    }

    @Test
    void categoryFromTheLabelIsKept() {
        receipt("r1", "01.1.4", "8.00");
        BankTransaction payment = payment("t1", "MARCHÉ CLAIR", "r1");
        Derivation known = new Derivation("category", "fuel", "merchant", 0.9);
        Envelope.addDerived(payment, List.of(known));

        ReceiptCategories.add(List.of(payment), receipts);

        assertThat(categories(payment)).containsExactly(known);
    }

    private static List<Derivation> categories(BankTransaction payment) {
        return payment.getDerived().stream()
                .filter(derived -> derived.getName().startsWith("category"))
                .toList();
    }

    private static BankTransaction payment(String id, String merchant, String receipt) {
        BankTransaction payment = transaction(id, "2024-01-10", "-10.00", "CARTE " + merchant);
        List<Derivation> derived = new ArrayList<>(List.of(new Derivation("merchant", merchant, "label", 0.6)));
        if (receipt != null) {
            derived.add(new Derivation(LinkNames.RECEIPT, receipt, "payments 1: name", 0.9));
        }
        Envelope.addDerived(payment, derived);
        return payment;
    }

    private void receipt(String id, String... codesAndAmounts) {
        Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
        receipt.setRecordId(id);
        List<ReceiptLine> lines = new ArrayList<>();
        List<Derivation> derived = new ArrayList<>();
        for (int i = 0; i < codesAndAmounts.length; i += 2) {
            ReceiptLine line = EmptyCollections.fill(new ReceiptLine());
            line.setAmount(amount(codesAndAmounts[i + 1]));
            derived.add(new Derivation(
                    "lines[" + lines.size() + "].category.coicop", codesAndAmounts[i], "the retailer's families", 0.8));
            lines.add(line);
        }
        receipt.setLines(lines);
        Envelope.addDerived(receipt, derived);
        receipts.add(receipt);
    }
}
