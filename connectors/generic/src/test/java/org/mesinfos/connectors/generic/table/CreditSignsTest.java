package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Signs of the amounts in a column of credits. */
class CreditSignsTest {

    /** Payments of a card that are printed as negative charges, or cancelled credits: nothing decides. */
    @Test
    void onlyNegativeCreditsContradictTheNameOfTheirColumn() throws IOException {
        assertThat(proposal("""
                        Date,Description,Debit,Credit
                        05/14/2024,Lantern,15.40,
                        05/13/2024,Heron,41.70,
                        04/28/2024,Reed,,-300.00
                        """).lacking()).containsExactly("amount: codes, columns or words that contradict signs");
    }

    @Test
    void paymentReceivedShowsThatNegativeCreditsArePayments() throws IOException {
        String text = """
                Date,Description,Debit,Credit
                05/14/2024,Lantern,15.40,
                05/13/2024,Heron,41.70,
                04/28/2024,Payment received,,-300.00
                """;

        assertThat(transactions(text)).containsExactly("2024-05-14 -15.4", "2024-05-13 -41.7", "2024-04-28 300");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    /** Amounts on hold beside the signed amounts of an account are no payments. */
    @Test
    void negativeDebitsShowThatNegativeCreditsLeaveTheAccount() throws IOException {
        assertThat(transactions("""
                        Date,Description,Debit,Credit
                        05/14/2024,Lantern,-15.40,
                        05/13/2024,Heron,,-41.70
                        04/28/2024,Payment received,-12.00,
                        """)).containsExactly("2024-05-14 -15.4", "2024-05-13 -41.7", "2024-04-28 -12");
    }

    @Test
    void oneNegativeCreditAmongOthersIsCancelled() throws IOException {
        assertThat(proposal("""
                        Date,Description,Debit,Credit
                        05/14/2024,Lantern,15.40,
                        05/13/2024,Heron,,41.70
                        04/28/2024,Heron cancelled,,-41.70
                        """).lacking())
                .containsExactly("amount: debits and credits, but no balance or total to check them");
    }

    @Test
    void balancesProveCancelledCredits() throws IOException {
        assertThat(proposal("""
                        Date,Description,Debit,Credit,Balance
                        04/28/2024,Lantern,15.40,,84.60
                        05/13/2024,Heron cancelled,,-41.70,42.90
                        05/14/2024,Reed,2.90,,40.00
                        05/15/2024,Willow,10.00,,30.00
                        """).lacking()).isEmpty();
    }
}
