package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertProven;
import static org.mesinfos.connectors.generic.table.TableReading.isRecognised;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Exports of the cash accounts of brokers. */
class BrokerTablesTest {

    @Test
    void quantitiesAndSymbolsBesideNumbersOfSecuritiesAreThoseOfAnAccount() throws IOException {
        String text = """
                Date;Ticker;Isin;Description;Quantity;Amount;Currency
                30-12-2024;;;Lantern;0;1200;EUR
                27-12-2024;IEMB;IE00B2NPKV68;Reed;2;-20.95;EUR
                26-12-2024;IEMB;IE00B2NPKV68;Reed;1;-3.57;EUR
                """;

        assertThat(amounts(text)).containsExactly("1200", "-20.95", "-3.57");
        assertAccepted(text);
    }

    @Test
    void eachCurrencyHasItsOwnBalances() throws IOException {
        assertProven(
                """
                Date;Transaction;Quantity;Unit price;Net amount;Balance;Currency
                24-08-2024;Debit;1.0;2000.00;-2002.00;6612.40;CHF
                23-08-2024;Forex debit;1.0;2000.00;-2000.00;166660.08;USD
                22-08-2024;Buy;200.0;19.85;-3975.96;168660.08;USD
                21-08-2024;Buy;640.0;31.25;-20047.55;8614.40;CHF
                20-08-2024;Buy;600.0;13.90;-3482.70;28661.95;CHF
                """,
                "2024-08-24 -2002",
                "2024-08-23 -2000",
                "2024-08-22 -3975.96",
                "2024-08-21 -20047.55",
                "2024-08-20 -3482.7");
    }

    @Test
    void ordersBesideNamedBalancesAreThoseOfAnAccount() throws IOException {
        String text = """
                Run Date,Action,Symbol,Description,Price ($),Quantity,Amount ($),Cash Balance ($),Settlement Date
                01/28/2026,Bought,LNTRN,Lantern,55.274,10,-552.74,1000.00,01/29/2026
                01/26/2026,Bought,REED,Reed,58.558,10,-585.58,700.00,01/27/2026
                01/23/2026,Contribution,,Basket,,0,551.24,800.00,
                01/21/2026,Bought,SHLL,Shell,20.5,10,-205.00,750.00,01/22/2026
                """;

        assertThat(amounts(text)).containsExactly("-552.74", "-585.58", "551.24", "-205");
    }

    private static final String ORDERS = """
            Date,Action,Symbol,Description,Quantity,Price,Fees,Amount
            01/28/2026,Buy,LNTRN,Lantern,1.6531,$420.10,,-$694.48
            01/26/2026,Dividend,REED,Reed,,,,$144.11
            01/23/2026,Buy,REED,Reed,12.4,$8.25,,-$102.30
            01/21/2026,Sell,SHLL,Shell,10,$20.50,$1.20,$203.80
            01/20/2026,Fee,,Custody,,,,-$5.00
            """;

    @Test
    void paymentsOfQuantitiesAndPricesAreThoseOfAnAccount() throws IOException {
        assertThat(amounts(ORDERS)).containsExactly("-694.48", "144.11", "-102.3", "203.8", "-5");
    }

    private static String orders(String... amounts) {
        StringBuilder text = new StringBuilder("Date,Action,Symbol,Description,Quantity,Price,Amount\n");
        for (int row = 0; row < amounts.length; row++) {
            text.append("01/%d/2026,Order,LNTRN,Lantern,%d,$%d.00,%s\n"
                    .formatted(13 + row, 4 - row % 2, row + 1, amounts[row]));
        }
        return text.toString();
    }

    @Test
    void oneOrderOfTenMayHaveAnotherAmountThanItsProduct() throws IOException {
        String other = "-$1.17";
        String[] nine = {"-$4.00", "-$6.00", "-$12.00", other, "-$20.00", "-$18.00", "-$28.00", "-$24.00", "-$36.00"};
        String[] ten = Arrays.copyOf(nine, 10);
        ten[9] = "-$30.00";

        assertThat(isRecognised(orders(nine))).isFalse();
        assertThat(isRecognised(orders(ten))).isTrue();
    }

    /** Returns orders with further columns of numbers before their quantities and prices. */
    private static String ordersAfterNumbers(int columns) {
        String[] amounts = {"-$4.00", "-$6.00", "-$12.00", "-$12.00"};
        StringBuilder text = new StringBuilder("Date,Action,Symbol,Description");
        for (int column = 0; column < columns; column++) {
            text.append(",Ratio ").append((char) ('A' + column));
        }
        text.append(",Quantity,Price,Amount\n");
        for (int row = 0; row < amounts.length; row++) {
            text.append("01/%d/2026,Order,LNTRN,Lantern".formatted(13 + row));
            for (int column = 0; column < columns; column++) {
                text.append(",%d.%d".formatted(1003 + 17 * column + row, column + 1));
            }
            text.append(",%d,$%d.00,%s\n".formatted(4 - row % 2, row + 1, amounts[row]));
        }
        return text.toString();
    }

    @Test
    void quantityAndPriceAreAmongTheFirstEightColumnsOfNumbers() throws IOException {
        assertThat(isRecognised(ordersAfterNumbers(6))).isTrue();
        assertThat(isRecognised(ordersAfterNumbers(7))).isFalse();
    }

    @Test
    void wordsThatStateDirectionsForEveryoneAreThoseOfAnAccount() throws IOException {
        String text = """
                Date,Action,Symbol,Description,Quantity,Price,Amount
                01/28/2026,Credit interest,,Lantern,,,$9.99
                01/26/2026,Dividend,REED,Reed,,,$48.15
                01/23/2026,Buy,REED,Reed,10,$8.25,-$82.50
                01/21/2026,ATM withdrawal,,Shell,,,-$200.00
                """;

        assertThat(amounts(text)).containsExactly("9.99", "48.15", "-82.5", "-200");
        assertThat(isRecognised(text.replace("ATM withdrawal", "Basket"))).isFalse();
    }

    @Test
    void theFirstOfTwoDatesInACellIsThatOfTheBooking() throws IOException {
        assertThat(rows("""
                        Date,Description,Amount
                        01/28/2026,Lantern,-$9.99
                        01/26/2026 as of 01/24/2026,Reed,-$48.15
                        01/23/2026,Shell,$82.50
                        """).records(BankTransaction.class))
                .extracting(
                        transaction -> transaction.getBookingDate().toString(),
                        transaction -> transaction.getAdditional().get("Date"))
                .containsExactly(
                        tuple("2026-01-28", null),
                        tuple("2026-01-26", "01/26/2026 as of 01/24/2026"),
                        tuple("2026-01-23", null));
    }

    @Test
    void linesOfAShopAreNoOrdersOfSecurities() throws IOException {
        String orders = ORDERS.replace("Buy", "Order").replace("Sell", "Order");

        assertThat(isRecognised(orders)).isTrue();
        assertThat(isRecognised(orders.replace("-$", "$"))).isFalse();
        assertThat(isRecognised(orders.replace("$694.48", "$94.48"))).isFalse();
    }
}
