package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.CURRENT;
import static org.mesinfos.pipelines.relate.SampleRecords.SAVINGS;
import static org.mesinfos.pipelines.relate.SampleRecords.confidence;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.relate.SampleRecords;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;

final class OwnTransfersTest {

    private static BankTransaction current(String id, String day, String amount, String label) {
        return SampleRecords.transaction(CURRENT, id, LocalDate.parse(day), amount, label);
    }

    private static BankTransaction savings(String id, String day, String amount, String label) {
        return SampleRecords.transaction(SAVINGS, id, LocalDate.parse(day), amount, label);
    }

    private static void find(BankTransaction... transactions) {
        DerivedFacts facts = new DerivedFacts();
        OwnTransfers.find(BookedTransactions.of(List.of(transactions)), facts);
        facts.write();
    }

    @Test
    void linksBothSidesOfTransfer() {
        BankTransaction out = current("out", "2024-03-05", "-200.00", "VIREMENT VERS LIVRET");
        BankTransaction in = savings("in", "2024-03-06", "200.00", "VIREMENT RECU EPARGNE");

        find(out, in, savings("else", "2024-03-06", "201.00", "VIREMENT RECU EPARGNE"));

        assertThat(derived(out, "link")).containsExactly("link.transfer=in");
        assertThat(derived(in, "link")).containsExactly("link.transfer=out");
        assertThat(confidence(out, LinkNames.TRANSFER)).isEqualTo(0.95);
    }

    @Test
    void counterpartyAccountIsStrongEvidence() {
        BankTransaction out = current("out", "2024-03-05", "-200.00", "VIREMENT 1234");
        BankTransaction in = savings("in", "2024-03-08", "200.00", "VIREMENT 1234");
        out.setCounterpartyIban("FR76 1010 7001 0112 3456 7890 129");

        find(out, in);

        assertThat(derived(in, "link")).containsExactly("link.transfer=out");
        assertThat(confidence(in, LinkNames.TRANSFER)).isEqualTo(0.99);
    }

    @Test
    void doesNotLinkPaymentsToOthers() {
        BankTransaction named = current("rent", "2024-03-05", "-700.00", "VIREMENT LOYER AGENCE DES QUAIS");
        BankTransaction iban = current("friend", "2024-03-05", "-80.00", "VIREMENT EPARGNE");
        iban.setCounterpartyIban("FR7640618803511234567890172");
        BankTransaction card = current("card", "2024-03-05", "-50.00", "CARTE 04/03 LIBRAIRIE VOLTAIRE");

        find(
                named,
                iban,
                card,
                savings("a", "2024-03-06", "700.00", "VIREMENT RECU EPARGNE MARTIN"),
                savings("b", "2024-03-06", "80.00", "VIREMENT RECU EPARGNE"),
                savings("c", "2024-03-06", "50.00", "VIREMENT RECU EPARGNE"));

        assertThat(List.of(named, iban, card))
                .allSatisfy(
                        transaction -> assertThat(derived(transaction, "link")).isEmpty());
    }

    @Test
    void linksEqualTransfersOneToOneByDate() {
        BankTransaction first = current("first", "2024-03-05", "-200.00", "VIREMENT LIVRET");
        BankTransaction second = current("second", "2024-03-08", "-200.00", "VIREMENT LIVRET");
        BankTransaction one = savings("one", "2024-03-05", "200.00", "VIREMENT EPARGNE");
        BankTransaction two = savings("two", "2024-03-08", "200.00", "VIREMENT EPARGNE");

        find(second, two, one, first);

        assertThat(derived(first, "link")).containsExactly("link.transfer=one");
        assertThat(derived(second, "link")).containsExactly("link.transfer=two");
        assertThat(derived(one, "link")).containsExactly("link.transfer=first");
        assertThat(derived(two, "link")).containsExactly("link.transfer=second");
    }

    @Test
    void ambiguousLinkHasLowerConfidence() {
        BankTransaction first = current("first", "2024-03-05", "-200.00", "VIREMENT LIVRET");
        BankTransaction second = current("second", "2024-03-05", "-200.00", "VIREMENT LIVRET");
        BankTransaction one = savings("one", "2024-03-05", "200.00", "VIREMENT EPARGNE");

        find(first, second, one);

        assertThat(derived(one, "link")).containsExactly("link.transfer=first");
        assertThat(confidence(one, LinkNames.TRANSFER)).isEqualTo(0.57);
        assertThat(derived(second, "link")).isEmpty();
    }

    @Test
    void linksNothingWithinOneAccount() {
        BankTransaction out = current("out", "2024-03-05", "-200.00", "VIREMENT LIVRET");
        BankTransaction in = current("in", "2024-03-05", "200.00", "VIREMENT EPARGNE");

        find(out, in);

        assertThat(derived(out, "link")).isEmpty();
    }

    @Test
    void takesTimeInProportionToEqualAmounts() {
        List<BankTransaction> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String day = LocalDate.of(2024, 3, 1).plusDays(i % 14).toString();
            many.add(current("out" + i, day, "-1.00", "VIREMENT VERS LIVRET"));
            many.add(savings("in" + i, day, "1.00", "VIREMENT RECU EPARGNE"));
        }
        BankTransaction out = current("out", "2024-03-05", "-1.00", "VIREMENT");
        BankTransaction in = savings("in", "2024-03-08", "1.00", "VIREMENT");
        out.setEndToEndId("E-1");
        in.setEndToEndId("E-1");
        many.add(out);
        many.add(in);

        find(many.toArray(BankTransaction[]::new));

        assertThat(derived(out, "link")).containsExactly("link.transfer=in");
    }
}
