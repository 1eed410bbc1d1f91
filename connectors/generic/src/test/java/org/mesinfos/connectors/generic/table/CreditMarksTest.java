package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Tables in which only credits have a mark, and all other amounts leave the account. */
class CreditMarksTest {

    private static final String TABLE = """
            Date,Description,Amount,Amount mark
            13/05/2024,LANTERN STREET,40.25,
            14/05/2024,REED AND CO,9.75,
            15/05/2024,PAYMENT RECEIVED THANK YOU,100.00,CR
            16/05/2024,LATE FEE,5.00,
            """;

    @Test
    void amountsWithoutTheMarkLeaveTheAccount() throws IOException {
        assertThat(amounts(TABLE)).containsExactly("-40.25", "-9.75", "100", "-5");
        assertAccepted(TABLE);
    }

    @Test
    void theNameOfTheColumnMayBeThatOfCodes() throws IOException {
        String coded = TABLE.replace("Amount mark", "Debit / Credit").replace(",CR", ",Cr");

        assertThat(amounts(coded)).containsExactly("-40.25", "-9.75", "100", "-5");
        assertAccepted(coded);
    }

    @Test
    void withoutWordsTheMarksAreNoProof() throws IOException {
        assertHeld(
                TABLE.replace("PAYMENT RECEIVED THANK YOU", "BASKET").replace("LATE FEE", "HERON"),
                "amounts taken for charges of a card");
    }

    @Test
    void wordsMayContradictTheMarks() throws IOException {
        assertHeld(TABLE.replace("LANTERN STREET", "PAYMENT RECEIVED"), "amounts taken for charges of a card");
    }

    @Test
    void aRowWithAnotherMarkIsRejected() throws IOException {
        assertThat(rows(TABLE + "17/05/2024,SHELL,1.00,\n".repeat(4000) + "17/05/2024,HERON,1.00,XX\n")
                        .rejections())
                .hasSize(1);
    }

    @Test
    void aSingleLetterIsNoMark() throws IOException {
        assertThat(amounts(TABLE.replace(",CR", ",P"))).containsExactly("40.25", "9.75", "100", "5");
    }
}
