package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.read;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Cells of dates that have a word in place of a date, or a time in some rows only. */
class DateCellsTest {

    private static final String TABLE = """
            Buchungstag;Wertstellung;Buchungstext;Betrag
            21.05.2024;21.05.2024;Reed;-40,25
            %s;23.05.2024;Lantern;-9,75
            24.05.2024;27.05.2024;Basket;100,00
            27.05.2024;27.05.2024;Heron;-12,00
            28.05.2024;28.05.2024;Shell;-7,00
            """;

    private static final String VALUE_DATES = """
            Buchungstag;Wertstellung;Buchungstext;Betrag
            21.05.2024;21.05.2024;Reed;-40,25
            22.05.2024;23.05.2024;Lantern;-9,75
            24.05.2024;27.05.2024;Basket;100,00
            27.05.2024;27.05.2024;Heron;-12,00
            28.05.2024;%s;Shell;-7,00
            """;

    @Test
    void aTransactionWhoseDateIsAWordForPendingOnesHasItsOtherDate() throws IOException {
        assertThat(read(TABLE.formatted("offen")))
                .extracting(transaction -> transaction.getBookingDate().toString(), BankTransaction::getStatus)
                .containsExactly(
                        tuple("2024-05-21", null),
                        tuple("2024-05-23", TransactionStatus.PENDING),
                        tuple("2024-05-24", null),
                        tuple("2024-05-27", null),
                        tuple("2024-05-28", null));
    }

    @Test
    void aTransactionWithAnotherWordInPlaceOfItsDateIsRejected() throws IOException {
        assertThat(rows(TABLE.formatted("Zurbled")).rejections()).hasSize(1);
    }

    @Test
    void aTransactionWhoseValueDateIsAWordForPendingOnesIsPending() throws IOException {
        assertThat(read(VALUE_DATES.formatted("vorgemerkt")))
                .extracting(transaction -> transaction.getBookingDate().toString(), BankTransaction::getStatus)
                .containsExactly(
                        tuple("2024-05-21", null),
                        tuple("2024-05-22", null),
                        tuple("2024-05-24", null),
                        tuple("2024-05-27", null),
                        tuple("2024-05-28", TransactionStatus.PENDING));
    }

    @Test
    void aTransactionWithAnotherWordInPlaceOfItsValueDateIsRejected() throws IOException {
        assertThat(rows(VALUE_DATES.formatted("zurbled")).rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.UNKNOWN_ROW);
        assertThat(transactions(VALUE_DATES.formatted("null"))).hasSize(5);
    }

    @Test
    void balancesShowThatATransactionWithAWordInPlaceOfItsValueDateTookPlace() throws IOException {
        assertThat(transactions("""
                        Buchungstag;Wertstellung;Buchungstext;Betrag;Saldo
                        21.05.2024;21.05.2024;Reed;-40,25;959,75
                        22.05.2024;zurbled;Lantern;-9,75;950,00
                        24.05.2024;27.05.2024;Basket;100,00;1050,00
                        27.05.2024;27.05.2024;Heron;-12,00;1038,00
                        28.05.2024;28.05.2024;Shell;-7,00;1031,00
                        """)).hasSize(5);
    }

    @Test
    void someTimesMayHaveNoSeconds() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount
                        3/9/2024 17:42,Reed,-40.25
                        28/8/2024 23:38:11,Lantern,-9.75
                        27/8/2024,Basket,100.00
                        """)).containsExactly("2024-09-03 -40.25", "2024-08-28 -9.75", "2024-08-27 100");
    }

    @Test
    void aCommaMayFollowTheNameOfTheMonth() throws IOException {
        assertThat(TableReading.transactions("""
                        Date,Text,Amount
                        "30 Sep, 2024",Lantern,-5.00
                        "1 Oct, 2024",Reed,-7.50
                        """)).containsExactly("2024-09-30 -5", "2024-10-01 -7.5");
    }

    @Test
    void aTimeMayBeOneOfTwelveHours() throws IOException {
        for (String date : List.of("2024-05-%d 12:00:00 AM", "May %d, 2024, 1:05:00 pm", "%d/05/2024 11:59 PM")) {
            assertThat(transactions("Date;Label;Amount\n"
                            + "%s;Reed;-40.00%n%s;Lantern;12.00%n".formatted(date.formatted(14), date.formatted(23))))
                    .as(date)
                    .containsExactly("2024-05-14 -40", "2024-05-23 12");
        }
    }
}
