package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;

class TableShortfallTest {

    private static Recognition recognise(String text) throws IOException {
        return new BankTransactionsConnector()
                .recognise(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE));
    }

    @Test
    void aTableWithTheNamesOfTransactionsLacksDatesOfOneFormat() throws IOException {
        assertThat(recognise("Date,Label,Amount\n2024-05-21,Lantern,-1.10\n2024.05.22,Reed,2.20\n20240523,Sand,1.00\n"))
                .isEqualTo(Recognition.declined(
                        50, List.of("dates of one format, with a year, and amounts in the same rows")));
    }

    @Test
    void aTableWithColumnsOfOtherKindsLacksEvidenceOfAnAccount() throws IOException {
        assertThat(recognise(
                        "Date,Label,Amount,Quantity,Ticker\n2024-05-21,Lantern,1.10,2,X\n2024-05-22,Reed,2.20,2,Y\n"))
                .isInstanceOfSatisfying(
                        Recognition.Declined.class,
                        declined -> assertThat(declined.missing())
                                .singleElement()
                                .asString()
                                .startsWith("evidence for transactions of an account: ")
                                .contains("a column that is unusual for transactions"));
    }

    @Test
    void aTableWithoutTheNamesOfTransactionsIsOfAnotherFormat() throws IOException {
        assertThat(recognise("Station,Height\nNorth,12.5\nSouth,13.5\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }
}
