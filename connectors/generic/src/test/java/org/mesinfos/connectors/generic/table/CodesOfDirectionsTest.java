package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Codes and kinds that give unsigned amounts their signs, or do not. */
class CodesOfDirectionsTest {

    @Test
    void codesBesideSignedAmountsAreNotAppliedTwice() throws IOException {
        String text = """
                Date,Description,Type,Amount
                2024-03-14,Lantern,DEBIT,-40.60
                2024-03-15,Shell,DEBIT,-23.10
                2024-03-16,Deposit,CREDIT,90.00
                2024-03-17,Reed,DEBIT,12.00
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "-23.1", "90", "12");
        assertHeld(text, "codes, columns or words that contradict signs");
    }

    @Test
    void dutchCodesGiveUnsignedAmountsTheirSign() throws IOException {
        String text = """
                Datum;Naam;Af Bij;Bedrag
                14-03-2024;LAMPION;Af;40,60
                15-03-2024;STORTING;Bij;90,00
                16-03-2024;RIET;Af;11,05
                """;

        assertThat(amounts(text)).containsExactly("-40.6", "90", "-11.05");
        assertAccepted(text);
    }

    @Test
    void kindsThatDoNotStateEveryDirectionAreHeld() throws IOException {
        assertHeld("""
                Datum;Vorgang;Verwendungszweck;Betrag
                14.03.2024;Kartenzahlung;LATERNE;40,60
                15.03.2024;Gutschrift;ERLE;90,00
                16.03.2024;Dauerauftrag;SCHILF;11,05
                17.03.2024;Kartenzahlung;FARN;9,05
                """, "one sign only");
    }

    @Test
    void incomeOfShopIsNotSpending() throws IOException {
        String text = """
                created,description,amount,currency,card_id
                2024-03-13,Order 1,40.60,EUR,c-1a
                2024-03-14,Order 2,23.10,EUR,c-2b
                2024-03-15,Order 3,90.00,EUR,c-3c
                2024-03-16,Order 4,12.00,EUR,c-4d
                2024-03-17,Refund 2,-23.10,EUR,c-2b
                """;

        assertThat(amounts(text)).containsExactly("40.6", "23.1", "90", "12", "-23.1");
        assertHeld(text, "mostly positive amounts");
    }

    @Test
    void recordsKeepProofAndConfidence() throws IOException {
        String text = """
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;-40,60;459,40
                15/03/2024;AUNE;90,00;549,40
                16/03/2024;ROSEAU;-11,05;538,35
                17/03/2024;FOUGERE;-8,35;530,00
                """;

        assertThat(read(text).get(0).getDerived())
                .extracting(derived -> derived.getName() + " = " + derived.getValue())
                .containsExactly(
                        "amount.proof = the running balance changes by the amounts",
                        "booking_date.proof = dates have only one interpretation",
                        "reading = inferred");
        assertThat(read(text).get(0).getDerived())
                .allSatisfy(derived -> assertThat(derived.getConfidence()).isBetween(0.9, 0.9999));
        assertThat(proposal(text).lacking()).isEmpty();
    }

    @Test
    void equalAmountsThatBothSignsCloseAreNoProof() throws IOException {
        assertThat(proposal("""
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;40,00;460,00
                14/03/2024;LAMPION;40,00;420,00
                14/03/2024;LAMPION;40,00;380,00
                14/03/2024;LAMPION;40,00;340,00
                14/03/2024;LAMPION;40,00;300,00
                """).lacking())
                .containsExactly(
                        "amount: balances that follow from fewer than three amounts, not from all, or with other signs as well");
    }

    @Test
    void oneCodeIsReadWithTheOtherOneOfItsPair() throws IOException {
        assertThat(amounts("""
                Datum;Směr;Částka;Popis
                14.03.2024;MD;40,60;LUCERNA
                15.03.2024;MD;23,10;MUŠLE
                16.03.2024;D;90,00;VKLAD
                17.03.2024;MD;12,00;RÁKOS
                """)).containsExactly("-40.6", "-23.1", "90", "-12");
    }

    @Test
    void oneAmountWhoseSignItsBalanceContradictsHoldsTheFile() throws IOException {
        assertHeld("""
                Date;Libellé;Montant;Solde
                14/03/2024;LAMPION;-40,60;459,40
                15/03/2024;AUNE;90,00;549,40
                16/03/2024;ROSEAU;-11,05;538,35
                17/03/2024;SAULE;8,35;530,00
                18/03/2024;FOUGERE;-10,00;520,00
                """, "balances that contradict the signs of some amounts");
    }

    @Test
    void codesMayHaveTwoForms() throws IOException {
        String text = """
                Date;Description;借贷;Amount
                2024-03-13;Lamp;借 Dr;40,00
                2024-03-14;Reed;贷 Cr;15,00
                2024-03-15;Shell;借 Dr;7,50
                """;

        assertThat(TableReading.amounts(text)).containsExactly("-40", "15", "-7.5");
        TableReading.assertAccepted(text);
    }
}
