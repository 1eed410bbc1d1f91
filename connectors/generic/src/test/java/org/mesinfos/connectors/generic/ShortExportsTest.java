package org.mesinfos.connectors.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader.Proposal;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Exports of a few rows, in which little evidence decides, and rows that are no booked transactions. */
class ShortExportsTest {


    private static Proposal proposal(String text) throws IOException {
        return new BankTransactionsConnector()
                .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE))
                .orElseThrow();
    }

    private static CollectedRows rows(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        return rows;
    }

    private static List<String> transactions(String text) throws IOException {
        return rows(text).records(BankTransaction.class).stream()
                .map(transaction -> transaction.getBookingDate() + " "
                        + transaction.getAmount().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void numberInRowWithoutDateIsNoOtherHalfOfTheAmounts() throws IOException {
        String text = """
                Holder;Posted;Text;Amount;Booked balance;Reed now
                Lantern;;;;500,50;500,50
                Lantern;2024-05-22;Reed;-80,00;500,50;
                Lantern;2024-05-21;Basket;-40,25;580,50;
                Lantern;2024-05-21;Wage;300,00;620,75;
                Lantern;2024-05-20;Candle;-12,00;320,75;
                """;

        assertThat(transactions(text))
                .containsExactly("2024-05-22 -80", "2024-05-21 -40.25", "2024-05-21 300", "2024-05-20 -12");
        assertThat(proposal(text).lacking()).isEmpty();
    }

    @Test
    void zeroWithoutDecimalsIsAnAmountOfColumnWithDecimals() throws IOException {
        String text = """
                05/13/2024,Reed,0,500.00,500.00
                05/14/2024,Lantern,120.25,0,379.75
                05/15/2024,Basket,79.75,0,300.00
                05/16/2024,Candle,100.00,0,200.00
                05/17/2024,Reed,0,250.00,450.00
                """;

        assertThat(transactions(text))
                .containsExactly(
                        "2024-05-13 500",
                        "2024-05-14 -120.25",
                        "2024-05-15 -79.75",
                        "2024-05-16 -100",
                        "2024-05-17 250");
        assertThat(proposal(text).lacking()).isEmpty();
    }

    @Test
    void transactionWithoutBookingDateIsPending() throws IOException {
        String text = """
                Transaction date;Booking date;Description;Amount
                2024-05-20;2024-05-22;Lantern;-40.25
                2024-05-21;2024-05-22;Reed;-12.00
                2024-05-23;;Basket;-7.30
                """;

        assertThat(rows(text).records(BankTransaction.class))
                .extracting(BankTransaction::getStatus)
                .containsExactly(null, null, TransactionStatus.PENDING);
    }

    @Test
    void currencyOfTheNameShowsThatMarkIsThatOfThousands() throws IOException {
        String text = """
                日付,摘要,出金(円),入金(円),残高(円)
                2024/05/13,葦,,"40,000","40,000"
                2024/05/14,籠,"35,000",,"5,000"
                2024/05/15,灯,"1,000",,"4,000"
                2024/05/16,葦,"2,000",,"2,000"
                """;

        assertThat(transactions(text))
                .containsExactly("2024-05-13 40000", "2024-05-14 -35000", "2024-05-15 -1000", "2024-05-16 -2000");
        assertThat(proposal(text).lacking()).isEmpty();
    }

    @Test
    void wordsOfFrenchBanksProveTheSignsOfTableWithoutHeader() throws IOException {
        String text = """
                0071;13/05/2024;CARTE JONC 11;-12,10
                0071;14/05/2024;CB LAMPION;-4,00
                0071;15/05/2024;CHEQUE 0000012;-80,00
                0071;16/05/2024;ECH PRET AUNE;-310,25
                """;

        assertThat(transactions(text))
                .containsExactly("2024-05-13 -12.1", "2024-05-14 -4", "2024-05-15 -80", "2024-05-16 -310.25");
        assertThat(proposal(text).lacking()).isEmpty();
    }
}
