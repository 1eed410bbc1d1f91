package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Values of one form that may be different facts: totals among transactions, fees, balances, thousands, years. */
class SameShapeFactsTest {

    private static List<String> lacking(String text) throws IOException {
        return new BankTransactionsConnector()
                .propose(BufferedFilePreview.of(BytesContent.utf8("x.csv", text), PdfPreviewReader.NONE))
                .orElseThrow()
                .lacking();
    }

    private static List<BankTransaction> read(String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector().parse(BytesContent.utf8("x.csv", text), Split.WHOLE, rows);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(BankTransaction.class);
    }

    private static List<String> amounts(String text) throws IOException {
        return read(text).stream()
                .map(transaction -> transaction.getAmount().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static List<String> dates(String text) throws IOException {
        return read(text).stream()
                .map(transaction -> transaction.getBookingDate().toString())
                .toList();
    }

    @Test
    void totalsOfDaysAreNoTransactions() throws IOException {
        String days = """
                Date,Narrative,Value
                11 Feb 2024,LAMP,-30.10
                11 Feb 2024,SHELL,-20.20
                11 Feb 2024,Sum,-50.30
                12 Feb 2024,REED,-40.00
                12 Feb 2024,Sum,-40.00
                13 Feb 2024,LAMP,-7.10
                13 Feb 2024,REED,90.00
                13 Feb 2024,SHELL,-12.40
                13 Feb 2024,Sum,70.50
                """;
        String sum = "amount: amounts that are the sums of rows above them";

        assertThat(lacking(days)).containsExactly(sum);
        assertThat(lacking(days.replace("70.50", "70.40"))).doesNotContain(sum);
    }

    @Test
    void totalsSinceTheLastTotalAreNoTransactions() throws IOException {
        assertThat(lacking("""
                                Date,Narrative,Value
                                11 Feb 2024,LAMP,-30.10
                                12 Feb 2024,SHELL,-20.20
                                29 Feb 2024,Sum,-50.30
                                12 Mar 2024,REED,-40.00
                                14 Mar 2024,LAMP,-7.10
                                31 Mar 2024,Sum,-47.10
                                """)).containsExactly("amount: amounts that are the sums of rows above them");
    }

    /** Returns a table with its rows below the header in the opposite order. */
    private static String newestFirst(String table) {
        List<String> rows = new ArrayList<>(table.lines().toList());
        Collections.reverse(rows.subList(1, rows.size()));
        return String.join("\n", rows);
    }

    @Test
    void feesOfWhichBalancesIncludeOnlySomeContradictThem() throws IOException {
        String fees = """
                Date,Details,Amount,Fee,Balance
                2024-02-11,LAMP,-30.10,0.00,69.90
                2024-02-12,SHELL,-20.20,0.50,49.70
                2024-02-13,REED,90.50,0.00,140.20
                2024-02-14,LAMP,-40.00,1.20,99.00
                2024-02-15,SHELL,-9.00,0.00,90.00
                """;

        assertThat(lacking(fees)).containsExactly("amount: balances do not follow from the amounts");
        assertThat(lacking(newestFirst(fees))).containsExactly("amount: balances do not follow from the amounts");
        assertThat(lacking(fees.replace("1.20,99.00", "0.00,100.20").replace("90.00", "91.20")))
                .isEmpty();
    }

    @Test
    void aColumnThatFollowsFromTheAmountsContainsTheBalances() throws IOException {
        String text = """
                Fecha;Concepto;Importe;Total
                11/02/2024;LINTERNA;-30,10;69,90
                13/02/2024;CONCHA;-20,20;49,70
                14/02/2024;JUNCO;90,50;140,20
                15/02/2024;LINTERNA;-40,00;100,20
                """;

        assertThat(lacking(text)).isEmpty();
        assertThat(amounts(text)).containsExactly("-30.1", "-20.2", "90.5", "-40");
        assertThat(read(text))
                .extracting(transaction -> transaction.getBalanceAfter().toPlainString())
                .containsExactly("69.9000", "49.7000", "140.2000", "100.2000");
    }

    private static String thousands(String name, String... amounts) {
        return "Fecha;Concepto;" + name + "\n"
                + Stream.of(amounts)
                        .map(amount -> "1%d/02/2024;JUNCO;%s\n".formatted(amount.length(), amount))
                        .collect(Collectors.joining());
    }

    @Test
    void threeDigitsAfterTheOnlyMarkAreDecimalsOrThousandsByTheCurrency() throws IOException {
        String lack = "amount: amounts such as 1.234, whose mark may be that of decimals or of thousands";
        String[] allWithMark = {"-1.234", "-22.345", "-333.456", "1.500"};
        String[] someWithout = {"-950", "-22.345", "-333.456", "1.500"};

        assertThat(lacking(thousands("Importe", allWithMark))).containsExactly(lack);
        assertThat(lacking(thousands("Importe", "-950", "-22.345", "-333.456"))).containsExactly(lack);
        assertThat(lacking(thousands("Importe", someWithout)))
                .as("zeros at the end of decimals, but no decimals in whole numbers")
                .doesNotContain(lack);
        assertThat(amounts(thousands("Importe", someWithout))).containsExactly("-950", "-22345", "-333456", "1500");
        assertThat(lacking(thousands("Importe EUR", allWithMark))).doesNotContain(lack);
        assertThat(amounts(thousands("Importe EUR", allWithMark)))
                .containsExactly("-1234", "-22345", "-333456", "1500");
        assertThat(amounts(thousands("Importe CLP", someWithout))).containsExactly("-950", "-22345", "-333456", "1500");
        assertThat(amounts(thousands("Importe TND", someWithout)))
                .containsExactly("-950", "-22.345", "-333.456", "1.5");
        assertThat(lacking(thousands("Importe TND", someWithout))).doesNotContain(lack);
        assertThat(lacking(thousands("Importe EUR", "-1.230", "-22.340", "-333.450", "1.500")))
                .as("two decimals, or thousands")
                .containsExactly(lack);
    }

    @Test
    void moreThanThreeDigitsOrAZeroBeforeTheOnlyMarkShowDecimals() throws IOException {
        String lack = "amount: amounts such as 1.234, whose mark may be that of decimals or of thousands";

        for (String decimals : List.of("-1234.500", "-0.500")) {
            String text = thousands("Importe", "-30.000", "-200.000", decimals);

            assertThat(lacking(text)).doesNotContain(lack);
            assertThat(amounts(text)).startsWith("-30", "-200");
        }
    }

    @Test
    void aYearOfTwoDigitsMayComeFirst() throws IOException {
        String text = """
                Date,Text,Amount
                24/03/15,LAMP,-30.10
                24/03/17,SHELL,-20.20
                24/03/22,REED,90.50
                24/04/02,LAMP,-40.00
                """;

        for (String mark : List.of("/", ".", "-")) {
            assertThat(dates(text.replace("/", mark)))
                    .as(mark)
                    .containsExactly("2024-03-15", "2024-03-17", "2024-03-22", "2024-04-02");
            assertThat(lacking(text.replace("/", mark))).as(mark).noneMatch(lack -> lack.startsWith("booking_date"));
        }
    }

    @Test
    void aYearOfTwoDigitsMayComeLast() throws IOException {
        String text = """
                Date,Text,Amount
                02.11.23,LAMP,-30.10
                05.11.23,SHELL,-20.20
                07.11.23,REED,90.50
                28.11.23,LAMP,-40.00
                """;

        assertThat(dates(text)).containsExactly("2023-11-02", "2023-11-05", "2023-11-07", "2023-11-28");
        assertThat(lacking(text)).noneMatch(lack -> lack.startsWith("booking_date"));
        assertThat(lacking(text.replace("05.", "03.").replace("07.", "04.").replace("28.", "04.")))
                .as("dates within three years either way")
                .anyMatch(lack -> lack.startsWith("booking_date"));
    }

    @Test
    void theOnlyTextIsTheLabel() throws IOException {
        assertThat(read("""
                                Buchungstag;Buchungstext;Umsatz
                                11.02.2024;LATERNE ROT;-30,10
                                13.02.2024;MUSCHEL BLAU;-20,20
                                14.02.2024;SCHILF WEISS;90,50
                                """))
                .extracting(BankTransaction::getLabel)
                .containsExactly("LATERNE ROT", "MUSCHEL BLAU", "SCHILF WEISS");
    }
}
