package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.format.pdf.PdfTable.left;
import static org.mesinfos.connectors.format.pdf.PdfTable.right;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.assertProven;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.lacking;
import static org.mesinfos.connectors.generic.statement.StatementFixtures.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.format.pdf.PdfTable;

/** Days of the month below headings with the month and its year. */
class DaysBelowMonthsTest {

    private static PdfTable table() {
        return StatementFixtures.table(left(40), left(90), right(470), right(550))
                .row("Day", "Details", "Amount", "Balance");
    }

    @Test
    void daysHaveTheMonthOfTheHeadingAboveThem() throws IOException {
        PdfTable table = table().row("December 2023")
                .row("14", "HERON", "-7.00", "550.50")
                .row("02", "LANTERN DATED 30/11/23", "-12.00", "557.50")
                .row("November 2023")
                .row("24", "ALDER", "90.00", "569.50")
                .row("24", "REED", "-25.50", "479.50");

        assertProven(table, "2023-12-14 -7", "2023-12-02 -12", "2023-11-24 90", "2023-11-24 -25.5");
    }

    @Test
    void weekdaysMayPrecedeTheDays() throws IOException {
        PdfTable table = table().row("novembre 2023")
                .row("ven 24", "REED", "-25.50", "479.50")
                .row("ven 24", "ALDER", "90.00", "569.50")
                .row("décembre 2023")
                .row("sam 2", "LANTERN", "-12.00", "557.50")
                .row("jeu 14", "HERON", "-7.00", "550.50");

        assertProven(table, "2023-11-24 -25.5", "2023-11-24 90", "2023-12-02 -12", "2023-12-14 -7");
    }

    @Test
    void headingsAreNoPartOfALabel() throws IOException {
        PdfTable table = table().row("November 2023")
                .row("24", "REED", "-25.50", "479.50")
                .row("December 2023")
                .row("02", "LANTERN", "-12.00", "467.50")
                .row("14", "HERON", "-7.00", "460.50");

        assertThat(read(table)).extracting(row -> row.getLabel()).containsExactly("REED", "LANTERN", "HERON");
    }

    @Test
    void numbersOutOfSequenceAreNoDays() throws IOException {
        PdfTable table = table().row("December 2023")
                .row("14", "HERON 20/12/2023", "-7.00", "550.50")
                .row("02", "LANTERN 21/12/2023", "-12.00", "538.50")
                .row("24", "ALDER 22/12/2023", "90.00", "628.50")
                .row("11", "REED 23/12/2023", "-25.50", "603.00");

        assertThat(read(table)).isEmpty();
    }

    @Test
    void datesWithinLabelsAreNotThoseOfRowsThatStartBeforeThem() throws IOException {
        PdfTable table = table().row("41", "TRANSFER ALDER", "90.00", "590.00")
                .row("17", "04/12/2023 LANTERN", "-12.00", "578.00")
                .row("22", "08/12/2023 HERON", "-7.00", "571.00")
                .row("13", "11/12/2023 WREN", "-5.00", "566.00")
                .row("19", "12/12/2023 WREN", "-5.00", "561.00");

        assertThat(lacking(table))
                .contains("amount: more amounts without a date than with one, or rows with a balance but no date");
    }

    @Test
    void weekdaysMayHaveTheAbbreviationOfAMonth() throws IOException {
        PdfTable table = table().row("avril 2023")
                .row("mar 25", "REED", "-25.50", "479.50")
                .row("lun 24", "ALDER", "90.00", "505.00")
                .row("mar 4", "WREN", "-2.00", "415.00")
                .row("mars 2023")
                .row("ven 31", "LANTERN", "-12.00", "417.00")
                .row("mar 14", "HERON", "-7.00", "429.00");

        assertProven(table, "2023-04-25 -25.5", "2023-04-24 90", "2023-04-04 -2", "2023-03-31 -12", "2023-03-14 -7");
    }
}
