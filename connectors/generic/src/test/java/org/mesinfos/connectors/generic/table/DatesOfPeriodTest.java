package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.generic.table.hypothesis.TransactionTableHypothesis;

/** Dates of day and month, whose year follows from a period above the table. */
class DatesOfPeriodTest {

    private static final String ROWS = """

            Date;Description;Amount;Balance
            30/12;Lantern;-10.00;90.00
            31/12;Reed;-5.00;85.00
            02/01;Wage;20.00;105.00
            15/01;Basket;-1.00;104.00
            """;

    @Test
    void eachDateHasTheYearThatPutsItIntoThePeriod() throws IOException {
        assertProven(
                "Period: 15.12.2023 to 15.01.2024\n" + ROWS,
                "2023-12-30 -10",
                "2023-12-31 -5",
                "2024-01-02 20",
                "2024-01-15 -1");
    }

    @Test
    void theMonthMayComeFirst() throws IOException {
        assertProven("""
                From 09/01/2024 - 09/30/2024
                Date,Description,Withdrawals,Deposits,Balance
                09/02,Lantern,10.00,,90.00
                09/05,Reed,5.00,,85.00
                09/06,Wage,,20.00,105.00
                09/12,Basket,1.00,,104.00
                """, "2024-09-02 -10", "2024-09-05 -5", "2024-09-06 20", "2024-09-12 -1");
    }

    @Test
    void typesOfLinesMayPrecedeNamesAndApostrophesProtectDates() throws IOException {
        assertProven("""
                3,'Vanaf Datum','Tot Datum'
                3,'15 Desember 2023','14 Januarie 2024'
                5,'Nommer','Datum','Beskrywing','Bedrag','Saldo'
                5,1,'16 Des','Lantern',-10.00,90.00
                5,2,'18 Des','Reed',-5.00,85.00
                5,3,'02 Jan','Wage',20.00,105.00
                5,4,'03 Jan','Basket',-1.00,104.00
                6,'END'
                """, "2023-12-16 -10", "2023-12-18 -5", "2024-01-02 20", "2024-01-03 -1");
    }

    @Test
    void datesWithoutAPeriodOrOutsideOfItHaveNoYear() {
        assertThat(TransactionTableHypothesis.infer("Day of export: 15.01.2024\n" + ROWS))
                .isEmpty();
        assertThat(TransactionTableHypothesis.infer("Period: 15.12.2023 to 14.01.2024\n" + ROWS))
                .isEmpty();
    }

    /** In a longer period, a date of its start would have two years. */
    @Test
    void thePeriodIsAYearAtMost() throws IOException {
        assertProven(
                "Period: 01.03.2023 to 29.02.2024\n" + ROWS,
                "2023-12-30 -10",
                "2023-12-31 -5",
                "2024-01-02 20",
                "2024-01-15 -1");
        assertThat(TransactionTableHypothesis.infer("Period: 01.03.2023 to 01.03.2024\n" + ROWS))
                .isEmpty();
    }
}
