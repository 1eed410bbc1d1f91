package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

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
    void transactionsBookedOnOneDayArePendingWithoutThatDate() throws IOException {
        assertThat(read("""
                Purchase date;Booking text;Debit;Credit;Booked
                16.09.2025;LANTERN;24.45;;
                13.09.2025;ALDER;16.30;;15.09.2025
                13.09.2025;REED;66.95;;15.09.2025
                12.09.2025;OAK;11.02;;15.09.2025
                12.09.2025;TRANSFER FROM ACCOUNT;;600.00;15.09.2025
                """))
                .extracting(row -> row.getBookingDate().toString(), BankTransaction::getStatus)
                .containsExactly(
                        tuple("2025-09-16", TransactionStatus.PENDING),
                        tuple("2025-09-15", null),
                        tuple("2025-09-15", null),
                        tuple("2025-09-15", null),
                        tuple("2025-09-15", null));
    }

    @Test
    void datesWithoutProofOfTheirOrderAreHeld() throws IOException {
        assertHeld("""
                Date;Description;Amount;Balance
                04/03/2024;LAMPION;-40.60;459.40
                04/03/2024;AUNE;90.00;549.40
                05/03/2024;ROSEAU;-11.05;538.35
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

    @Test
    void datesOfTransactionsPrecedeThoseOfBooking() throws IOException {
        assertProven("""
                交易日期,帳務日期,說明,支出,存入,餘額
                2024/08/22,2024/08/24,Lantern,98,,902
                2024/08/24,2024/08/24,Reed,2,,900
                2024/08/23,2024/08/27,Wage,,50,950
                2024/08/28,2024/08/28,Basket,7,,943
                """, "2024-08-24 -98", "2024-08-24 -2", "2024-08-27 50", "2024-08-28 -7");
    }

    @Test
    void datesOfAnUnknownNameThatAreNeverEarlierThanThoseOfTheOperationAreThoseOfBooking() throws IOException {
        assertProven("""
                Reskontrodatoen;Transaksjonsdato;Tekst;Beløp;Saldo
                2026-06-30;2026-06-29;Lantern;-73,12;826,88
                2026-06-23;2026-06-22;Alder;-90,44;900,00
                2026-06-22;2026-06-22;Reed;-859,67;990,44
                2026-06-19;2026-06-17;Heron;-73,20;1850,11
                """, "2026-06-30 -73.12", "2026-06-23 -90.44", "2026-06-22 -859.67", "2026-06-19 -73.2");
    }

    @Test
    void datesThatAreNeverLaterThanTheBookingAreThoseOfTheOperation() throws IOException {
        assertThat(read("""
                Date début,Completed date,Description,Amount
                2024-05-13 09:11:17,2024-05-14 09:11:18,Lantern,-40.60
                2024-05-14 12:21:52,2024-05-16 12:21:53,Wage,90.00
                2024-05-17 08:47:20,2024-05-17 08:47:21,Reed,-12.00
                2024-05-18 10:00:00,,Basket,-3.00
                """))
                .extracting(
                        row -> row.getBookingDate().toString(),
                        row -> row.getOperationDate().toString(),
                        BankTransaction::getStatus)
                .containsExactly(
                        tuple("2024-05-14", "2024-05-13", null),
                        tuple("2024-05-16", "2024-05-14", null),
                        tuple("2024-05-17", "2024-05-17", null),
                        tuple("2024-05-18", "2024-05-18", TransactionStatus.PENDING));
    }

    /** An operation is booked within two weeks. */
    @Test
    void datesAfterTheBookingOrLongBeforeItAreNotThoseOfTheOperation() throws IOException {
        String table = """
                Booking date,Description,Amount,Of it
                2024-05-14,Lantern,-40.60,2024-05-13
                2024-05-16,Wage,90.00,2024-05-15
                2024-05-17,Reed,-12.00,%s
                """;

        for (String last : List.of("2024-05-18", "2024-05-02")) {
            assertThat(read(table.formatted(last)))
                    .as(last)
                    .allSatisfy(row -> assertThat(row.getOperationDate()).isNull());
        }
        assertThat(read(table.formatted("2024-05-03")))
                .extracting(row -> row.getOperationDate().toString())
                .containsExactly("2024-05-13", "2024-05-15", "2024-05-03");
    }

    @Test
    void dateThatIsOftenTheValueDateIsTheBookingDateInAllRows() throws IOException {
        assertThat(read("""
                Date;Libellé;Montant;Valeur
                15.03.2024;LAMPION;-40,60;14.03.2024
                15.03.2024;AUNE;-90,00;15.03.2024
                15.03.2024;ROSEAU;-11,05;15.03.2024
                """)).extracting(row -> row.getBookingDate().toString()).containsOnly("2024-03-15");
    }

    @Test
    void datesMayHaveTheDayOfTheWeek() throws IOException {
        assertThat(read("""
                Könyvelés dátuma;Közlemény;Összeg
                2024.03.13., szerda;LAMP;-8 573,00 HUF
                2024.03.14., csütörtök;REED;-3 531,00 HUF
                2024.03.15., péntek;SHELL;-447,00 HUF
                """))
                .extracting(row -> row.getBookingDate().toString())
                .containsExactly("2024-03-13", "2024-03-14", "2024-03-15");
    }

    @Test
    void aDateWithAnUnknownNameMayBeThatOfTheBooking() throws IOException {
        String operations = """
                Transaction date;Zurble;Label;Amount
                13/05/2024;15/05/2024;Reed;-40.00
                18/05/2024;16/05/2024;Lantern;-12.00
                16/05/2024;17/05/2024;Shell;7.50
                """;

        assertHeld(operations, "several columns of dates without names, which differ in many rows");
        assertHeld(
                operations.replace("Transaction date", "Document date"),
                "several columns of dates without names, which differ in many rows");
        assertAccepted(operations.replace("Transaction date", "Booking date"));
    }

    /** Rows with two columns of dates, of which the second one is later in most. */
    private static String purchases(String first, String second) {
        return first + ";" + second + """
                ;Libellé;Montant
                13/05/2024;14/05/2024;LAMPION;-40,60
                14/05/2024;17/05/2024;AUNE;90,00
                17/05/2024;17/05/2024;ROSEAU;-11,05
                20/05/2024;21/05/2024;OSIER;-8,35
                """;
    }

    private static List<String> bookingDates(String text) throws IOException {
        return read(text).stream().map(row -> row.getBookingDate().toString()).toList();
    }

    @Test
    void aNameOfBookingDatesPrecedesThatOfAnyDate() throws IOException {
        for (String name : List.of("Date posted", "Date entered", "Comptabilisé le")) {
            assertThat(bookingDates(purchases("Date", name)))
                    .as(name)
                    .containsExactly("2024-05-14", "2024-05-17", "2024-05-17", "2024-05-21");
        }
        assertThat(bookingDates(purchases("Datum", "Datum odepsáno/připsáno")))
                .containsExactly("2024-05-14", "2024-05-17", "2024-05-17", "2024-05-21");
    }

    @Test
    void laterDatesBelowAnUnknownNameMayBeThoseOfTheBooking() throws IOException {
        String lack = "several columns of dates without names, which differ in many rows";

        assertHeld(purchases("Date", "Zqx"), lack);
        assertHeld(purchases("Datum provedení", "Zqx"), lack);
        assertAccepted(purchases("Date comptable", "Zqx"));
        assertAccepted(purchases("Zqx", "Date"));
        assertAccepted(purchases("Date", "Date valeur"));
    }

    @Test
    void withoutNamesTheFirstDateIsThatOfTheBookingIfItIsNeverEarlier() throws IOException {
        String rows = """
                LATERNE;17.03.2024;16.03.2024;-40,60;EUR
                ERLE;16.03.2024;14.03.2024;+90,00;EUR
                SCHILF;14.03.2024;14.03.2024;-11,05;EUR
                """;

        assertThat(bookingDates(rows)).containsExactly("2024-03-17", "2024-03-16", "2024-03-14");
        assertThat(proposal(rows).lacking())
                .contains(
                        "booking_date: several columns of dates without names, of which the first one is never earlier");
        assertAccepted(rows);
        assertHeld(
                rows.replace("16.03.2024;-40", "18.03.2024;-40"),
                "several columns of dates without names, which differ in many rows");
        assertHeld(
                rows.replace("14.03.2024;-11", "20.02.2024;-11"),
                "several columns of dates without names, which differ in many rows");
    }

    @Test
    void datesOfTransactionsBesideThoseOfValueAreThoseOfBooking() throws IOException {
        for (String names : List.of("Transaction date,Value date", "Data tranzactie,Data valuta")) {
            assertProven(names + """
                            ,Description,Debit,Credit,Balance
                            2024-05-31,2024-05-31,Reed,24.50,,848.90
                            2024-05-30,2024-05-30,Wages,,210.00,873.40
                            2024-05-27,2024-05-28,Rent,450.00,,663.40
                            2024-05-20,2024-05-20,Lantern,40.00,,1113.40
                            """, "2024-05-31 -24.5", "2024-05-30 210", "2024-05-27 -450", "2024-05-20 -40");
        }
    }

    @Test
    void aDateOfAccountingPrecedesThoseOfOperationAndValue() throws IOException {
        assertProven("""
                F. VALOR;F. CONTABLE;F. OPERACIÓN;CONCEPTO;IMPORTE;SALDO
                30-04-2024;30-04-2024;29-04-2024;FAROL;-22,40;3.298,23
                28-04-2024;28-04-2024;28-04-2024;NOMINA;1.798,33;3.320,63
                21-04-2024;22-04-2024;21-04-2024;JUNCO;-540,00;1.522,30
                14-04-2024;14-04-2024;12-04-2024;CONCHA;-60,00;2.062,30
                """, "2024-04-30 -22.4", "2024-04-28 1798.33", "2024-04-22 -540", "2024-04-14 -60");
    }
}
