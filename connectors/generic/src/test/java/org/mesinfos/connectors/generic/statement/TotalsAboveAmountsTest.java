package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.CONNECTOR;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;

/** Days whose amounts have no signs, below totals of incoming and of outgoing amounts. */
class TotalsAboveAmountsTest {

    private static PdfTable summary(String closing) {
        return StatementFixtures.titledTable("Extrato de conta", left(40), left(110), left(260), right(550))
                .row("VALORES EM R$")
                .row("Saldo inicial", "", "", "1.250,00")
                .row("Total de entradas", "", "", "+2.950,00")
                .row("Total de saídas", "", "", "-1.100,30")
                .row("Saldo final do período", "", "", closing)
                .gap(20)
                .row("Movimentações");
    }

    @Test
    void captionsOfTotalsStateTheDirectionOfTheAmountsBelow() throws IOException {
        PdfTable table = summary("3.099,70")
                .row("01 DEZ 2023", "Total de entradas", "", "+ 2.850,00")
                .row("", "Transferência recebida pelo Pix", "RUI ALVES LOBO", "2.800,00")
                .row("", "Estorno de compra", "PADARIA GARÇA", "50,00")
                .row("", "Total de saídas", "", "- 50,30")
                .row("", "Compra no débito", "PADARIA GARÇA", "50,30")
                .row("05 DEZ 2023", "Total de saídas", "", "- 1.050,00")
                .row("", "Pagamento de boleto efetuado", "IMOBILIÁRIA TUIUIÚ", "1.000,00")
                .row("", "Transferência enviada pelo Pix", "RUI ALVES LOBO", "50,00")
                .row("20 DEZ 2023", "Total de entradas", "", "+ 100,00")
                .row("", "Rendimento", "", "100,00");

        assertProven(
                table,
                "2023-12-01 2800",
                "2023-12-01 50",
                "2023-12-01 -50.3",
                "2023-12-05 -1000",
                "2023-12-05 -50",
                "2023-12-20 100");
    }

    @Test
    void totalsThatAreNoSumsStateNothing() throws IOException {
        PdfTable table = summary("3.099,70")
                .row("01 DEZ 2023", "Total de entradas", "", "+ 2.850,00")
                .row("", "Transferência recebida pelo Pix", "RUI ALVES LOBO", "2.800,00")
                .row("05 DEZ 2023", "Total de saídas", "", "- 1.050,00")
                .row("", "Pagamento de boleto efetuado", "IMOBILIÁRIA TUIUIÚ", "1.100,30");

        assertThat(CONNECTOR.propose(BufferedFilePreview.of(table.file().content(), PdfReader.inProcess())))
                .isEmpty();
    }
}
