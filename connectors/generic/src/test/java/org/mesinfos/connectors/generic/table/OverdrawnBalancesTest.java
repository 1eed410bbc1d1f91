package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Balances of overdrawn accounts, cards and loans, which may lack their minus. */
class OverdrawnBalancesTest {

    private static final String OVERDRAWN = """
            Date,Text,Withdrawal,Deposit,Balance
            13/05/2024,Lantern,500.00,,1500.00%1$s
            14/05/2024,Reed,,200.00,1300.00%1$s
            15/05/2024,Basket,50.00,,1350.00%1$s
            16/05/2024,Shell,,75.00,1275.00%1$s
            """;
    private static final String[] TRANSACTIONS = {"2024-05-13 -500", "2024-05-14 200", "2024-05-15 -50", "2024-05-16 75"
    };

    @Test
    void codesStateWhichBalancesAreNegative() throws IOException {
        assertProven(OVERDRAWN.formatted("Dr"), TRANSACTIONS);
        assertProven(
                OVERDRAWN
                        .formatted("Dr")
                        .replace("Balance\n", "Balance,Dr/Cr\n")
                        .replace("Dr\n", ",Dr\n"),
                TRANSACTIONS);
        assertProven("""
                Date,Text,Withdrawal,Deposit,Balance
                13/05/2024,Lantern,500.00,,200.00 Cr
                14/05/2024,Reed,900.00,,700.00 Dr
                15/05/2024,Basket,50.00,,750.00 Dr
                16/05/2024,Shell,,800.00,50.00 Cr
                """, "2024-05-13 -500", "2024-05-14 -900", "2024-05-15 -50", "2024-05-16 800");
    }

    @Test
    void balancesWithACodeAreReadWithTheirSign() throws IOException {
        assertThat(read(OVERDRAWN.formatted("Dr")))
                .extracting(BankTransaction::getBalanceAfter)
                .extracting(balance -> balance.intValueExact())
                .containsExactly(-1500, -1300, -1350, -1275);
    }

    @Test
    void namedDebitsAreNoCreditsBecauseADebtGrows() throws IOException {
        assertHeld(OVERDRAWN.formatted(""), "balances do not follow from the amounts");
    }

    @Test
    void aDebtThatGrowsByFeesProvesNoIncome() throws IOException {
        assertHeld("""
                Date,Text,Amount,Balance
                13/05/2024,Account fee,5.00,105.00
                14/05/2024,Cash withdrawal,20.00,125.00
                15/05/2024,ATM 4411,30.00,155.00
                16/05/2024,Payment received - thank you,-100.00,55.00
                """, "balances that contradict the signs of some amounts");
    }

    @Test
    void theGrowingDebtOfACardProvesNoIncome() throws IOException {
        String rows = """
                13/05/2024,Lantern,5.00,105.00
                14/05/2024,Reed,20.00,125.00
                15/05/2024,Basket,30.00,155.00
                16/05/2024,Shell,-100.00,55.00
                """;

        assertHeld("Card 4921 **** **** 3310\nDate,Text,Amount,Balance\n" + rows, "contradict the signs");
        assertHeld("Date,Text,Amount,Balance owed\n" + rows, "contradict the signs");
    }
}
