package org.mesinfos.connectors.standard.norma43;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;

class Norma43ConnectorTest {

    private static final String ACCOUNT = "11210004180200051332240301240331200000000025000978" + "3BERG INA\n";
    private static final String SHOP = "22    0418240304240305120171000000000012100000000077000000004021\n";
    private static final String SHOP_CONCEPT = "2301COMPRA PANADERIA                      LYON\n";

    private static String closing(String balance) {
        return "3321000418020005133200001000000000012100000000000000000002" + "2" + balance + "978\n";
    }

    private static CollectedRows read(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new Norma43Connector().parse(BytesContent.utf8("x.n43", text), Split.WHOLE, rows);
        return rows;
    }

    @Test
    void readsTransactionWithConcept() throws IOException {
        CollectedRows rows = read(ACCOUNT + SHOP + SHOP_CONCEPT + "88\n");

        BankTransaction transaction = rows.records(BankTransaction.class).get(0);
        assertThat(transaction.getAmount()).isEqualByComparingTo(new BigDecimal("-12.10"));
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(transaction.getValueDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(transaction.getCurrency()).isEqualTo("EUR");
        assertThat(transaction.getLabel()).isEqualTo("COMPRA PANADERIA");
        assertThat(transaction.getLabelDetail()).isEqualTo("LYON");
        assertThat(transaction.getSubject()).isEqualTo("210004180200051332");
    }

    @Test
    void readsYearsOfTheLastCentury() throws IOException {
        CollectedRows rows = read(ACCOUNT + SHOP.replace("240304", "991231") + SHOP_CONCEPT + "88\n");

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getBookingDate, BankTransaction::getValueDate)
                .containsExactly(tuple(LocalDate.of(1999, 12, 31), LocalDate.of(2024, 3, 5)));
    }

    @Test
    void acceptsAccountWithWrongBalanceAndReportsDifference() throws IOException {
        CollectedRows correct = read(ACCOUNT + SHOP + closing("00000000023790"));
        CollectedRows wrong = read(ACCOUNT + SHOP + closing("00000000023890"));

        assertThat(correct.rejections()).isEmpty();
        assertThat(correct.records(BankAccount.class))
                .extracting(BankAccount::getInitialBalance, BankAccount::getBalance)
                .containsExactly(tuple(new BigDecimal("250.0000"), new BigDecimal("237.9000")));
        assertThat(wrong.records(BankAccount.class)).hasSize(1);
        assertThat(wrong.rejections())
                .extracting(Rejection::reason, Rejection::found)
                .containsExactly(tuple(RejectionReason.BROKEN_FILE, "transactions 1 too low"));
    }

    @Test
    void rejectsOnlyMisplacedRecords() throws IOException {
        CollectedRows rows = read(SHOP + SHOP_CONCEPT + ACCOUNT + "99 what\n" + SHOP);

        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().line(), Rejection::found)
                .containsExactly(
                        tuple(1L, "a transaction without its account"),
                        tuple(2L, "a complement without its transaction"),
                        tuple(4L, "an unknown record code"),
                        tuple(3L, "no final balance"));
    }

    @Test
    void rejectsAccountWithoutNumberAndItsTransactions() throws IOException {
        CollectedRows rows = read(ACCOUNT + ACCOUNT.replace("210004180200051332", " ".repeat(18)) + SHOP);

        assertThat(rows.rows()).isEmpty();
        assertThat(rows.rejections())
                .extracting(Rejection::column, Rejection::found)
                .containsExactly(
                        tuple("33", "no final balance"),
                        tuple("11.3-20", "empty"),
                        tuple("22.1-2", "a transaction without its account"));
    }

    @Test
    void rejectsOnlyTransactionWithInvalidDebitCreditCode() throws IOException {
        CollectedRows rows = read(ACCOUNT + SHOP.replace("0171000", "0173000") + SHOP + closing("00000000023790"));

        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Rejection::column, Rejection::expected)
                .containsExactly(tuple("22.28-28", "1 for a debit or 2 for a credit"));
    }

    @Test
    void originalAmountHasSignOfTransaction() throws IOException {
        CollectedRows rows = read(ACCOUNT + SHOP + "240175600000000001180\n" + closing("00000000023790"));

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getOriginalAmount, BankTransaction::getOriginalCurrency)
                .containsExactly(tuple(new BigDecimal("-11.8000"), "CHF"));
    }

    @Test
    void ignoresOtherTextWithTheSamePrefix() throws IOException {
        for (String text : List.of("11 messages\n", ACCOUNT.substring(0, 40) + "\n", "Date;Amount\n", "")) {
            assertThat(new Norma43Connector()
                            .recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfPreviewReader.NONE)))
                    .isNotInstanceOf(Recognition.Claimed.class);
        }
    }
}
