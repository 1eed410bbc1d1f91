package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;
import org.mesinfos.connectors.generic.statement.proof.StatementAcceptance;

/** Numbers before amounts, at a gap between those of a space and of a column, which may be their first digits. */
class SplitAmountsTest {

    /** A statement whose lines end with a number and an amount; characters are five points wide. */
    private static ParsedStatement statement(double gap, List<List<String>> rows) {
        List<PdfLine> lines = new ArrayList<>();
        lines.add(line(50, DrawnPages.word("Account", 40), DrawnPages.word("statement", 80)));
        for (List<String> row : rows) {
            double digits = 550 - 5.0 * row.get(3).length() - gap;
            List<PdfWord> words = new ArrayList<>();
            words.add(DrawnPages.word(row.get(0), 40));
            words.add(DrawnPages.word(row.get(1), 120));
            if (!row.get(2).isEmpty()) {
                words.add(wordEndingAt(digits, row.get(2)));
            }
            words.add(wordEndingAt(550, row.get(3)));
            words.removeIf(word -> word.text().isEmpty());
            lines.add(line(80 + 14 * lines.size(), words.toArray(PdfWord[]::new)));
        }
        return StatementHypotheses.bestStatement(List.of(new PdfPage(1, 595, 842, lines)))
                .orElseThrow();
    }

    private static List<List<String>> rows(String opening, String closing) {
        return List.of(
                List.of("", "Opening balance", "1", opening),
                List.of("04.12.2023", "LANTERN", "", "-40,00"),
                List.of("06.12.2023", "ALDER", "2", "390,00"),
                List.of("17.12.2023", "REED", "", "-25,50"),
                List.of("", "Closing balance", "3", closing));
    }

    private static List<String> amounts(ParsedStatement statement) {
        return statement
                .transactions()
                .flatMap(row -> statement.signHypothesis().amount(row).stream())
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void digitsArePartOfTheAmountsIfTheBalancesShowIt() {
        assertThat(amounts(statement(5, rows("500,00", "824,50")))).containsExactly("-40", "2390", "-25.5");
    }

    @Test
    void amountsAreHeldIfNothingShowsWhetherTheDigitsBelongToThem() {
        assertThat(StatementAcceptance.of(statement(5, rows("500,00", "911,00")))
                        .lacking())
                .containsExactly("amount: numbers directly before amounts, which may be their first digits");
    }

    @Test
    void digitsFartherAwayAreThoseOfAnotherColumn() {
        assertThat(statement(12, rows("500,00", "864,50")).splitAmounts()).isEmpty();
    }

    @Test
    void digitsBeforeADecimalMarkArePartOfTheAmount() {
        List<List<String>> rows = List.of(
                List.of("", "Opening balance", "", "500,00"),
                List.of("04.12.2023", "LANTERN", "(6", ",20)"),
                List.of("06.12.2023", "ALDER", "", "390,00"),
                List.of("17.12.2023", "REED", "", "(25,50)"),
                List.of("", "Closing balance", "", "858,30"));

        assertThat(amounts(statement(1, rows))).containsExactly("-6.2", "390", "-25.5");
        assertThat(amounts(statement(5, rows))).containsExactly("-6.2", "390", "-25.5");
    }

    @Test
    void digitsFarFromADecimalMarkHoldTheAmountAfterIt() {
        List<List<String>> rows = List.of(
                List.of("04.12.2023", "LANTERN", "(6", ",20)"),
                List.of("06.12.2023", "Wages", "", "390,00"),
                List.of("17.12.2023", "Card fee", "", "(25,50)"),
                List.of("18.12.2023", "Card fee", "", "(5,50)"));

        assertThat(StatementAcceptance.of(statement(5, rows)).lacking())
                .contains("amount: numbers directly before amounts, which may be their first digits");
    }
}
