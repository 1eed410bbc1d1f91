package org.mesinfos.connectors.generic.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.generic.table.TableReading.read;
import static org.mesinfos.connectors.generic.table.TableReading.rows;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Currencies that neither a named column nor the amounts state. */
class TableCurrencyTest {

    private static final String ROWS = """
            Date,Description,Amount
            2024-05-13,Lantern,-40.25
            2024-05-14,Reed,-9.75
            2024-05-15,Basket,100.00
            """;

    private static List<String> currencies(String text) throws IOException {
        return rows(text).records(BankTransaction.class).stream()
                .map(BankTransaction::getCurrency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Returns rows with a further column that has the same currency in each. */
    private static String withColumn(String name, String currency) {
        return ROWS.lines()
                .map(line -> line + (line.startsWith("Date") ? "," + name : "," + currency) + "\n")
                .collect(Collectors.joining());
    }

    /** The payments of a journey have one original currency, in which the account need not be. */
    @Test
    void theStatedCurrencyOfTheAccountPrecedesThatOfAllPayments() throws IOException {
        StringBuilder journey = new StringBuilder("Kontowährung: CHF\nDatum;Text;Betrag;Originalwährung\n");
        for (int day = 10; day < 19; day++) {
            journey.append(day).append(".03.2024;Lampe;-40,2").append(day % 10).append(";EUR\n");
        }
        journey.append("19.03.2024;Rückzahlung;12,50;EUR\n");

        assertThat(currencies(journey.toString())).containsExactly("CHF");
    }

    @Test
    void theDeclaredCurrencyIsThatOfTablesWithoutOne() throws IOException {
        assertThat(declared("CHF", ROWS)).containsOnly("CHF");
        assertThat(rows(ROWS).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
    }

    @Test
    void theDeclaredCurrencyIsNotThatOfTablesWithOneOrWithAnUnclearSign() throws IOException {
        assertThat(declared("CHF", withColumn("Currency", "EUR"))).containsOnly("EUR");
        assertThat(declared("CHF", ROWS.replace("Amount", "Amount ($)"))).containsOnlyNulls();
    }

    @Test
    void theDeclaredCurrencyIsNotThatOfTablesOfAnAccountInAnotherCountry() throws IOException {
        String britishRows = withColumn("IBAN", "GB33 BUKB 2020 1555 5555 55");
        String britishAccount = "Account number: GB33BUKB20201555555555\n" + ROWS;

        assertThat(declared("CHF", britishRows)).hasSize(3).containsOnlyNulls();
        assertThat(declared("CHF", britishAccount)).hasSize(3).containsOnlyNulls();
        assertThat(declared("GBP", britishRows)).containsOnly("GBP");
        assertThat(declared("GBP", britishAccount)).containsOnly("GBP");
    }

    @Test
    void theCountryOfOtherPartiesIsNoObjectionToTheDeclaredCurrency() throws IOException {
        assertThat(declared("CHF", withColumn("Counterparty IBAN", "GB33BUKB20201555555555")))
                .containsOnly("CHF");
    }

    private static List<String> declared(String currency, String text) throws IOException {
        CollectedRows rows = new CollectedRows();
        new BankTransactionsConnector()
                .parse(TableReading.declaring(currency, BytesContent.utf8("x.csv", text)), Split.WHOLE, rows);
        return rows.records(BankTransaction.class).stream()
                .map(BankTransaction::getCurrency)
                .toList();
    }

    @Test
    void theLanguageOfTheNamesShowsTheCurrencyOfASign() throws IOException {
        String table = """
                %s;Text;%s;Saldo
                2024-05-13;REED;-40,25 kr;959,75 kr
                2024-05-14;LANTERN;-9,75 kr;950,00 kr
                2024-05-23;BASKET;100,00 kr;1 050,00 kr
                """;

        assertThat(read(table.formatted("Bokföringsdag", "Belopp")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("SEK");
        assertThat(read(table.formatted("Dato", "Beløb")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("DKK");
        assertThat(read(table.formatted("Dato", "Beløp")))
                .extracting(BankTransaction::getCurrency)
                .containsOnly("NOK");
        assertThat(read(table.formatted("Date", "Amount")))
                .extracting(BankTransaction::getCurrency)
                .containsOnlyNulls();
    }

    @Test
    void aSignMayBeInTheNameOfTheAmountOrAfterACaption() throws IOException {
        assertThat(read("""
                        记账日期,摘要,金额(元),余额(元)
                        2024-05-13,芦苇,-40.25,959.75
                        2024-05-14,灯笼,-9.75,950.00
                        2024-05-23,篮子,100.00,1050.00
                        """)).extracting(BankTransaction::getCurrency).containsOnly("CNY");
        assertThat(read("""
                        Mata uang: Rp
                        Tanggal;Keterangan;Nominal;Saldo
                        13/05/2024;ILALANG;-40250;959750
                        14/05/2024;LENTERA;-9750;950000
                        23/05/2024;KERANJANG;100000;1050000
                        """)).extracting(BankTransaction::getCurrency).containsOnly("IDR");
    }

    @Test
    void symbolsOfOneCurrencyNeedNoLanguage() throws IOException {
        assertThat(currencies(ROWS.replace("Amount", "Amount (RM)"))).containsExactly("MYR");
        assertThat(currencies(ROWS.replace("40.25", "40.25 Ft")
                        .replace("9.75", "9.75 Ft")
                        .replace("100.00", "100.00 Ft")))
                .containsExactly("HUF");
        assertThat(currencies(withColumn("Currency", "RUR"))).containsExactly("RUB");
        assertThat(currencies(ROWS.replace("Amount", "Amount (RUR)"))).containsExactly("RUB");
        assertThat(currencies(ROWS.replace("40.25", "40.25 RUR")
                        .replace("9.75", "9.75 RUR")
                        .replace("100.00", "100.00 RUR")))
                .containsExactly("RUB");
        assertThat(currencies("BANCO LANTERNA S/A\n" + ROWS)).isEmpty();
    }

    @Test
    void theNameAfterACaptionIsThatOfTheAccount() throws IOException {
        assertThat(currencies("Moneda:,Soles\n" + ROWS)).containsExactly("PEN");
        assertThat(currencies("Currency: Swiss Francs private account\n" + ROWS))
                .containsExactly("CHF");
        assertThat(currencies("Moneda: Pesos\n" + ROWS)).isEmpty();
        assertThat(currencies("Moneda: Soles\nMoneda: Dólares\n" + ROWS)).isEmpty();
    }

    @Test
    void aSymbolOfLettersAboveTheTableNeedsAnAmount() throws IOException {
        assertThat(currencies("Available balance;28.730,50 TL\n" + ROWS)).containsExactly("TRY");
        assertThat(currencies("RM: Reed Lantern\n" + ROWS)).isEmpty();
        assertThat(currencies("Kwoty w zł\n" + ROWS)).containsExactly("PLN");
    }

    @Test
    void theCodeBelowItsCaptionMayHaveSpacesAroundIt() throws IOException {
        assertThat(currencies("Customer, Account, Currency, Balance\n1234, 900441, CRC, 50.00\n\n" + ROWS))
                .containsExactly("CRC");
    }

    @Test
    void aFormerCodeIsKeptBesideThatInUse() throws IOException {
        assertThat(read(withColumn("Currency", "RUR")))
                .extracting(BankTransaction::getAdditional)
                .allSatisfy(values -> assertThat(values).containsEntry("Currency", "RUR"));
    }

    @Test
    void ofTwoSignsNoneIsTheCurrency() throws IOException {
        assertThat(read("""
                        Bokföringsdag;Text;Belopp
                        2024-05-13;REED;-40,25 kr
                        2024-05-14;LANTERN;-9,75 kr
                        2024-05-23;BASKET;-7,00 Rs
                        """)).extracting(BankTransaction::getCurrency).containsOnlyNulls();
    }

    @Test
    void codeBesideABalanceAboveTheTableIsThatOfTheAccount() throws IOException {
        for (String line : List.of(
                "Opening Balance: \"9,040.25 LKR\"",
                "Opening Balance,LKR      9040.25",
                "Opening Balance,LKR 9040.25,Fee,LKR 2.00")) {
            assertThat(currencies("LANTERN BANK ALL 12\n" + line + "\n" + ROWS))
                    .as(line)
                    .containsExactly("LKR");
        }
        assertThat(currencies("Limit: 12.00 LKR\nLimit: 4.00 KES\n" + ROWS)).isEmpty();
    }

    @Test
    void codeInParenthesesAfterItsNameIsThatOfTheAccount() throws IOException {
        assertThat(currencies("Currency,Lanka Rupee(LKR)\n" + ROWS)).containsExactly("LKR");
    }

    @Test
    void captionMayNameTheAccountOrBeFarFromTheCode() throws IOException {
        assertThat(currencies("Devise du compte LKR\n" + ROWS)).containsExactly("LKR");
        assertThat(currencies("Currency:                ,LKR - Lanka Rupee\n" + ROWS))
                .containsExactly("LKR");
    }

    @Test
    void captionsMayBeInScriptsWithoutSpaces() throws IOException {
        assertThat(currencies("通貨：JPY\n" + ROWS)).containsExactly("JPY");
    }

    @Test
    void captionsMayBeInMongolian() throws IOException {
        assertThat(currencies("Валют:,,LKR\n" + ROWS)).containsExactly("LKR");
    }

    @Test
    void theSameCurrencyInEveryRowIsThatOfTheAccount() throws IOException {
        assertThat(currencies(withColumn("Unit of it", "SEK"))).containsExactly("SEK");
    }

    @Test
    void currencyOfPaymentsIsThatOfTheAccountIfManyRowsOfBothDirectionsHaveIt() throws IOException {
        assertThat(currencies(withColumn("Original Currency", "SEK"))).isEmpty();
        assertThat(currencies(withColumn("Original Currency", "SEK")
                        + IntStream.range(1, 10)
                                .mapToObj("2024-06-%02d,Shell,-4.00,SEK\n"::formatted)
                                .collect(Collectors.joining())))
                .containsExactly("SEK");
    }

    @Test
    void currencyInTheNameOfTheAmountIsThatOfTheAccount() throws IOException {
        assertThat(rows("""
                Date,Description,Currency,Total (AUD)
                2024-05-13,Lantern,AUD,-40.25
                2024-05-14,Reed,USD,-9.75
                2024-05-15,Basket,AUD,100.00
                """).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency, BankTransaction::getOriginalCurrency)
                .containsExactly(tuple("AUD", "AUD"), tuple("AUD", "USD"), tuple("AUD", "AUD"));
    }

    @Test
    void rowsWithoutAnAmountLackTheCurrencyOfTheAccount() throws IOException {
        assertThat(rows("""
                        Date;Kind;Description;Quantity;Amount;Transaction currency;Other
                        2024-03-14;Buy;Lantern;3.5;-40.60;SEK;x
                        2024-03-15;Exchange;Reed;-3.5;;;x
                        2024-03-16;Deposit;Shell;;90.00;SEK;x
                        """).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("SEK", "SEK");
    }

    @Test
    void theWordOfACurrencyMayEndTheNameOfTheAmount() throws IOException {
        assertThat(currencies(ROWS.replace("Amount", "Amount(원)"))).containsExactly("KRW");
        assertThat(currencies(ROWS.replace("Amount", "Tutar(TL)"))).containsExactly("TRY");
        assertThat(currencies(ROWS.replace("Amount", "Сума (грн.)"))).containsExactly("UAH");
    }

    @Test
    void amountsOfAssetsBesideCurrenciesAreRejected() throws IOException {
        CollectedRows rows = rows("""
                Date,Type,Currency,Amount
                2024-05-13,deposit,SEK,40.25
                2024-05-14,withdrawal,SEK,-9.75
                2024-05-15,reward,LAMPX,2.51
                2024-05-16,withdrawal,SEK,-7.00
                2024-05-17,reward,REED,1.15
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("SEK", "SEK", "SEK");
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.locator().toString())
                .containsExactly("line 4", "line 6");
    }

    @Test
    void debitsAndCreditsMayHaveACurrencyEach() throws IOException {
        assertThat(rows("""
                Date,Description,Debit,Debit currency,Credit,Credit currency
                2024-05-13,Lantern,-40.25,SEK,,
                2024-05-14,Basket,,,100.00,SEK
                2024-05-15,Reed,-9.75,NOK,,
                """).records(BankTransaction.class))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("SEK", "SEK", "NOK");
    }

    @Test
    void codeBelowItsCaptionOrAfterTheNumberIsThatOfTheAccount() throws IOException {
        String table = """
                Date,Text,Amount
                13/05/2024,Lantern,-5.00
                14/05/2024,Reed,-7.50
                """;

        assertThat(read("Name,Product,Currency,Balance\nLantern,0417,CRC,100.00\n\n" + table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("CRC", "CRC");
        assertThat(read("Account 00417781234 (UAH)\n" + table))
                .extracting(BankTransaction::getCurrency)
                .containsExactly("UAH", "UAH");
    }

    @Test
    void exchangesHaveCodesOfTheirOwnForCurrencies() throws IOException {
        CollectedRows rows = rows("""
                time,type,asset,amount,balance
                2024-01-10 09:00:00,deposit,ZEUR,500.00,500.00
                2024-01-15 10:30:00,trade,ZEUR,-100.00,400.00
                2024-01-15 10:30:00,trade,XXBT,0.0025,0.0025
                2024-01-20 18:45:10,trade,ZEUR,-200.00,200.00
                2024-01-22 18:45:10,withdrawal,ZEUR,-50.00,150.00
                """);

        assertThat(rows.records(BankTransaction.class))
                .extracting(row -> row.getAmount().stripTrailingZeros().toPlainString(), BankTransaction::getCurrency)
                .containsExactly(tuple("500", "EUR"), tuple("-100", "EUR"), tuple("-200", "EUR"), tuple("-50", "EUR"));
        assertThat(rows.rejections())
                .extracting(
                        rejection -> rejection.reason(),
                        rejection -> rejection.locator().toString())
                .containsExactly(tuple(RejectionReason.UNKNOWN_CODE, "line 4"));
    }

    @Test
    void severalCurrenciesBesideTheOriginalAmountsAreNotThoseOfTheAccount() throws IOException {
        assertThat(currencies("""
                        Date;Description;Zqx;Original amount;Currency;Balance
                        2024-05-13;Lantern;-44.00;-1000.00;HUF;456.00
                        2024-05-14;Reed;-9.75;-9.75;EUR;446.25
                        2024-05-15;Basket;100.00;100.00;EUR;546.25
                        2024-05-16;Shell;-5.00;-5.00;EUR;541.25
                        """)).isEmpty();
    }
}
