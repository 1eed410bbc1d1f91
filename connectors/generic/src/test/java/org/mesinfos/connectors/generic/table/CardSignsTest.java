package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.table.TableReading.amounts;
import static org.mesinfos.connectors.generic.table.TableReading.proposal;
import static org.mesinfos.connectors.generic.table.TableReading.transactions;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Signs of exports of cards, in which charges are often positive. */
class CardSignsTest {

    @Test
    void codesAmongOtherTypesInvertChargesOfACard() throws IOException {
        String text = """
                Transaction Date,Description,Type,Amount
                09/21/2024,Reed,Purchase,227.00
                09/15/2024,Lantern,Payment,-400.00
                09/14/2024,Shell,Credit,-12.00
                09/13/2024,Shell,Debit,0.12
                """;

        assertThat(transactions(text))
                .containsExactly("2024-09-21 -227", "2024-09-15 400", "2024-09-14 12", "2024-09-13 -0.12");
    }

    @Test
    void receivedPaymentOfACardInvertsItsCharges() throws IOException {
        String text = """
                Date,Description,Amount
                05/27/2024,AUTOMATIC PAYMENT - THANK YOU,-80.69
                06/05/2024,Reed,40.00
                06/06/2024,Lantern,12.50
                """;

        assertThat(transactions(text)).containsExactly("2024-05-27 80.69", "2024-06-05 -40", "2024-06-06 -12.5");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void directDebitThatPaysACardDoesNotConfirmItsSigns() throws IOException {
        assertThat(proposal("""
                        Date,Description,Amount
                        2024-05-27,DIRECT DEBIT REED,-80.69
                        2024-06-05,Reed,40.00
                        2024-06-06,Lantern,12.50
                        """).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void receivedPaymentBesideAsManyChargesInvertsThem() throws IOException {
        String text = """
                Date,Description,Amount
                05/27/2024,AUTOMATIC PAYMENT - THANK YOU,-80.69
                06/05/2024,Reed,40.00
                """;

        assertThat(transactions(text)).containsExactly("2024-05-27 80.69", "2024-06-05 -40");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void creditOfACardInvertsItsCharges() throws IOException {
        assertThat(transactions("""
                        Date,Description,Amount
                        05/27/2024,LANTERN STATEMENT CREDIT,-15.00
                        06/05/2024,Reed,40.00
                        06/06/2024,Basket,12.50
                        """)).containsExactly("2024-05-27 15", "2024-06-05 -40", "2024-06-06 -12.5");
    }

    @Test
    void paymentOfTheBillEntersACardAndLeavesAnAccount() throws IOException {
        String rows = """
                İşlem Tarihi;Açıklama;Tutar
                13/05/2024;LANTERN;1.234,56
                14/05/2024;KREDI KARTI ODEMESI;-1.500,00
                15/05/2024;REED;89,90
                """;

        assertThat(amounts("Kredi Kartı Ekstresi\n" + rows)).containsExactly("-1234.56", "1500", "-89.9");
        assertThat(proposal("Kredi Kartı Ekstresi\n" + rows).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
        assertThat(amounts(rows)).containsExactly("1234.56", "-1500", "89.9");
        assertThat(proposal(rows).lacking()).containsExactly("amount: mostly positive amounts, which may be charges");
    }

    @Test
    void namesOfChargesStateTheirDirectionAndJapaneseNamesThatYenHaveNoDecimals() throws IOException {
        String text = """
                利用日,利用店名,支払方法,利用金額,支払総額
                2024/05/13,Reed,1,4980,4980
                2024/05/14,Lantern,1,"12,800","12,800"
                """;

        assertThat(amounts(text)).containsExactly("-4980", "-12800");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: names of columns that state charges, but no balance or total to check them");
    }

    @Test
    void singleNameOfChargesMayBeThatOfAShop() throws IOException {
        assertThat(proposal("""
                        Date,Description,Amount charged
                        2024-05-13,Reed,40.25
                        2024-05-14,Lantern,12.00
                        """).lacking())
                .containsExactly("amount: amounts taken for charges of a card, without proof");
    }

    @Test
    void amountOfPurchasesIsThatOfTheAccountIfThereIsNoOther() throws IOException {
        String text = """
                תאריך עסקה,תאריך חיוב,שם בית העסק,סכום עסקה
                13/05/2024,20/05/2024,Reed,40.25
                14/05/2024,20/05/2024,Lantern,12.00
                """;

        assertThat(amounts(text)).containsExactly("-40.25", "-12");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: names of columns that state charges, but no balance or total to check them");
    }

    @Test
    void paymentOfTheBillEntersTheTableOfTheHoldersOfACard() throws IOException {
        String text = """
                Data;Estabelecimento;Portador;Valor
                21/02/2024;LANTERN;ANA;R$ 69,87
                22/02/2024;REED;ANA;R$ 83,42
                23/02/2024;Pagamento de fatura;ANA;R$ -5.268,69
                24/02/2024;SHELL;ANA;R$ 175,47
                """;

        assertThat(amounts(text)).containsExactly("-69.87", "-83.42", "5268.69", "-175.47");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void paymentsThatACardReceivesInvertItsChargesInPortuguese() throws IOException {
        String text = """
                Movimentos de Cartão;;
                Tipo de Cartão;LANTERNA;

                Data;Descrição;Valor
                14-05-2024;Concha;40,25
                16-05-2024;S/ENTREGA-PAGAMENTO;-90,00
                21-05-2024;Junco;9,75
                22-05-2024;Cesto;12,00
                """;

        assertThat(transactions(text))
                .containsExactly("2024-05-14 -40.25", "2024-05-16 90", "2024-05-21 -9.75", "2024-05-22 -12");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void positiveDebitsAreChargesIfWordsSaySo() throws IOException {
        String text = """
                Date;Description;Debit amount
                27/05/2024;Basket - refund;-80.69
                05/06/2024;Reed;40.00
                06/06/2024;Foreign transaction fee;2.50
                """;

        assertThat(transactions(text)).containsExactly("2024-05-27 80.69", "2024-06-05 -40", "2024-06-06 -2.5");
        assertThat(proposal(text).lacking())
                .containsExactly("amount: words in fewer than three rows state the direction of their amounts");
    }

    @Test
    void purchasesInInstalmentsOrAtOnceAreCharges() throws IOException {
        String text = """
                Data;Lançamento;Tipo;Valor
                14/05/2024;CONCHA;Compra à vista;40,25
                16/05/2024;JUNCO;Pagamento;-90,00
                21/05/2024;IOF;Tarifa;1,75
                """;

        assertThat(transactions(text)).containsExactly("2024-05-14 -40.25", "2024-05-16 90", "2024-05-21 -1.75");
    }
}
