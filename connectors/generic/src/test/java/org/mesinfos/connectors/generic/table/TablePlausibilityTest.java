package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.isRecognised;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;

/** Points of the hints that a table is one of transactions. */
class TablePlausibilityTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            names and a label                      | 70 | Date;Libellé;Montant~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            a label of the other party             | 70 | Date;Bénéficiaire;Montant~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            a currency                             | 75 | Date;Libellé;Montant;Devise~21.5.2024;Lampe;-1,10;EUR~22.5.2024;Roseau;2,20;EUR
            a currency in a name                   | 75 | Date;Libellé;Montant EUR~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            a currency above the table             | 75 | Devise;EUR~Date;Libellé;Montant~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            an account above the table             | 75 | Compte;FR1420041010050500013M02606~Date;Libellé;Montant~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            a value date                           | 75 | Date;Date de valeur;Libellé;Montant~21.5.2024;21.5.2024;Lampe;-1,10~22.5.2024;22.5.2024;Roseau;2,20
            debits and credits                     | 75 | Date;Libellé;Débit;Crédit~21.5.2024;Lampe;1,10;~22.5.2024;Roseau;;2,20
            balances that follow                   | 90 | Date;Libellé;Montant;Solde~21.5.2024;Lampe;-1,10;10,00~22.5.2024;Roseau;2,20;12,20~23.5.2024;Sable;1,00;13,20
            balances that do not follow            | 65 | Date;Libellé;Montant;Solde~21.5.2024;Lampe;-1,10;10,00~22.5.2024;Roseau;2,20;77,00~23.5.2024;Sable;1,00;78,80
            no debit                               | 60 | Date;Libellé;Montant~21.5.2024;Lampe;1,10~22.5.2024;Roseau;2,20
            day and month in any order             | 60 | Date;Libellé;Montant~5/6/2024;Lampe;-1,10~7/8/2024;Roseau;2,20
            points that may be thousands           | 60 | Date;Libellé;Montant~21.5.2024;Lampe;-1.100~22.5.2024;Roseau;2.200
            one row                                | 65 | Date;Libellé;Montant~21.5.2024;Lampe;-1,10
            an unknown name of amounts             | 55 | Date;Libellé;Xyz~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            a column of quantities                 | 50 | Date;Libellé;Montant;Quantité~21.5.2024;Lampe;-1,10;2~22.5.2024;Roseau;2,20;2
            a row whose date is no date            | 65 | Date;Libellé;Montant~21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20~23.5.2024;Sable;3,30~24.5.2024;Galet;4,40~45.5.2024;Argile;1,00
            no names                               | 55 | 21.5.2024;Lampe;-1,10~22.5.2024;Roseau;2,20
            """)
    void pointsOfHints(String hint, int points, String table) throws IOException {
        String text = table.replace('~', '\n');

        assertThat(new BankTransactionsConnector()
                        .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE))
                        .map(Proposal::plausibility))
                .hasValue(points);
    }

    @Test
    void aTableMostOfWhoseRowsHaveADateButNoAmountIsNotRead() throws IOException {
        String rows = """
                Date;Description;Zqx;Debit;Credit
                13/05/2024;LANTERN;7.25;;
                14/05/2024;REED;8.50;;
                15/05/2024;BASKET;;5.00;
                16/05/2024;SHELL;3.75;;
                """;

        assertThat(isRecognised(rows)).isFalse();
        assertThat(isRecognised(rows.replace("SHELL;3.75;;", "SHELL;;;7.00"))).isTrue();
    }
}
