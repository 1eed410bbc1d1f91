package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.TableReading.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tables with several columns of dates, or with dates that may be read in two ways. */
class RivalDatesTest {

    @Test
    void constantDateIsNotTheBookingDate() throws IOException {
        String text = """
                Date comptable;Date opération;Libellé;Montant
                31/03/2024;14/03/2024;LAMPION;-40,60
                31/03/2024;15/03/2024;AUNE;90,00
                31/03/2024;16/03/2024;ROSEAU;-11,05
                """;

        assertThat(read(text))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-14", "2024-03-15", "2024-03-16");
    }

    @Test
    void datesWithoutProofOfTheirOrderAreHeld() throws IOException {
        assertHeld("""
                Date;Description;Amount;Balance
                04/03/2024;LAMPION;-40,60;459,40
                04/03/2024;AUNE;90,00;549,40
                05/03/2024;ROSEAU;-11,05;538,35
                """, "day and month may be the other way round");
    }

    @Test
    void withoutNamesTheDatesInSequenceAreThoseOfBooking() throws IOException {
        assertThat(read("""
                13.03.2024;14.03.2024;LATERNE;-40,60;459,40
                15.03.2024;15.03.2024;ERLE;90,00;549,40
                14.03.2024;16.03.2024;SCHILF;-11,05;538,35
                17.03.2024;17.03.2024;WEIDE;-8,35;530,00
                """))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-14", "2024-03-15", "2024-03-16", "2024-03-17");
    }

    @Test
    void datesThatStartWithTheNameOfTheirMonth() throws IOException {
        assertThat(read("""
                Date\tDescription\tAmount
                Jul 1, 2021\tLantern\t-40.60
                Jul 2, 2021\tWage\t90.00
                Jul 3, 2021\tReed\t-12.00
                """))
                .extracting(transaction -> transaction.getBookingDate().toString())
                .containsExactly("2021-07-01", "2021-07-02", "2021-07-03");
    }
}
