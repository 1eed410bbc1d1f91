package org.mesinfos.pipelines.relate.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.relate.SampleRecords.confidence;
import static org.mesinfos.pipelines.relate.SampleRecords.derived;
import static org.mesinfos.pipelines.relate.SampleRecords.transaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.relate.transaction.BookedTransactions;
import org.mesinfos.pipelines.relate.transaction.DerivedFacts;
import org.mesinfos.records.BankTransaction;

final class ReversalsTest {

    private static Set<String> find(BankTransaction... transactions) {
        DerivedFacts facts = new DerivedFacts();
        Set<String> reversed = Reversals.find(BookedTransactions.of(List.of(transactions)), facts)
                .originals();
        facts.write();
        return reversed;
    }

    @Test
    void linksReturnedDirectDebit() {
        BankTransaction before = transaction("before", "2024-02-10", "-35.00", "PRLV SEPA TELECOM AZUR");
        BankTransaction drawn = transaction("drawn", "2024-03-11", "-35.00", "PRLV SEPA TELECOM AZUR");
        BankTransaction back = transaction("back", "2024-03-14", "35.00", "REJET PRLV TELECOM AZUR");

        assertThat(find(before, drawn, back)).containsExactly("drawn");

        assertThat(derived(back, "link")).containsExactly("link.reversal_of=drawn");
        assertThat(derived(drawn, "link")).containsExactly("link.reversed_by=back");
        assertThat(derived(before, "link")).isEmpty();
        assertThat(confidence(back, LinkNames.REVERSAL_OF)).isEqualTo(0.95);
    }

    @Test
    void linksMarkedReversalByReference() {
        BankTransaction one = transaction("one", "2024-03-11", "-35.00", "CARD PAYMENT");
        BankTransaction other = transaction("other", "2024-03-12", "-35.00", "CARD PAYMENT");
        BankTransaction back = transaction("back", "2024-04-12", "35.00", "CARD PAYMENT");
        one.setEndToEndId("E-1");
        other.setEndToEndId("E-2");
        back.setEndToEndId("E-1");
        back.setReversal(true);

        find(one, other, back);

        assertThat(derived(back, "link")).containsExactly("link.reversal_of=one");
        assertThat(confidence(back, LinkNames.REVERSAL_OF)).isEqualTo(0.99);
    }

    @Test
    void linksReversalOfCredit() {
        BankTransaction paid = transaction("paid", "2024-03-11", "120.00", "VIR SEPA CAISSE DES RIVES");
        BankTransaction back = transaction("back", "2024-03-12", "-120.00", "ANNULATION VIR CAISSE DES RIVES");

        find(paid, back);

        assertThat(derived(back, "link")).containsExactly("link.reversal_of=paid");
    }

    @Test
    void refundHasLowerConfidence() {
        BankTransaction bought = transaction("bought", "2024-03-11", "-59.90", "CARTE 10/03 CHAUSSURES DU PORT");
        BankTransaction back = transaction("back", "2024-03-18", "59.90", "CARTE 17/03 CHAUSSURES DU PORT");

        find(bought, back);

        assertThat(derived(back, "link")).containsExactly("link.reversal_of=bought");
        assertThat(confidence(back, LinkNames.REVERSAL_OF)).isEqualTo(0.75);
    }

    @Test
    void doesNotLinkCreditsOfOtherCounterparties() {
        BankTransaction bought = transaction("bought", "2024-03-11", "-50.00", "CARTE 10/03 CHAUSSURES DU PORT");
        BankTransaction lent = transaction("lent", "2024-03-11", "-20.00", "VIR MME MARTIN");
        BankTransaction later = transaction("later", "2024-08-11", "50.00", "REJET CHAUSSURES DU PORT");
        BankTransaction gift = transaction("gift", "2024-03-12", "50.00", "VIR RECU MME MARTIN");
        BankTransaction given = transaction("given", "2024-03-14", "20.00", "VIR RECU MME MARTIN");

        assertThat(find(bought, lent, later, gift, given)).isEmpty();
    }

    @Test
    void takesTimeInProportionToEqualAmounts() {
        List<BankTransaction> many = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String day = LocalDate.of(2024, 3, 1).plusDays(i % 14).toString();
            many.add(transaction("t" + i, day, i % 2 == 0 ? "-1.00" : "1.00", "CB SHOP"));
        }
        many.get(0).setEndToEndId("E-1");
        BankTransaction back = transaction("back", "2024-03-14", "1.00", "REVERSAL");
        back.setEndToEndId("E-1");
        many.add(back);

        assertThat(find(many.toArray(BankTransaction[]::new))).contains("t0");

        assertThat(derived(back, "link")).containsExactly("link.reversal_of=t0");
    }

    @Test
    void takesTimeInProportionToLongLabels() {
        String label = IntStream.range(100_000, 200_000)
                .mapToObj(i -> Integer.toString(i).chars().mapToObj(digit -> Character.toString(digit + 'A' - '0')))
                .map(letters -> letters.collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        List<BankTransaction> many = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            many.add(transaction("out" + i, "2024-03-11", "-1.00", "CB " + i + " " + label));
            many.add(transaction("in" + i, "2024-03-12", "1.00", "CB " + label + " " + i));
        }

        assertThat(find(many.toArray(BankTransaction[]::new))).hasSize(10);
    }
}
