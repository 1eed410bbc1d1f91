package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Debits with the opposite sign of the others in their column: they enter the account. */
class ReversedDebitsTest {

    @Test
    void balancesProveReversedDebits() throws IOException {
        assertProven("""
                Datum;Text;Belastung;Gutschrift;Saldo
                13.05.2024;Lantern;40,25;;59,75
                14.05.2024;Lantern;-40,25;;100,00
                15.05.2024;Reed;7,00;;93,00
                16.05.2024;Lohn;;20,00;113,00
                """, "2024-05-13 -40.25", "2024-05-14 40.25", "2024-05-15 -7", "2024-05-16 20");
        assertProven("""
                Datum;Text;Belastung;Gutschrift;Saldo
                13.05.2024;Lantern;-40,25;;59,75
                14.05.2024;Lantern;40,25;;100,00
                15.05.2024;Reed;-7,00;;93,00
                16.05.2024;Lohn;;20,00;113,00
                """, "2024-05-13 -40.25", "2024-05-14 40.25", "2024-05-15 -7", "2024-05-16 20");
    }

    @Test
    void debitsOfBothSignsWithoutBalancesAreHeld() throws IOException {
        assertHeld("""
                Datum;Text;Belastung;Gutschrift
                13.05.2024;Lantern;40,25;
                14.05.2024;Lantern;-40,25;
                15.05.2024;Reed;7,00;
                16.05.2024;Lohn;;20,00
                """, "codes, columns or words that contradict signs");
    }

    /** The sample has 400 lines. */
    @Test
    void aDebitBelowTheSampleIsReversedAsWell() throws IOException {
        StringBuilder text = new StringBuilder("Datum;Text;Belastung;Gutschrift\n");
        for (int row = 0; row < 450; row++) {
            text.append(row % 2 == 0 ? "13.05.2024;Lantern;5,00;\n" : "14.05.2024;Lohn;;5,00\n");
        }
        assertThat(amounts(text + "15.05.2024;Reed;-7,00;\n")).last().isEqualTo("7");
    }
}
