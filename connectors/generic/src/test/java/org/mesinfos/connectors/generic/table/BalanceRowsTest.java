package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Balances among the transactions, and directions of texts that the balances show. */
class BalanceRowsTest {

    private static final String TWO_BALANCES = """
            Date;Libellé;Montant
            13/03/2024;FOUGÈRE;100,00
            14/03/2024;LAMPE;-40,60
            14/03/2024;COQUILLE;-9,40
            15/03/2024;ROSEAU;20,00
            15/03/2024;FOUGÈRE;70,00
            """;

    @Test
    void threeAmountsThatFollowFromTheRowsBetweenThemAreBalances() throws IOException {
        assertThat(amounts(TWO_BALANCES)).containsExactly("100", "-40.6", "-9.4", "20", "70");
        assertThat(amounts(TWO_BALANCES + "16/03/2024;SAULE;5,00\n16/03/2024;FOUGÈRE;75,00\n"))
                .containsExactly("-40.6", "-9.4", "20", "5");
    }

    @Test
    void theAmountAtDisposalBelowBalancesIsNoTransaction() throws IOException {
        assertThat(amounts("""
                        Data;Valuta;Dare;Avere;Descrizione
                        12/03/2024;12/03/2024;;100,00;ACCREDITO LANTERNA
                        13/03/2024;13/03/2024;40,60;;PAGAMENTO POS CANNA
                        14/03/2024;14/03/2024;9,40;;PRELIEVO BANCOMAT
                        15/03/2024;;;50,00;Saldo contabile
                        15/03/2024;;;45,00;Disponibilità
                        """)).containsExactly("100", "-40.6", "-9.4");
    }

    private static final String ON_CALL = """
            Fecha;Fecha valor;Concepto;Importe;Divisa
            12/03/2024;12/03/2024;LINTERNA;-40,60;EUR
            13/03/2024;13/03/2024;DISPONIBILIDAD;120,00;EUR
            """;

    private static final String BELOW = """
            14/03/2024;14/03/2024;HELECHO;-9,40;EUR
            15/03/2024;15/03/2024;JUNCO;-11,00;EUR
            """;

    @Test
    void paymentsNamedLikeTheAmountAtDisposalAreTransactions() throws IOException {
        assertThat(amounts(ON_CALL + BELOW)).containsExactly("-40.6", "120", "-9.4", "-11");
    }

    @Test
    void aRowAtTheEndThatMayStateTheAmountAtDisposalIsUndecided() throws IOException {
        String undecided = ON_CALL + BELOW + "15/03/2024;15/03/2024;Disponibilidad;59,00;EUR\n";

        assertHeld(undecided, "a first or last row that may state the amount at disposal");
    }

    @Test
    void aPaymentThatEqualsTheBalanceBesideItIsATransactionIfTheBalancesProveIt() throws IOException {
        assertThat(amounts("""
                Fecha;Fecha valor;Concepto;Importe;Divisa
                11/03/2024;11/03/2024;Saldo inicial;120,00;EUR
                12/03/2024;12/03/2024;DISPONIBILIDAD;120,00;EUR
                14/03/2024;14/03/2024;HELECHO;-9,40;EUR
                15/03/2024;15/03/2024;Saldo final;230,60;EUR
                """)).containsExactly("120", "-9.4");
    }

    /** The classic export of cooperative banks in Germany names them in the column of references. */
    @Test
    void balancesMayHaveTheirNamesInAnotherColumnThanTheLabels() throws IOException {
        assertThat(amounts("""
                        Buchungstag;Vorgang/Verwendungszweck;Kundenreferenz;Währung;Umsatz;
                        31.03.2015;Abschluss;;EUR;8,80;S
                        27.03.2015;Honorar;;EUR;1.240,00;H
                        12.03.2015;Lastschrift;;EUR;36,75;S
                        10.03.2015;Abschlag;;EUR;64,00;S
                        06.03.2015;Miete;;EUR;1.480,50;S
                        01.03.2015;;Anfangssaldo;EUR;2.871,19;H
                        31.03.2015;;Endsaldo;EUR;2.521,14;H
                        """)).containsExactly("-8.8", "1240", "-36.75", "-64", "-1480.5");
    }

    @Test
    void aPaymentBesideABalanceIsNotDroppedAsTheAmountAtDisposal() throws IOException {
        String header = "Fecha;Fecha valor;Concepto;Importe;Divisa\n11/03/2024;11/03/2024;Saldo inicial;500,00;EUR\n";
        String payment = "12/03/2024;12/03/2024;DISPONIBILIDAD;120,00;EUR\n";
        String others = "13/03/2024;13/03/2024;LINTERNA;-40,60;EUR\n" + BELOW;
        String end = "15/03/2024;15/03/2024;Saldo final;559,00;EUR\n";

        assertHeld(header + payment + others + end, "a first or last row that may state the amount at disposal");
        assertHeld(header + others + payment + end, "a first or last row that may state the amount at disposal");
    }

    @Test
    void equalPurchasesInARowAreNoBalances() throws IOException {
        String purchases = """
                Date;Libellé;Montant
                15/03/2024;ACHAT CB LAMPE;-45,20
                14/03/2024;ACHAT CB ROSEAU;-8,50
                13/03/2024;VIREMENT SAULE;2200,00
                12/03/2024;ACHAT CB COQUILLE;-24,90
                11/03/2024;ACHAT CB FOUGÈRE;-13,00
                11/03/2024;ACHAT CB FOUGÈRE;-13,00
                11/03/2024;ACHAT CB FOUGÈRE;-13,00
                """;

        assertThat(amounts(purchases)).containsExactly("-45.2", "-8.5", "2200", "-24.9", "-13", "-13", "-13");
        assertThat(amounts(purchases + "10/03/2024;ACHAT CB LAMPE;-5,00\n09/03/2024;AVOIR CB LAMPE;5,00\n"
                        + "08/03/2024;ACHAT CB FOUGÈRE;-13,00\n"))
                .hasSize(10);
    }

    private static String withCodes(String... codes) {
        return """
                Date;Vorgang;Text;Betrag;Saldo
                14.03.2024;%s;LATERNE;40,60;459,40
                15.03.2024;%s;ERLE;90,00;549,40
                16.03.2024;%s;SCHILF;11,05;538,35
                17.03.2024;%s;FARN;8,35;530,00
                """.formatted((Object[]) codes);
    }

    @Test
    void balancesShowTheDirectionOfTextsInTwoRowsEach() throws IOException {
        assertProven(
                withCodes("AA", "BB", "AA", "AA"),
                "2024-03-14 -40.6",
                "2024-03-15 90",
                "2024-03-16 -11.05",
                "2024-03-17 -8.35");
        assertHeld(withCodes("AA", "BB", "AA", "CC"), "balances that contradict the signs of some amounts");
    }
}
