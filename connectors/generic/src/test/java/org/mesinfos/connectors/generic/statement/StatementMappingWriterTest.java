package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.format.pdf.PdfTable;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;
import org.mesinfos.records.BankTransaction;

/** Mappings that are proposed from a statement. */
class StatementMappingWriterTest {

    private static PdfTable statement() throws IOException {
        return StatementFixtures.table(left(40), left(110), left(190), right(400), right(480), left(500))
                .row("Datum", "Wertstellung", "Verwendungszweck", "Soll", "Haben", "Kijowa")
                .row("", "", "Anfangssaldo", "", "100,00", "")
                .row("04.12.2023", "03.12.2023", "Nijowa", "4,50", "", "Zulo")
                .row("05.12.2023", "05.12.2023", "Lohn", "", "100,00", "")
                .row("06.12.2023", "06.12.2023", "Markt", "5,50", "", "")
                .row("", "", "Endsaldo", "", "190,00", "");
    }

    private static String yaml() throws IOException {
        return new BankStatementsConnector(PdfReader.isolated())
                .propose(BufferedFilePreview.of(statement().file().content(), PdfReader.isolated()))
                .flatMap(proposal -> proposal.mapping())
                .orElseThrow()
                .yaml("bank/statement");
    }

    @Test
    void readsTheStatementLikeTheProposal() throws IOException {
        Connector mapping = MappingLoader.load("bank/statement", "bank/statement", yaml());

        assertThat(CollectedMappingRows.of(mapping, statement().file().content())
                        .accepted())
                .extracting(row -> (BankTransaction) row.record())
                .extracting(row -> row.getBookingDate() + " " + row.getValueDate() + " " + StatementFixtures.amount(row)
                        + " " + row.getLabel())
                .containsExactly(
                        "2023-12-04 2023-12-03 -4.5 Nijowa",
                        "2023-12-05 2023-12-05 100 Lohn",
                        "2023-12-06 2023-12-06 -5.5 Markt");
    }

    @Test
    void containsColumnNamesAndNoValueOfTheStatement() throws IOException {
        assertThat(yaml())
                .contains("header: \"Verwendungszweck\"", "# - Kijowa", "opening: \"(?iu)^ANFANGSSALDO\"")
                .doesNotContain("Essais", "Nijowa", "Lohn", "Markt", "Zulo", "4,50", "100", "2023", "Kontoauszug");
    }
}
