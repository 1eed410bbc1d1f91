package org.mesinfos.connectors.generic.statement.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** Statements at the limits between one reading and another. */
class LayoutLimitsTest {

    /** Returns the roles of a column of amounts beside a column of balances. */
    private static Optional<TransactionColumnRole> roleAbove(String content, int lines) {
        List<PdfLine> printed = new ArrayList<>();
        printed.add(new PdfLine(40, List.of(new PdfWord("1,50", 300, 320), new PdfWord("98,50", 400, 425))));
        for (int line = 0; line < lines; line++) {
            printed.add(new PdfLine(
                    52 + 12 * line, List.of(new PdfWord(content, 300, 340), new PdfWord("98,50", 400, 425))));
        }
        StatementTableHeader header = new StatementTableHeader(
                List.of(
                        new HeaderColumn(
                                "Valor", Optional.of(TransactionColumnRole.AMOUNT), 1, Optional.empty(), 300, 330),
                        new HeaderColumn(
                                "Saldo",
                                Optional.of(TransactionColumnRole.BALANCE_AFTER),
                                1,
                                Optional.empty(),
                                400,
                                425)),
                1,
                Optional.empty());
        return HeaderContentCheck.correct(header, PrintedLine.of(new PdfPage(1, 595, 842, printed)))
                .columns()
                .get(0)
                .role();
    }

    @Test
    void moreThanFourDatesOrWordsPerAmountShowThatAColumnContainsNoAmounts() {
        assertThat(roleAbove("13.12.2023", 4)).contains(TransactionColumnRole.AMOUNT);
        assertThat(roleAbove("13.12.2023", 5)).contains(TransactionColumnRole.VALUE_DATE);
        assertThat(roleAbove("Lampe", 4)).contains(TransactionColumnRole.AMOUNT);
        assertThat(roleAbove("Lampe", 5)).isEmpty();
    }
}
