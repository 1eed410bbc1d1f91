package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.assertAccepted;
import static org.mesinfos.connectors.generic.table.TableReading.assertHeld;
import static org.mesinfos.connectors.generic.table.TableReading.read;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.BankTransaction;

/** Columns of amounts before and after fees: the one by which the account changes includes the fee in both directions. */
class NetAmountsTest {

    private static final String ORDERS = """
            Date;Description;Amount gross;Brokerage;Amount net
            2024-05-13;Buy Lantern;-400.00;-2.50;-402.50
            2024-05-14;Sell Reed;120.00;-1.25;118.75
            2024-05-15;Interest;3.10;0.00;3.10
            2024-05-16;Buy Shell;-80.00;-1.00;-81.00
            2024-05-17;Buy Heron;-20.00;0.00;-20.00
            """;

    @Test
    void theAmountAfterFeesIsThatOfTheAccount() throws IOException {
        assertThat(amounts(ORDERS)).containsExactly("-402.5", "118.75", "3.1", "-81", "-20");
        assertThat(read(ORDERS))
                .extracting(BankTransaction::getFees)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("2.5"),
                        new BigDecimal("1.25"),
                        BigDecimal.ZERO,
                        BigDecimal.ONE,
                        BigDecimal.ZERO);
        assertAccepted(ORDERS);
    }

    @Test
    void theNamesOfTheColumnsDoNotMatter() throws IOException {
        assertThat(amounts(ORDERS.replace("Amount gross", "Amount").replace("Amount net", "Total amount")))
                .containsExactly("-402.5", "118.75", "3.1", "-81", "-20");
    }

    @Test
    void feesMayHaveNoSign() throws IOException {
        String unsigned =
                ORDERS.replace(";-2.50;", ";2.50;").replace(";-1.25;", ";1.25;").replace(";-1.00;", ";1.00;");

        assertThat(amounts(unsigned)).containsExactly("-402.5", "118.75", "3.1", "-81", "-20");
        assertAccepted(unsigned);
    }

    @Test
    void feesOfOneDirectionDoNotShowWhichAmountIncludesThem() throws IOException {
        assertHeld(ORDERS.replace("120.00;-1.25;118.75", "-120.00;-1.25;-121.25"), "several columns that could be");
    }

    @Test
    void twoFeesAreTooFew() throws IOException {
        assertHeld(ORDERS.replace("-80.00;-1.00;-81.00", "-80.00;0.00;-80.00"), "several columns that could be");
    }

    @Test
    void anAmountThatDoesNotFollowIsARival() throws IOException {
        assertHeld(ORDERS.replace("3.10;0.00;3.10", "3.10;0.00;3.20"), "several columns that could be");
    }

    @Test
    void aFeeMayBeReturned() throws IOException {
        String table = """
                Datum;Name;Brutto;Gebühr;Netto
                14.05.2024;Laterne;-400,00;0,00;-400,00
                15.05.2024;Schilf;120,00;-3,25;116,75
                16.05.2024;Schilf, zurück;-120,00;2,75;-117,25
                17.05.2024;Muschel;80,00;-1,50;78,50
                18.05.2024;Reiher;-20,00;0,00;-20,00
                """;

        assertThat(amounts(table)).containsExactly("-400", "116.75", "-117.25", "78.5", "-20");
        assertAccepted(table);
        assertHeld(table.replace(";-1,50;78,50", ";1,50;81,50"), "several columns that could be");
    }

    private static final String SHOP = """
            Date;Type;Title;Amount;Costs;Net
            2024-06-28;Marketing;Lantern;--;-3.20;-3.20
            2024-06-24;Sale;Order 11;48.00;--;48.00
            2024-06-24;Costs;Reed;--;-2.96;-2.96
            2024-06-17;Sale;Order 9;-15.00;--;-15.00
            2024-06-17;Costs;Reed, returned;--;0.98;0.98
            2024-06-09;Sale;Order 9;74.00;-0.50;73.50
            2024-06-09;Costs;Shell;--;-0.18;-0.18
            """;

    @Test
    void aRowMayBeThatOfAFeeOnly() throws IOException {
        assertThat(amounts(SHOP)).containsExactly("-3.2", "48", "-2.96", "-15", "0.98", "73.5", "-0.18");
        assertAccepted(SHOP);
        assertThat(amounts(SHOP.replace("74.00;-0.50;73.50", "74.00;--;74.00")))
                .containsExactly("-3.2", "48", "-2.96", "-15", "0.98", "74", "-0.18");
    }

    @Test
    void theAmountAfterFeesMayHaveAnUnknownName() throws IOException {
        assertThat(amounts(ORDERS.replace("Amount net", "Zqx")))
                .containsExactly("-402.5", "118.75", "3.1", "-81", "-20");
    }
}
