package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfFile;

/** Texts beside a table, whose lines are between the rows as often as on them. */
class SidePanelTest {

    private static final List<String> PANEL = List.of(
            "Your rewards",
            "Points won 1,250.00",
            "Limit of the card 3,000.00",
            "Payment due on 15.01.2024",
            "Minimum payment 25.00",
            "Rate of purchases 19.90 %",
            "Rate of cash 21.90 %",
            "Estimated time to pay",
            "if you pay the minimum:",
            "two years and a month",
            "Ask us for advice",
            "at any branch");

    private static final List<String> WITHOUT_PANEL = List.of(
            "2023-12-05 -40 LANTERN",
            "2023-12-06 90 ALDER",
            "2023-12-08 -25.5 REED",
            "2023-12-11 -24.5 OAK",
            "2023-12-12 -10 WILLOW",
            "2023-12-14 -15 HAZEL");

    @Test
    void textsOfAPanelAreNeitherInTheHeaderNorInTheLabels() throws IOException {
        assertThat(transactions(statement(0))).isEqualTo(WITHOUT_PANEL);
    }

    @Test
    void linesOfAPanelStartWithinOneAndAHalfPointsOfItsEdge() throws IOException {
        assertThat(transactions(statement(1.4))).isEqualTo(WITHOUT_PANEL);
        assertThat(transactions(statement(2.1))).isNotEqualTo(WITHOUT_PANEL);
    }

    @Test
    void tableEndsEightPointsBeforeAPanel() throws IOException {
        assertThat(transactions(statement(0, 370.4))).isEqualTo(WITHOUT_PANEL);
        assertThat(transactions(statement(0, 370.6))).isNotEqualTo(WITHOUT_PANEL);
    }

    private static List<String> transactions(PdfFile file) throws IOException {
        return StatementFixtures.read(file.content()).stream()
                .map(transaction -> StatementFixtures.bookingDate(transaction) + " "
                        + StatementFixtures.amount(transaction) + " " + transaction.getLabel())
                .toList();
    }

    @Test
    void aPanelLacksNoProof() throws IOException {
        assertThat(StatementFixtures.lacking(statement(0).content())).isEmpty();
    }

    /**
     * Returns a statement with a header of two lines; rows are 15 points apart, lines of the panel 11.
     *
     * @param shift distance of two thirds of the lines of the panel from its edge, to the left and to the right
     */
    private static PdfFile statement(double shift) {
        return statement(shift, 340);
    }

    private static PdfFile statement(double shift, double amounts) {
        PdfFile file = new PdfFile()
                .page()
                .left(40, 50, "Account statement")
                .left(40, 64, "Period 01.12.2023 - 31.12.2023")
                .left(40, 100, "Transaction")
                .left(120, 100, "Posting")
                .left(40, 111, "date")
                .left(120, 111, "date")
                .left(190, 111, "Details")
                .right(amounts, 111, "Amount")
                .left(190, 126, "Opening balance")
                .right(amounts, 126, "500.00");
        List<List<String>> rows = List.of(
                List.of("04.12.2023", "05.12.2023", "LANTERN", "-40.00"),
                List.of("05.12.2023", "06.12.2023", "ALDER", "90.00"),
                List.of("07.12.2023", "08.12.2023", "REED", "-25.50"),
                List.of("08.12.2023", "11.12.2023", "OAK", "-24.50"),
                List.of("11.12.2023", "12.12.2023", "WILLOW", "-10.00"),
                List.of("13.12.2023", "14.12.2023", "HAZEL", "-15.00"));
        for (int i = 0; i < rows.size(); i++) {
            double y = 141 + 15 * i;
            file.left(40, y, rows.get(i).get(0))
                    .left(120, y, rows.get(i).get(1))
                    .left(190, y, rows.get(i).get(2))
                    .right(amounts, y, rows.get(i).get(3));
        }
        file.left(190, 231, "Closing balance").right(amounts, 231, "475.00");
        for (int i = 0; i < PANEL.size(); i++) {
            file.left(380 + shift * (i % 3 == 2 ? 0 : 1 - 2 * (i % 3)), 100 + 11.5 * i, PANEL.get(i));
        }
        return file;
    }
}
