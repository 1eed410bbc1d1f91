package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.rows;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Positive amounts that are charges by the names of the columns, or by the total of a card. */
class ChargeNamesTest {

    private static final String MASKED = "見本　様,4921-****-****-****,見本カード\n";
    private static final String BILL = """
            2024/05/13,ランタン,1250,１,１,1250,
            2024/05/14,リード,-300,１,１,-300,
            2024/05/20,バスケット,4000,１,１,4000,
            2024/05/21,シェル,75,１,１,75,
            ,,,,,%s,
            """;

    @Test
    void anAmountOfUseBesideTheShopOrDayOfUseIsACharge() throws IOException {
        String text = """
                ご利用日,ご利用店名,ご利用金額,支払区分,今回回数,お支払い金額
                2024/05/13,ランタン,1250,1,1,1250
                2024/05/14,リード,▲300,1,1,▲300
                2024/05/20,バスケット,4000,1,1,4000
                """;

        assertThat(transactions(text)).containsExactly("2024-05-13 -1250", "2024-05-14 300", "2024-05-20 -4000");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: names of columns that state charges, but no balance or total to check them");
        assertAccepted(text);
    }

    @Test
    void datesMayHaveTheUnitsOfYearMonthAndDay() throws IOException {
        assertThat(transactions("""
                        種別,ご利用年月日,ご利用場所,ご利用金額
                        ショッピング,2024年5月13日,ランタン,1250
                        ショッピング,2024年5月14日,リード,300
                        ショッピング,2024年12月3日,バスケット,4000
                        """)).containsExactly("2024-05-13 -1250", "2024-05-14 -300", "2024-12-03 -4000");
        assertThat(transactions("""
                        이용일,이용가맹점명,이용금액
                        2024년 5월 13일,등불,"1,250"
                        2024년 5월 14일,갈대,"300"
                        2024년 12월 3일,바구니,"4,000"
                        """)).containsExactly("2024-05-13 -1250", "2024-05-14 -300", "2024-12-03 -4000");
    }

    @Test
    void billedAmountsArePreferredToThoseOfUse() throws IOException {
        assertThat(transactions("""
                        ご利用年月日,ご利用箇所,ご利用額,払戻額,ご請求額（うち手数料・利息）
                        2024/05/13,ランタン,"1,250",,"1,250"
                        2024/05/14,リード,,300,-300
                        2024/05/20,バスケット,"4,000",,"4,000"
                        """)).containsExactly("2024-05-13 -1250", "2024-05-14 300", "2024-05-20 -4000");
    }

    @Test
    void theBillOfACardWithAMaskedNumberProvesItsChargesAndRefunds() throws IOException {
        String text = MASKED + BILL.formatted("5025");

        assertThat(rows(text).records(BankTransaction.class))
                .extracting(transaction -> transaction.getAmount().intValueExact())
                .containsExactly(-1250, 300, -4000, -75);
        assertThat(proposal(text).lacking()).isEmpty();
        assertHeld(MASKED + BILL.formatted("5026"), "no name or proof of the column of amounts");
        assertHeld("見本　様\n" + BILL.formatted("5025"), "no name or proof of the column of amounts");
    }
}
