package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Dated rows below the transactions that are totals or balances. */
class TotalRowsTest {

    private static final String TABLE = """
            Date;Libellé;Débit;Crédit
            13/05/2024;LANTERN;5,00;
            14/05/2024;REED;7,50;
            15/05/2024;BASKET;;20,00
            16/05/2024;SHELL;1,00;
            17/05/2024;FERRY;2,00;
            """;

    @Test
    void aRowWithADebitAndACreditIsRejected() throws IOException {
        CollectedRows rows = rows(TABLE + "31/05/2024;MOUVEMENTS;15,50;20,00\n");

        assertThat(rows.records(BankTransaction.class)).hasSize(5);
        assertThat(rows.rejections()).extracting(Rejection::reason).containsExactly(RejectionReason.UNKNOWN_ROW);
    }

    @Test
    void aZeroBesideADebitIsNoCredit() throws IOException {
        assertThat(amounts(TABLE.replace("5,00;\n", "5,00;0,00\n"))).containsExactly("-5", "-7.5", "20", "-1", "-2");
    }

    @Test
    void balancesInCapitalsMayLackTheirAccents() throws IOException {
        assertThat(amounts(TABLE + "31/05/2024;SOLDE CREDITEUR AU 31/05/2024;;4,50\n"))
                .containsExactly("-5", "-7.5", "20", "-1", "-2");
    }

    @Test
    void balancesAmongTheRowsAreNoSumsOfThem() throws IOException {
        String table = """
                Date;Libellé;Montant
                12/05/2024;SOLDE PRÉCÉDENT;100,00
                13/05/2024;LANTERN;-5,00
                14/05/2024;REED;-7,50
                15/05/2024;BASKET;-20,00
                16/05/2024;SHELL;41,00
                17/05/2024;FERRY;-2,00
                31/05/2024;S O L D E;106,50
                """;

        assertThat(amounts(table)).containsExactly("-5", "-7.5", "-20", "41", "-2");
        assertAccepted(table);
    }

    @Test
    void balancesMayHaveTheirNameInAnotherColumnThanTheLabels() throws IOException {
        assertThat(amounts("""
                        Date;Zurble;Flum;Montant
                        12/05/2024;Solde précédent de votre compte de dépôt;;100,00
                        13/05/2024;AB;LANTERN;-5,00
                        14/05/2024;CD;REED AND CO;-7,50
                        15/05/2024;AB;BASKET;-20,00
                        16/05/2024;EF;SHELL;41,00
                        17/05/2024;AB;FERRY BOAT;-2,00
                        31/05/2024;Nouveau solde de votre compte de dépôt;;106,50
                        """)).containsExactly("-5", "-7.5", "-20", "41", "-2");
    }

    @Test
    void aLastRowThatIsTheSumOfFiveOthersHoldsTheFile() throws IOException {
        String sums = "amounts that are the sums of rows above them";
        String four = """
                Date;Libellé;Montant
                13/05/2024;LANTERN;-5,00
                14/05/2024;REED;-7,50
                15/05/2024;BASKET;20,00
                16/05/2024;SHELL;-1,00
                """;

        assertHeld(four + "17/05/2024;FERRY;-2,00\n31/05/2024;MOUVEMENT;4,50\n", sums);
        assertAccepted(four + "31/05/2024;MOUVEMENT;6,50\n");
    }

    @Test
    void aBalanceMayHaveItsNameBelowAnUnknownOneIfNoColumnIsNamedAfterLabels() throws IOException {
        String table = """
                Date;Bénéficiaire;%s;Montant
                13/05/2024;;Solde initial;100,00
                14/05/2024;LANTERN;Loyer;-7,50
                15/05/2024;REED;Solde;-20,00
                16/05/2024;BASKET;Salaire;50,00
                """;

        assertThat(amounts(table.formatted("Zurble"))).containsExactly("-7.5", "-20", "50");
    }

    @Test
    void totalsAndBalancesAreKnownByTheirTextBelowAnUnknownName() throws IOException {
        assertThat(amounts("""
                        Date;Bénéficiaire;Zqx;Montant;D/C
                        13/05/2024;;Solde initial;500,00;C
                        14/05/2024;LANTERN;FACTURE 12;10,00;D
                        15/05/2024;;REED 14;7,50;D
                        16/05/2024;BASKET;LOYER;20,00;C
                        31/05/2024;;Solde final;502,50;C
                        """)).containsExactly("-10", "-7.5", "20");
    }

    /** The first column may be empty, or contain numbers. */
    @Test
    void transactionsMayBeginAsTotalsAfterAnEmptyOrANumericColumn() throws IOException {
        assertThat(amounts("""
                        N° chèque;Libellé;Date;Montant
                        ;Carte Roseau;12/02/2024;-10,00
                        ;TOTAL 4123 PARIS;14/02/2024;-60,00
                        ;Carte Panier;15/02/2024;20,00
                        0004711;Chèque;16/02/2024;-45,10
                        ;TOTAL;;-95,10
                        """)).containsExactly("-10", "-60", "20", "-45.1");
    }
}
