package org.mesinfos.connectors.generic.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.TaxBreakdown;

/** Receipts in the layouts of several countries. */
class ReceiptsConnectorTest {

    private static final PdfReader READER = PdfReader.inProcess();
    private static final ReceiptsConnector CONNECTOR = new ReceiptsConnector(READER);

    @Test
    void readsQuantitiesFromSeparateColumn() throws IOException {
        Receipt receipt = readComplete("""
                  SUPERMERCADOS ENSAYO, S.A.   A-12345678
                  C/ MAYOR, 7
                  46001 VALENCIA
                  TELÉFONO: 963000000
                  15/02/2024 19:21  OP: 123456
                  FACTURA SIMPLIFICADA: 2222-014-555555

               Descripción            P. Unit   Importe
            1  LECHE ENTERA 1L                     0,95
            2  BARRA DE PAN             0,50       1,00
            1  PLATANO
               0,512 kg    1,99 €/kg               1,02
            1  DETERGENTE                          4,35
                                   TOTAL (€)       7,32
                         TARJETA BANCARIA          7,32

                    IVA    BASE IMPONIBLE (€)   CUOTA (€)
                    10%           0,00            0,00
                    4%            2,86            0,11
                    21%           3,60            0,75
                    TOTAL         6,46            0,86
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "LECHE ENTERA 1L 1 null 0.95",
                        "BARRA DE PAN 2 0.5 1",
                        "1 PLATANO 0.512 1.99 1.02",
                        "DETERGENTE 1 null 4.35");
    }

    @Test
    void numberMayFollowTheTitle() throws IOException {
        assertThat(proposal(text("""
            Parkhaus Lindwurm
            Quittung Nr. 55081

            Parken                        9,00
            Gesamtbetrag                  9,00
            """))).isPresent();
    }

    @Test
    void readsReceiptInPortuguese() throws IOException {
        Receipt receipt = readComplete("""
                  MERCEARIA ENSAIO, LDA
                  Rua Direita 4, 1000-001 Lisboa
                  NIPC 999999990
                  Fatura simplificada FS 12/345
                  Data: 2024-03-05 Hora: 18:07
                  Caixa 04   Operador: Rita

            Broa                          1,80
            Azeite                        7,49

            TOTAL A PAGAR                 9,29
            Multibanco                    9,29
            """);

        assertThat(items(receipt)).containsExactly("Broa null null 1.8", "Azeite null null 7.49");
    }

    @Test
    void readsQuantityBelowItem() throws IOException {
        Receipt receipt = readComplete("""
                    BOTTEGA DELLE PROVE SRL
                      VIA ROMA 10
                    20121 MILANO MI
                    P.IVA 01234567890

                    DOCUMENTO COMMERCIALE
                    di vendita o prestazione
            DESCRIZIONE             IVA     Prezzo(€)
            PANE CASERECCIO          4%          2,40
            3 x 1,20
            ACQUA NATURALE          22%          3,60
            PROSCIUTTO CRUDO        10%          8,75
            SCONTO                              -1,00
            SUBTOTALE                           14,75
            TOTALE COMPLESSIVO                  13,75
            di cui IVA                           1,41
            Pagamento contante                  20,00
            Resto                                6,25
            12-03-2024 11:08
            DOCUMENTO N. 0123-0045
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "PANE CASERECCIO null null 2.4",
                        "ACQUA NATURALE 3 1.2 3.6",
                        "PROSCIUTTO CRUDO null null 8.75",
                        "SCONTO null null -1");
        assertThat(receipt.getPaymentMeans())
                .extracting(PaymentMeans::getMethod)
                .containsExactly(PaymentMethod.CASH);
        assertThat(receipt.getPaid()).isEqualByComparingTo("13.75");
        assertThat(receipt.getLines().get(1).getTaxRate()).isEqualByComparingTo("22");
    }

    @Test
    void readsWeightWithoutSpaceBeforeUnit() throws IOException {
        Receipt receipt = readComplete("""
               PROEFMARKT
               Filiaal 1234
               Dorpsstraat 5
               1234 AB Utrecht
            AANTAL OMSCHRIJVING      PRIJS   BEDRAG
            1   HALFV MELK                   1,19
            2   BRUIN BROOD           2,15   4,30
            0.354KG KAAS BELEGEN     12,99   4,60
                BONUS KAAS                  -1,15
            SUBTOTAAL                        8,94
            TOTAAL                           8,94
            BETAALD MET:
            PINNEN                           8,94
            BTW      OVER      EUR
            9%       8,20      0,74
            Kassa: 3   Bon: 4471
            28-02-2024 17:05
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "HALFV MELK 1 null 1.19",
                        "BRUIN BROOD 2 2.15 4.3",
                        "KAAS BELEGEN 0.354 12.99 4.6",
                        "BONUS KAAS null null -1.15");
        assertThat(receipt.getShopAddress().getPostcode()).isEqualTo("1234 AB");
        assertThat(receipt.getTaxBreakdown()).hasSize(1);
        assertThat(receipt.getReceiptNumber()).isEqualTo("4471");
    }

    @Test
    void readsPriceBeforeQuantity() throws IOException {
        Receipt receipt = readComplete("""
            Testmarkt Süd
            Lindenallee 4
            80331 München
                                      EUR
            Bio Äpfel 2,49 x 2       4,98 A
            Butter                   2,29 A
              Preisvorteil          -0,30
            Spülmittel               1,15 B
            zu zahlen                8,12
            Karte                    8,12
            MWST%  MWST  + Netto = Brutto
            A  7%  0,46    6,51    6,97
            B 19%  0,18    0,97    1,15
            Summe  0,64    7,48    8,12
            Kassen-Nr. 02 Bon-Nr. 0815
            Datum 05.03.24 Zeit 08:15
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "Bio Äpfel 2 2.49 4.98",
                        "Butter null null 2.29",
                        "Preisvorteil null null -0.3",
                        "Spülmittel null null 1.15");
        assertThat(receipt.getTaxBreakdown()).extracting(TaxBreakdown::getLabel).containsExactly("A", "B");
        assertThat(receipt.getLines().get(3).getTaxRate()).isEqualByComparingTo("19");
    }

    @Test
    void findsTotalAfterOtherWords() throws IOException {
        Receipt receipt = readComplete("""
            MARCHE EXPRESS
            RUE DE LA GARE 69003 LYON
            *** BOULANGERIE ***
            CROISSANT                 3X 1,10€   3,30€
            *** FRUITS ***
            TOMATE GRAPPE                        2,12€
              0.850 KG X 2.49€/KG
            (R) CAFE MOULU 250G                  4,65€
               Bon immédiat                     -0,65€
            SOUS TOTAL                          10,07€
            4 ARTICLES     TOTAL                 9,42€
            ESPECES                             10,00€
            RENDU                                0,58€
            TICKET N° 125 CAISSE 2 LE 11/01/2024 A 12:31
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "CROISSANT 3 1.1 3.3",
                        "TOMATE GRAPPE 0.85 2.49 2.12",
                        "(R) CAFE MOULU 250G null null 4.65",
                        "Bon immédiat null null -0.65");
    }

    @Test
    void addsTaxesToItems() throws IOException {
        Receipt receipt = readComplete("""
                        SUNNY MART
                    1200 LAKESIDE BLVD
                   SPRINGFIELD, IL 62701
            ST# 01234 OP# 009043 TE# 43 TR# 01102
            MILK 1GAL      007874235186 F   3.12 O
            BANANAS        000000004011 F
               2.43 lb @ 0.58 /lb           1.41 O
            PAPER TOWEL    003040012345     5.97 X
            COUPON                         -1.00
                            SUBTOTAL        9.50
                    TAX 1   8.250 %         0.41
                               TOTAL        9.91
                           VISA TEND        9.91
            VISA CREDIT  **** **** **** 4242
                           CHANGE DUE       0.00
            # ITEMS SOLD 3
            03/22/24    02:13:45 PM
            THANK YOU CASHIER: MARY
            """);

        assertThat(items(receipt))
                .containsExactly(
                        "MILK 1GAL 007874235186 F null null 3.12",
                        "BANANAS 000000004011 F 2.43 0.58 1.41",
                        "PAPER TOWEL 003040012345 null null 5.97",
                        "COUPON null null -1");
        assertThat(receipt.getTotal()).isEqualByComparingTo("9.91");
        assertThat(receipt.getTaxTotal()).isEqualByComparingTo("0.41");
        assertThat(receipt.getLocalTime()).hasToString("2024-03-22T14:13:45");
        assertThat(receipt.getShopAddress().getRegion()).isEqualTo("IL");
    }

    @Test
    void readsRestaurantBill() throws IOException {
        Receipt receipt = readComplete("""
            LE BISTROT DES ESSAIS
            5 place du Test 31000 Toulouse
            Table 12   Couverts 2
            2 MENU DU JOUR     16,50     33,00
            1 CARAFE VIN        9,00      9,00
            2 CAFE              2,20      4,40
            TOTAL TTC                    46,40
            dont TVA 10%  : 3,42
            dont TVA 20%  : 1,50
            CARTE BANCAIRE               46,40
            Le 09/03/2024 à 13h45  Ticket 0042
            """);

        assertThat(items(receipt)).containsExactly("MENU DU JOUR 2 16.5 33", "CARAFE VIN 1 9 9", "CAFE 2 2.2 4.4");
    }

    @Test
    void reportsDifferenceBetweenItemsAndTotal() throws IOException {
        CollectedMappingRows rows = rows(text("""
            KIOSK AM TOR
            Bon-Nr. 77   Kasse 1
            06.03.2024 10:00
            Zeitung       2,50
            Wasser        1,20
            Summe         4,70
            Bar           5,00
            Rückgeld      0,30
            """));

        assertThat(rows.accepted()).hasSize(1);
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "page 1 line 6: found items 1 too low, expected items adding up to the total (BROKEN_FILE)");
    }

    @Test
    void readsPdf() throws IOException {
        PdfFile file = new PdfFile()
                .page()
                .left(60, 40, "**** Uferweg 6 ****")
                .left(60, 52, "51061 Köln")
                .left(60, 76, "ZITRONE")
                .right(260, 76, "0,89 B")
                .left(60, 88, "KIWI")
                .right(260, 88, "3,16 B")
                .left(80, 100, "4 Stk x 0,79")
                .left(60, 112, "LEERGUT")
                .right(260, 112, "-0,25 A *")
                .left(60, 130, "SUMME EUR")
                .right(250, 130, "3,80")
                .left(60, 142, "Geg. BAR EUR")
                .right(250, 142, "5,00")
                .left(60, 154, "Rückgeld BAR EUR")
                .right(250, 154, "1,20")
                .left(60, 170, "13.01.2020 17:25 Bon-Nr.:933")
                .left(60, 182, "Markt:0449 Kasse:3 Bed.:353535")
                .left(60, 194, "Karten-Nr.: #########9334")
                .left(60, 206, "Probemarkt GmbH");

        Receipt receipt = readComplete(file.content());

        assertThat(items(receipt))
                .containsExactly("ZITRONE null null 0.89", "KIWI 4 0.79 3.16", "LEERGUT null null -0.25");
        assertThat(receipt.getShopName()).isEqualTo("Probemarkt GmbH");
        assertThat(receipt.getReceiptNumber()).isEqualTo("933");
        assertThat(receipt.getLoyaltyNumber()).isEqualTo("#########9334");
        assertThat(receipt.getSubject()).as("a masked number is not a subject").isNull();
        assertThat(receipt.getAdditional()).containsEntry("change", "1.20");
    }

    @Test
    void numberOfTicketIsNotThatOfTransaction() throws IOException {
        Receipt receipt = readComplete("""
                LIBRAIRIE DES PINS
                12 rue Haute
                2 CAHIERS                        6,00
                1 STYLO                          4,00
                TOTAL A PAYER                   10,00
                CB                              10,00
                22/11/2024 18:07 Caisse 007 Tick 004418
                Hotesse : ZOE   Trans 2811
            """);

        assertThat(receipt.getReceiptNumber()).isEqualTo("004418");
        assertThat(receipt.getTransactionId()).isEqualTo("2811");
    }

    @Test
    void readsPrintedSumOfTaxes() throws IOException {
        Receipt receipt = readComplete("""
                LE BISTROT DES PINS
                Ticket n° 0021877
                14/08/2024 13:52
                1 Menu                          22,00 A
                1 Pichet                        12,00 B
                TOTAL TTC                       34,00 EUR
                Taux        HT        TVA       TTC
                A 10,00%    20,00     2,00      22,00
                B 20,00%    10,00     2,00      12,00
                Total TVA                        4,00
                CB                              34,00
            """);

        assertThat(receipt.getTaxTotal()).isEqualByComparingTo("4");
    }

    /** The days of two flights are not that of the purchase. */
    @Test
    void daysWithTimesThatDifferAreNotThatOfThePurchase() throws IOException {
        Receipt receipt = (Receipt) rows(text("""
                PINE AIR
                Receipt
                Receipt number: A-17
                Issued 03 Nov 2026
                Cork 12 Dec 2026 06:40
                Lisbon 16 Dec 2026 19:55
                Fare                            60.00 EUR
                Bag                             40.00 EUR
                Total                          100.00 EUR
                Card                           100.00 EUR
            """)).accepted().get(0).record();

        assertThat(receipt.getLocalTime()).isNull();
        assertThat(receipt.getAdditional()).containsEntry("date", "2026-11-03");
    }

    @Test
    void doesNotProposePriceList() throws IOException {
        assertThat(proposal(text("Oak shelf      20.00\nLamp           12.00\nTotal          32.00\n")))
                .isEmpty();
    }

    @Test
    void rejectsNoise() throws IOException {
        CollectedMappingRows rows = rows(text("% % % 12 12 x x x :::: 9,99 \n\n\f\n ****"));

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.rejectionTexts())
                .containsExactly("file: found no total with items above it, expected a till receipt (UNREADABLE_FILE)");
    }

    @Test
    void doesNotAcceptLongText() throws IOException {
        CollectedMappingRows rows = rows(text("Total 12,00 words and more words\n".repeat(9_000)));

        assertThat(rows.accepted()).isEmpty();
    }

    private static List<String> items(Receipt receipt) {
        return receipt.getLines().stream()
                .map(line -> line.getLabel() + " " + plain(line.getQuantity()) + " " + plain(line.getUnitPrice()) + " "
                        + plain(line.getAmount()))
                .toList();
    }

    private static String plain(BigDecimal number) {
        return number == null ? "null" : number.stripTrailingZeros().toPlainString();
    }

    private static Receipt readComplete(String printed) throws IOException {
        return readComplete(text(printed));
    }

    private static Receipt readComplete(SourceContent content) throws IOException {
        assertThat(proposal(content))
                .hasValueSatisfying(
                        proposal -> assertThat(proposal.confidence()).isGreaterThan(80));
        CollectedMappingRows rows = rows(content);
        assertThat(rows.rejectionTexts()).isEmpty();
        return (Receipt) rows.accepted().get(0).record();
    }

    private static Optional<GenericReader.Proposal> proposal(SourceContent content) throws IOException {
        return CONNECTOR.propose(BufferedFilePreview.of(content, READER));
    }

    private static CollectedMappingRows rows(SourceContent content) throws IOException {
        return CollectedMappingRows.of(CONNECTOR, content);
    }

    private static SourceContent text(String printed) {
        return BytesContent.utf8("ticket.txt", printed);
    }
}
