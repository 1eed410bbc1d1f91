package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Rows with a state: only those of booked and of pending transactions are read. */
class TransactionStatesTest {

    private static final String TABLE = """
            Date,Description,Amount,Status
            2024-05-13,Reed,-40.00,Completed
            2024-05-14,Lantern,-12.00,%s
            2024-05-15,Shell,-7.50,Completed
            """;

    @Test
    void aRowWithAStateOfUnknownMeaningIsRejected() throws IOException {
        CollectedRows rows = rows(TABLE.formatted("Zurbled"));

        assertThat(rows.rejections())
                .extracting(Rejection::reason, rejection -> rejection.locator().toString())
                .containsExactly(tuple(RejectionReason.UNKNOWN_ROW, "line 3"));
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Reed", "Shell");
    }

    @Test
    void deletedAndExpiredTransactionsAreSkippedInManyLanguages() throws IOException {
        for (String state : List.of(
                "Deleted",
                "Rejected",
                "Rejetée",
                "Slettet",
                "Supprimée",
                "Gelöscht",
                "Abgelaufen",
                "Удалено",
                "已取消",
                "削除")) {
            assertThat(transactions(TABLE.formatted(state)))
                    .as(state)
                    .containsExactly("2024-05-13 -40", "2024-05-15 -7.5");
        }
    }

    @Test
    void transactionsThatTookPlaceMayHaveNoState() throws IOException {
        assertThat(transactions(TABLE.replace("Completed", "").formatted("Declined")))
                .containsExactly("2024-05-13 -40", "2024-05-15 -7.5");
    }

    @Test
    void blockedAmountsArePending() throws IOException {
        for (String state : List.of(
                "Blocked",
                "Autorizzato",
                "Gesperrt",
                "Bloqué",
                "Заблокировано",
                "Processing",
                "Venter",
                "Réservée",
                "Prenotata")) {
            assertThat(rows(TABLE.formatted(state)).records(BankTransaction.class))
                    .as(state)
                    .extracting(BankTransaction::getStatus)
                    .containsExactly(null, TransactionStatus.PENDING, null);
        }
    }

    @Test
    void theStateOfMostRowsIsThatOfBookedOnesInAnyLanguage() throws IOException {
        String table = TABLE.replace("Completed", "Zurbled");

        assertThat(transactions(table.formatted("Zurbled"))).hasSize(3);
        assertThat(rows(table.formatted("Brindled")).rejections()).hasSize(1);
        assertThat(rows(table.formatted("Completed")).rejections()).isEmpty();
    }

    @Test
    void withoutAStateOfMostRowsUnknownOnesAreRejected() throws IOException {
        assertThat(rows("""
                        Date,Description,Amount,Status
                        2024-05-13,Reed,-40.00,Zurbled
                        2024-05-14,Lantern,-12.00,Brindled
                        """).rejections()).hasSize(2);
    }

    @Test
    void anUnknownStateInTheBalancesIsThatOfBookedTransactions() throws IOException {
        String table = """
                Date,Description,Amount,Balance,Status
                2024-05-13,Reed,-40.00,960.00,Completed
                2024-05-14,Lantern,-12.00,948.00,Zurbled
                2024-05-15,Shell,-7.50,940.50,Completed
                2024-05-16,Basket,100.00,1040.50,Completed
                """;

        assertThat(transactions(table)).hasSize(4);
        assertThat(rows(table + "2024-05-17,Heron,-5.00,,Zurbled\n").rejections())
                .hasSize(2);
    }

    @Test
    void aRowWithoutAStateIsRead() throws IOException {
        assertThat(transactions(TABLE.formatted(""))).hasSize(3);
    }

    @Test
    void balancesNeedNotIncludeTransactionsThatDidNotTakePlace() throws IOException {
        assertProven("""
                Status,Date,Amount,Balance,Account name
                Completed,2024-05-13,-40.00,960.00,Main
                Declined,2024-05-14,-12.00,960.00,Main
                Completed,2024-05-15,-7.50,952.50,Main
                Declined,2024-05-16,-1.00,952.50,Main
                Completed,2024-05-17,100.00,1052.50,Main
                Completed,2024-05-18,-2.50,1050.00,Main
                """, "2024-05-13 -40", "2024-05-15 -7.5", "2024-05-17 100", "2024-05-18 -2.5");
    }

    @Test
    void aStateIsNoLabel() throws IOException {
        assertThat(transactions("""
                        Status,Date,Amount
                        Completed,2024-05-13,-40.00
                        Declined,2024-05-14,-12.00
                        Completed,2024-05-15,-7.50
                        Completed,2024-05-16,9.00
                        """)).containsExactly("2024-05-13 -40", "2024-05-15 -7.5", "2024-05-16 9");
    }

    @Test
    void aColumnWithoutAKnownNameHasStatesIfAllTextsAre() throws IOException {
        String unnamed = TABLE.substring(TABLE.indexOf('\n') + 1);

        for (String table : List.of(TABLE.replace("Status", "Zurble"), unnamed)) {
            assertThat(transactions(table.formatted("Cancelled"))).containsExactly("2024-05-13 -40", "2024-05-15 -7.5");
            assertThat(transactions(table.formatted("Zurbled"))).hasSize(3);
        }
    }

    @Test
    void rowsNewerThanTheNewestBalanceArePending() throws IOException {
        String table = """
                Date,Description,Withdrawal,Deposit,Balance
                %s2024-05-16,Reed,40.00,,160.00
                2024-05-15,Lantern,,12.00,200.00
                2024-05-14,Shell,7.50,,188.00
                2024-05-13,Fern,4.50,,195.50
                %s""";
        String row = "2024-05-%d,Moss,9.99,,\n";

        assertThat(rows(table.formatted("Pending\n" + row.formatted(16) + "Posted\n", ""))
                        .records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsExactly(TransactionStatus.PENDING, null, null, null, null);
        assertThat(rows(table.formatted("", row.formatted(12))).records(BankTransaction.class))
                .as("rows older than the oldest balance")
                .extracting(BankTransaction::getStatus)
                .containsOnlyNulls();
    }

    @Test
    void balancesAtTheEndOfEachDayAreThoseOfAllItsRows() throws IOException {
        assertThat(rows("""
                        Date,Description,Withdrawal,Deposit,Balance
                        2024-05-13,Fern,4.50,,195.50
                        2024-05-14,Shell,7.50,,
                        2024-05-14,Moss,10.00,,178.00
                        2024-05-15,Lantern,,12.00,190.00
                        2024-05-16,Reed,40.00,,150.00
                        2024-05-17,Ivy,5.00,,
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsOnlyNulls();
    }

    @Test
    void rowsWithAMarkThatALineBelowExplainsAsPendingAreSkipped() throws IOException {
        String table = """
                Buchungstag;Verwendungszweck;Umsatz;Währung
                13.05.2024;Schilf;-40,00;EUR;
                14.05.2024;Lohn Werft;1200,00;EUR;
                15.05.2024;Muschel;-7,50;EUR;
                16.05.2024;Farn;-9,99;EUR;*
                * %s
                """;

        assertThat(transactions(table.formatted("noch nicht ausgeführte Umsätze")))
                .containsExactly("2024-05-13 -40", "2024-05-14 1200", "2024-05-15 -7.5");
        assertThat(transactions(table.formatted("mit Karte"))).hasSize(4);
    }

    @Test
    void aWordInPlaceOfAReferenceIsTheStateOfItsRowOnly() throws IOException {
        assertThat(rows("""
                        Date;Reference;Description;Amount
                        13/05/2024;HOLD;Shell;-12,00
                        12/05/2024;A4471;Lantern;-40,25
                        11/05/2024;A4470;Reed;-9,75
                        26/04/2024;A4469;Basket;100,00
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsExactly(TransactionStatus.PENDING, null, null, null);
    }

    @Test
    void aWordAmongOtherWordsIsNoState() throws IOException {
        assertThat(rows("""
                        Date;Memo;Description;Amount
                        13/05/2024;HOLD;Shell;-12,00
                        12/05/2024;Fuel;Lantern;-40,25
                        11/05/2024;A4470;Reed;-9,75
                        26/04/2024;A4469;Basket;100,00
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsOnlyNulls();
    }
}
