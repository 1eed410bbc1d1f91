package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Rows with a date and an amount are transactions, whatever their texts are like. */
final class RowsOfTransactionsTest {

    @Test
    void aLabelInTheFirstColumnMayBeginAsATotal() throws IOException {
        assertThat(transactions("""
                        Description,Date,Amount,Balance
                        Reed,02/12/2024,-10.00,500.00
                        TOTAL WINE 1203,02/14/2024,-45.10,454.90
                        Balance Day Spa,02/16/2024,-30.00,424.90
                        Lantern,02/20/2024,100.00,524.90
                        """))
                .containsExactly("2024-02-12 -10", "2024-02-14 -45.1", "2024-02-16 -30", "2024-02-20 100");
    }

    @Test
    void aTotalInTheFirstColumnHasNoDate() throws IOException {
        assertThat(transactions("""
                        Description,Date,Amount,Kind
                        Reed,12/13/2024,-10.00,Card
                        Shell,12/14/2024,-45.10,Card
                        Lantern,12/20/2024,100.00,Transfer
                        Total of the month,,44.90,All
                        """)).containsExactly("2024-12-13 -10", "2024-12-14 -45.1", "2024-12-20 100");
    }

    @Test
    void aTransactionBeforeItsTextNeedsNone() throws IOException {
        assertThat(transactions("""
                        Date;Amount;Description
                        13/01/2024;-10,00;Reed
                        14/01/2024;-12,00;
                        15/01/2024;-45,10;Shell
                        20/01/2024;100,00;Lantern
                        """))
                .containsExactly("2024-01-13 -10", "2024-01-14 -12", "2024-01-15 -45.1", "2024-01-20 100");
    }

    /** Savings of a child are paid out to the account of a parent. */
    @Test
    void theAccountOfReferenceAboveATableIsNotTheOwnOne() throws IOException {
        String table = """

                        Datum;Text;Betrag;Saldo
                        13.01.2024;Reed;-10,00;490,00
                        14.01.2024;Shell;-12,00;478,00
                        15.01.2024;Lantern;-45,10;432,90
                        """;

        assertThat(rows("Kontonummer: 1234567890\nReferenzkonto: DE02120300000000202051\n" + table)
                        .records(BankTransaction.class))
                .extracting(BankTransaction::getIban, BankTransaction::getAccountNumber)
                .containsOnly(tuple(null, "1234567890"));
        assertThat(rows("Referenzkonto: DE02120300000000202051\nGirokonto: DE89370400440532013000\n" + table)
                        .records(BankTransaction.class))
                .extracting(BankTransaction::getIban)
                .containsOnly("DE89370400440532013000");
    }

    /** All purchases of a journey may be in one other currency. */
    @Test
    void theCurrencyAboveATableIsThatOfItsAmounts() throws IOException {
        assertThat(rows("""
                        Kontowährung: CHF

                        Datum;Text;Betrag;Kaufwährung
                        13.01.2024;Reed;-10,00;EUR
                        14.01.2024;Shell;-12,00;EUR
                        15.01.2024;Lantern;-45,10;EUR
                        20.01.2024;Basket;100,00;EUR
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("CHF");
    }
}
