package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Types of transactions whose words state the direction of amounts without signs. */
class WordCodesTest {

    private static final String TABLE = """
            Action,Date,Text,Total
            Deposit,2024-05-13,Lantern,500.00
            Market buy,2024-05-14,Reed,300.00
            %s,2024-05-15,Basket,20.00
            """;

    @Test
    void typesOfBothDirectionsStateTheSigns() throws IOException {
        String text = TABLE.formatted("Withdrawal");

        assertThat(transactions(text)).containsExactly("2024-05-13 500", "2024-05-14 -300", "2024-05-15 -20");
        assertAccepted(text);
    }

    @Test
    void aTypeOfUnknownDirectionStatesNone() throws IOException {
        assertThat(proposal(TABLE.formatted("Transfer")).lacking()).hasSize(1);
        assertThat(transactions(TABLE.formatted("Transfer")))
                .containsExactly("2024-05-13 500", "2024-05-14 300", "2024-05-15 20");
    }

    @Test
    void typesOfACustomerStateNothingAboutAShop() throws IOException {
        assertThat(transactions("""
                        Action,Date,Text,Total
                        Card purchase,2024-05-13,Lantern,500.00
                        Salary,2024-05-14,Reed,300.00
                        Card purchase,2024-05-15,Basket,20.00
                        """)).containsExactly("2024-05-13 500", "2024-05-14 300", "2024-05-15 20");
    }

    @Test
    void aLaterTypeWithoutADirectionIsRejected() throws IOException {
        StringBuilder text = new StringBuilder(TABLE.formatted("Withdrawal"));
        for (int row = 0; row < 450; row++) {
            text.append("Deposit,2024-05-16,Shell,1.00\n");
        }
        assertThat(rows(text + "Transfer,2024-05-17,Ferry,7.00\n").rejections())
                .extracting(Rejection::reason)
                .containsExactly(RejectionReason.UNKNOWN_CODE);
    }
}
