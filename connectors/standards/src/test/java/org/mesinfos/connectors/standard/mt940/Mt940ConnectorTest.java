package org.mesinfos.connectors.standard.mt940;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.accounts;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.read;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.rejections;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.statement;
import static org.mesinfos.connectors.standard.mt940.Mt940Messages.transactions;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

class Mt940ConnectorTest {

    private static final String TRANSACTION = ":61:240105C5,NTRFNONREF\n:86:Text";

    @Test
    void emitsTransactionsBeforeTheirAccount() throws IOException {
        CollectedRows rows = read(statement(TRANSACTION, "C240131EUR105,"));
        assertThat(rows.rows())
                .extracting(row -> row.locator().line(), ParsedRow::subject)
                .containsExactly(
                        tuple(5L, java.util.Optional.of(new Subject(SubjectKind.ACCOUNT, "DE01/77"))),
                        tuple(1L, java.util.Optional.of(new Subject(SubjectKind.ACCOUNT, "DE01/77"))));
        assertThat(rows.rejections()).isEmpty();
        BankAccount account = rows.records(BankAccount.class).get(0);
        assertThat(account.getAccountNumber()).isEqualTo("DE01/77");
        assertThat(account.getInitialBalance()).isEqualByComparingTo("100");
        assertThat(account.getBalance()).isEqualByComparingTo("105");
        assertThat(account.getBalanceDate()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(account.getCurrency()).isEqualTo("EUR");
        assertThat(account.getAdditional())
                .containsOnlyKeys(":20:", ":28C:", ":60F:")
                .containsEntry(":60F:", "C240101EUR100,");
    }

    @Test
    void keepsAccountsApartThatFollowEachOtherInOneMessage() throws IOException {
        CollectedRows rows = read("""
                :25:NL86DUIN0200456177
                :28C:1
                :60F:C240101EUR100,
                :61:240105C5,NTRF
                :62F:C240105EUR105,
                :25:NL18DUIN0200456180
                :28C:2
                :60F:C240101EUR900,
                :61:240105D50,NTRF
                :62F:C240105EUR850,
                """);
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.rows())
                .extracting(row -> row.subject().orElseThrow().reference())
                .containsExactly(
                        "NL86DUIN0200456177", "NL86DUIN0200456177", "NL18DUIN0200456180", "NL18DUIN0200456180");
        assertThat(rows.records(BankAccount.class))
                .extracting(BankAccount::getAdditional)
                .containsExactly(
                        java.util.Map.of(":28C:", "1", ":60F:", "C240101EUR100,"),
                        java.util.Map.of(":28C:", "2", ":60F:", "C240101EUR900,"));
    }

    @Test
    void determinesTheLineEndAfterALongFirstLine() throws IOException {
        String message = " ".repeat(5_000) + "\n" + statement(TRANSACTION, "C240131EUR105,");

        CollectedRows rows = read(message.replace('\n', '\r'));

        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C240131EUR110,5,5.5 too low", "C240131EUR100,,5 too high", "D240131EUR0,01,105.01 too high"})
    void reportsDifferenceBetweenTransactionsAndBalances(String balance, String decimals, String difference)
            throws IOException {
        String closing = balance + "," + (decimals == null ? "" : decimals);
        CollectedRows rows = read(statement(TRANSACTION, closing));
        assertThat(rows.rejections())
                .extracting(Object::toString)
                .containsExactly("line 1, :62F:: found transactions " + difference
                        + ", expected opening balance and transactions adding up to the closing balance (BROKEN_FILE)");
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rowsRead()).isEqualTo(3);
    }

    @Test
    void skipsBalanceCheckAfterRejectedTransaction() throws IOException {
        assertThat(rejections(statement(":61:nonsense", "C240131EUR900,")))
                .containsExactly(
                        "line 5, :61:: found the value date: 6 letters, expected a date as year, month and day "
                                + "(INVALID_VALUE)");
    }

    @Test
    void excludesExpectedTransactionsFromBalanceCheck() throws IOException {
        assertThat(rejections(statement(":61:240105ED5,NTRF", "C240131EUR100,")))
                .isEmpty();
    }

    @Test
    void reportsMissingClosingBalance() throws IOException {
        String text = statement(TRANSACTION, "C240131EUR105,");
        CollectedRows rows = read(text.substring(0, text.indexOf(":62F:")));
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.records(BankAccount.class)).isEmpty();
        assertThat(rows.rejections())
                .extracting(Object::toString)
                .containsExactly(
                        "line 1, :62F:: found no closing balance, expected opening balance and transactions adding up "
                                + "to the closing balance (BROKEN_FILE)");
    }

    @ParameterizedTest
    @ValueSource(strings = {":61:240105C150", ":61:240105C150,", ":61:240105C150,00NTRFNONREF"})
    void rejectsTransactionInWhichTheFileEnds(String line) throws IOException {
        CollectedRows rows = read(":20:A\n:25:77\n:60F:C240101EUR100,\n" + TRANSACTION + "\n" + line);
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Object::toString)
                .startsWith("line 6, :61:: found the end of the file within the line, expected a complete line, and a "
                        + "closing balance after it (BROKEN_FILE)")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n:86:Rent", "\n-", "\n:62F:C240131EUR255,"})
    void readsLastTransactionOfWhichTheLineIsComplete(String end) throws IOException {
        CollectedRows rows = read(":20:A\n:25:77\n:60F:C240101EUR100,\n" + TRANSACTION + "\n:61:240105C150,NTRF" + end);
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
    }

    @Test
    void reportsStatementWithoutAccountAndClosingBalanceOnce() throws IOException {
        CollectedRows rows = read(":20:A\n:60F:C240101EUR100,\n:61:240105C5,NTRFNONREF\n");
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly(":62F:");
    }

    @Test
    void readsTheBankOfAnAccountInKosovo() throws IOException {
        BankAccount account = read(":25:ABCDXKPR/1234567890\n:60F:C240101EUR0,\n:62F:C240101EUR0,\n")
                .records(BankAccount.class)
                .get(0);
        assertThat(account.getSubject()).isEqualTo("1234567890");
        assertThat(account.getBic()).isEqualTo("ABCDXKPR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/PL61109010140000071219812874", "/109010140000071219812874"})
    void readsAccountWithoutLeadingSlash(String written) throws IOException {
        CollectedRows rows = read(":25:" + written + "\n:60F:C240101PLN0,\n:62F:C240101PLN0,\n");
        BankAccount account = rows.records(BankAccount.class).get(0);
        assertThat(account.getSubject()).isEqualTo(written.substring(1));
        assertThat(account.getIban()).isEqualTo(written.contains("PL") ? written.substring(1) : null);
        assertThat(account.getAdditional()).containsOnlyKeys(":60F:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-\n",
                "-}\n",
                " -\n",
                "$\n",
                "-XXX\n",
                "-}{5:{MAC:0}}\n",
                "\u0003\n-\n",
                "",
                "-\nABCDNL2A\n940\n"
            })
    void readsStatementsAfterAnySeparator(String separator) throws IOException {
        String one = ":20:A\n:25:77\n:60F:C240101EUR0,\n" + TRANSACTION + "\n:62F:C240101EUR5,\n";
        CollectedRows rows = read(one + separator + one.replace("77", "78"));
        assertThat(rows.records(BankAccount.class))
                .extracting(BankAccount::getAccountNumber)
                .containsExactly("77", "78");
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void readsHeaderBlocksAndTheirBic() throws IOException {
        String body = "\n:20:A\n:25:77\n:60F:C240101EUR0,\n:62F:C240101EUR0,\n-}";
        List<BankAccount> accounts =
                accounts("\u0001{1:F01ABCDNL2AXXXX0000000000}{2:I940XYZZNL2AXXXXN}{3:{108:7}}{4:" + body
                        + "{5:{CHK:1}}\u0003\u0001{1:F01RECVFRPPAXXX0000000000}{2:O9401200240101SENDDEFFA1230000000000"
                        + "2401011200N}{4:" + body);
        assertThat(accounts).extracting(BankAccount::getBic).containsExactly("ABCDNL2A", "SENDDEFF123");
        assertThat(accounts.get(0).getAdditional())
                .containsEntry(
                        "envelope", "{1:F01ABCDNL2AXXXX0000000000}{2:I940XYZZNL2AXXXXN}{3:{108:7}}\n{5:{CHK:1}}");
    }

    @Test
    void readsBalancesWithoutDateAndIndentedTags() throws IOException {
        CollectedRows rows =
                read("  :20:A\n  :25:77\n  :60F:C000000EUR0,00\n  :61:240105C5,NTRF\n  :62F:C000000EUR5,\n -\n");
        assertThat(rows.rejections()).isEmpty();
        BankAccount account = rows.records(BankAccount.class).get(0);
        assertThat(account.getBalance()).isEqualByComparingTo("5");
        assertThat(account.getBalanceDate()).isNull();
    }

    @Test
    void readsDashInTextAsText() throws IOException {
        assertThat(transactions(statement(TRANSACTION + "\n-\nmore", "C240131EUR105,"))
                        .get(0)
                        .getLabel())
                .isEqualTo("Text - more");
    }

    @Test
    void readsWrappedTimeAndUnknownTagsInTextAsText() throws IOException {
        List<BankTransaction> transactions =
                transactions(statement(TRANSACTION + " at T16\n:20:37\n:99:more", "C240131EUR105,"));
        assertThat(transactions).extracting(BankTransaction::getLabel).containsExactly("Text at T16:20:37 :99:more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"28C:45 more", "RE1:20 more", "1:26:37", ":2x:37 more"})
    void readsLineSimilarToWrappedTimeAsSeparateLine(String line) throws IOException {
        List<BankTransaction> transactions = transactions(statement(TRANSACTION + " no 16\n" + line, "C240131EUR105,"));
        assertThat(transactions).extracting(BankTransaction::getLabel).containsExactly("Text no 16 " + line);
    }

    @Test
    void keepsUnknownFieldsAndInformationOnTheStatement() throws IOException {
        String text = """
                :20:A
                :11:B
                :25:77
                :21:R
                :60F:C240101EUR0,
                :62F:C240101EUR0,
                :64:C240102EUR0,
                :65:C240103EUR1,
                :65:C240104EUR2,
                :86:On the
                statement
                -
                """;
        assertThat(accounts(text).get(0).getAdditional())
                .containsEntry(":11:", "B")
                .containsEntry(":21:", "R")
                .containsEntry(":64:", "C240102EUR0,")
                .containsEntry(":65:", "C240103EUR1,")
                .containsEntry(":65:[2]", "C240104EUR2,")
                .containsEntry(":86:", "On the\nstatement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL86DUIN0200456177EUR | NL86DUIN0200456177 | EUR |",
                "NL86DUIN0200456177 | NL86DUIN0200456177 | |",
                "1291.99.348 EUR | 1291.99.348 | EUR |",
                "10090044/77 | 10090044/77 | |",
                "ABCDPLPW/320000 | 320000 | | ABCDPLPW",
                "SC18SSCB11010000000000001497USD | SC18SSCB11010000000000001497USD | |",
                "77XYZ | 77XYZ | |",
            })
    void separatesAccountFromCurrencyAndBic(String written, String account, String currency, String bic)
            throws IOException {
        BankAccount read = accounts(":25:" + written + "\n:62F:C240101" + (currency == null ? "CHF" : currency) + "0,")
                .get(0);
        assertThat(read.getSubject()).isEqualTo(account);
        assertThat(read.getIban() == null ? read.getAccountNumber() : read.getIban())
                .isEqualTo(account);
        assertThat(read.getBic()).isEqualTo(bic);
        assertThat(read.getAdditional()).isEmpty();
    }

    @Test
    void readsSeveralStatementsInOneMessage() throws IOException {
        CollectedRows rows = read("""
                :20:A
                :25:77
                :60F:C240101EUR0,
                :62F:C240101EUR0,
                :60F:C240101USD1,
                :61:240105C5,NTRF
                :62F:C240101USD6,
                """);
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankAccount.class))
                .extracting(BankAccount::getAccountNumber, BankAccount::getCurrency)
                .containsExactly(tuple("77", "EUR"), tuple("77", "USD"));
        assertThat(rows.records(BankTransaction.class).get(0).getCurrency()).isEqualTo("USD");
    }

    @Test
    void readsInterimTransactionReports() throws IOException {
        String report = ":20:A\n:25:77\n:28C:1/1\n:34F:CHFD0,\n:13D:2401051200+0100\n:61:240105C5,NTRF\n";
        CollectedRows rows = read(report + ":90C:1CHF5,\n");
        assertThat(rows.records(BankTransaction.class).get(0).getCurrency()).isEqualTo("CHF");
        assertThat(rows.records(BankAccount.class).get(0).getAdditional())
                .containsEntry(":13D:", "2401051200+0100")
                .containsEntry(":90C:", "1CHF5,");
        assertThat(rows.rejections()).isEmpty();
        assertThat(rejections(report + "-\n")).isEmpty();
        assertThat(rejections(report)).singleElement().asString().contains("no end of the report");
    }

    @Test
    void rejectsAccountWithInvalidBalance() throws IOException {
        CollectedRows rows = read(":20:A\n:25:77\n:60F:X240101EUR0,\n" + TRANSACTION + "\n:62F:C240101EUR0,\n");
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Object::toString)
                .containsExactly("line 1, :60F:: found the mark: 1 letter, expected C or D, a date, a currency and an "
                        + "amount (INVALID_VALUE)");
    }

    @Test
    void rejectsStatementWithoutAccount() throws IOException {
        assertThat(rejections(":60F:C240101EUR0,\n:62F:C240101EUR0,"))
                .containsExactly("line 1, :25:: found empty, expected an account (MISSING_VALUE)");
    }

    @Test
    void rejectsTooLargeField() throws IOException {
        String text = statement(TRANSACTION + "\n" + "more of it\n".repeat(10_000), "C240131EUR105,");
        assertThat(rejections(text))
                .containsExactly("line 6, :86:: found a field above the limit, expected a field of at most 65536 "
                        + "characters (TOO_LARGE)");
    }

    @Test
    void rejectsFileWithoutMessage() throws IOException {
        assertThat(rejections(""))
                .singleElement()
                .asString()
                .contains("an empty file")
                .contains("UNREADABLE_FILE");
        assertThat(rejections("hello\n")).singleElement().asString().contains("no field of a message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman", "IBM850", "UTF-16LE"})
    void readsAccentsInAnyEncoding(String charset) throws IOException {
        String text = (charset.startsWith("UTF-16") ? "\ufeff" : "")
                + statement(
                        ":61:240105C5,NTRF\n:86:Règlement à réception, épicerie Forêt dorée, déjà payé à crédit, été",
                        "C240131EUR105,");
        CollectedRows rows = CollectedRows.of(
                new Mt940Connector(), BytesContent.of("a.sta", text.getBytes(Charset.forName(charset))));
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("Règlement à réception, épicerie Forêt dorée, déjà payé à crédit, été");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r"})
    void readsAnyLineEnd(String lineEnd) throws IOException {
        String text = statement(TRANSACTION, "C240131EUR105,");
        assertThat(read(text.replace("\n", lineEnd)).lines())
                .isEqualTo(read(text).lines());
    }

    @Test
    void readsLinesThatEndWithDoubleAtSign() throws IOException {
        String text = statement(TRANSACTION, "C240131EUR105,");

        assertThat(read("@@" + text.replace("\n", "@@")).records(BankTransaction.class))
                .extracting(BankTransaction::getAmount, BankTransaction::getLabel)
                .containsExactlyElementsOf(read(text).records(BankTransaction.class).stream()
                        .map(transaction -> tuple(transaction.getAmount(), transaction.getLabel()))
                        .toList());
    }

    @Test
    void usesSameKeyForSameTransactionInTwoStatements() throws IOException {
        String report = ":20:A\n:25:DE01/77\n:34F:EURD0,\n" + TRANSACTION + "\n-\n";
        assertThat(read(report).rows().get(0).key())
                .isEqualTo(read(statement(TRANSACTION, "C240131EUR105,"))
                        .rows()
                        .get(0)
                        .key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1:F01X}{2:O950120} | 100",
                ":20:A;:25:77;:60F:C240101EUR0, | 95",
                ":20:A;:25:77;:34F:EURD0, | 95",
                ":61:240101C5,NTRF | 70",
                "@@:20:A@@:25:77@@:60F:C240101EUR0,@@-@@ | 95",
                ":20:A;:25:77 | 0",
                "Bonjour :61: | 0",
            })
    void recognisesMessagesByTheirTags(String lines, int strength) throws IOException {
        Recognition recognition = new Mt940Connector()
                .recognise(BufferedFilePreview.of(
                        BytesContent.of("a", lines.replace(';', '\n').getBytes(StandardCharsets.UTF_8)),
                        PdfPreviewReader.NONE));
        assertThat(recognition instanceof Recognition.Claimed claimed ? claimed.strength() : 0)
                .isEqualTo(strength);
    }

    @Test
    void storesAmountsWithFourDecimals() throws IOException {
        assertThat(transactions(statement(":61:240105C5,NTRF", "C240131EUR105,"))
                        .get(0)
                        .getAmount())
                .isEqualTo(new BigDecimal("5.0000"));
    }
}
