package org.mesinfos.connectors.standard.cfonb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.standard.cfonb.CfonbRecords.records;
import static org.mesinfos.connectors.standard.cfonb.CfonbRecords.statement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;

class Cfonb120ConnectorTest {

    @Test
    void emitsTransactionsBeforeTheirAccount() throws IOException {
        CollectedRows rows = statement()
                .transaction("CARTE", "0000000000012N")
                .newBalance("0000000000987E")
                .read();
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.rows())
                .extracting(ParsedRow::subject)
                .containsOnly(Optional.of(new Subject(SubjectKind.ACCOUNT, "300990000100012345678")));
        BankTransaction transaction = rows.records(BankTransaction.class).get(0);
        assertThat(transaction.getAmount()).isEqualTo(new BigDecimal("-1.2500"));
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(transaction.getValueDate()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(transaction.getLabel()).isEqualTo("CARTE");
        assertThat(transaction.getTransactionCode()).isEqualTo("B1");
        BankAccount account = rows.records(BankAccount.class).get(0);
        assertThat(account.getBankCode()).isEqualTo("30099");
        assertThat(account.getBranchCode()).isEqualTo("00001");
        assertThat(account.getAccountNumber()).isEqualTo("00012345678");
        assertThat(account.getInitialBalance()).isEqualByComparingTo("100");
        assertThat(account.getBalance()).isEqualByComparingTo("98.75");
        assertThat(account.getBalanceDate()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(account.getAdditional()).isEqualTo(Map.of("01.35-40", "311223"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000012{,EUR2,1.20", "0000000000012A,EUR2,1.21", "0000000000012I,EUR2,1.29",
        "0000000000012},EUR2,-1.20", "0000000000012J,EUR2,-1.21", "0000000000012R,EUR2,-1.29",
        "0000000000012é,EUR2,1.20", "0000000000012è,EUR2,-1.20", "00000000000000,EUR2,0",
        "'           12J',EUR2,-1.21", "0000000000012J,JPY0,-121", "0000000000012J,TND3,-0.121",
        "0000000000012J,'EUR ',-1.21", "0000000000012J,'JPY ',-121", "0000000000012J,'    ',-1.21",
    })
    void readsSignAndDecimals(String written, String money, BigDecimal amount) throws IOException {
        BankTransaction transaction =
                statement().transaction(money, "050124", "050124", "A", written).transaction();
        assertThat(transaction.getAmount()).isEqualByComparingTo(amount);
        assertThat(transaction.getCurrency()).isEqualTo(money.isBlank() ? null : money.substring(0, 3));
    }

    @Test
    void anInvalidValueDateIsKeptAsText() throws IOException {
        BankTransaction transaction = statement()
                .transaction("EUR2", "050124", "310224", "A", "0000000000012J")
                .transaction();

        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(transaction.getValueDate()).isNull();
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("04.43-48", "310224"));
    }

    @Test
    void theCenturyOfADateIsThatNextToTheDeclaredDay() throws IOException {
        assertThat(bookedAsOf(LocalDate.of(1998, 6, 30), "300675")).isEqualTo(LocalDate.of(1975, 6, 30));
        assertThat(bookedAsOf(LocalDate.of(2070, 6, 30), "300675")).isEqualTo(LocalDate.of(2075, 6, 30));
    }

    private static LocalDate bookedAsOf(LocalDate asOf, String booked) throws IOException {
        byte[] text = statement()
                .transaction("EUR2", booked, "000000", "A", "0000000000012J")
                .text()
                .getBytes(StandardCharsets.US_ASCII);
        SourceContext context = new SourceContext(
                "test",
                "d".repeat(64),
                "f".repeat(64),
                "releve.txt",
                "text/plain",
                "US-ASCII",
                ZoneId.of("Europe/Paris"),
                "FR",
                Optional.empty());
        return CollectedRows.of(new Cfonb120Connector(), BytesContent.of(context.withAsOf(asOf), text))
                .records(BankTransaction.class)
                .get(0)
                .getBookingDate();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "320124 | 0000000000012J | line 2, 04.35-40: found 6 digits, expected a date as DDMMYY (INVALID_VALUE)",
                "000000 | 0000000000012J | line 2, 04.35-40: found empty, expected a date as DDMMYY (MISSING_VALUE)",
                "050124 | 0000000000012Z | line 2, 04.91-104: found 1 letter and 13 digits, expected 13 digits and a digit with a sign (INVALID_VALUE)",
                "050124 | 00000 0000012J | line 2, 04.91-104: found 1 letter, 12 digits and 1 space, expected 13 digits and a digit with a sign (INVALID_VALUE)",
                "050124 | 00000000000125 | line 2, 04.91-104: found 14 digits, expected 13 digits and a digit with a sign (INVALID_VALUE)",
                "050124 | 0000000000000\u0663 | line 2, 04.91-104: found 14 digits, expected 13 digits and a digit with a sign (INVALID_VALUE)",
                "050124 | '              ' | line 2, 04.91-104: found empty, expected 13 digits and a digit with a sign (MISSING_VALUE)",
            })
    void rejectsInvalidTransactions(String booked, String amount, String rejection) throws IOException {
        assertThat(statement()
                        .transaction("EUR2", booked, "050124", "A", amount)
                        .newBalance("0000000009999{")
                        .rejections())
                .containsExactly(rejection);
    }

    @Test
    void reportsDifferenceBetweenTransactionsAndBalances() throws IOException {
        assertThat(statement()
                        .transaction("A", "0000000000012J")
                        .newBalance("0000000001000{")
                        .rejections())
                .containsExactly(
                        "line 3, 07.91-104: found transactions 1.21 too low, expected opening balance and transactions "
                                + "adding up to the closing balance (BROKEN_FILE)");
    }

    @Test
    void reportsMissingBalances() throws IOException {
        String expected = ", expected opening balance and transactions adding up to the closing balance (BROKEN_FILE)";
        assertThat(statement().transaction("A", "0000000000012J").rejections())
                .containsExactly("line 1, 07: found no new balance" + expected);
        assertThat(records()
                        .transaction("A", "0000000000012J")
                        .newBalance("0000000001000{")
                        .rejections())
                .containsExactly("line 1, 01: found no old balance" + expected);
        assertThat(records().transaction("A", "0000000000012J").rejections())
                .containsExactly("line 1, 01: found no old balance" + expected);
        assertThat(statement()
                        .oldBalance("0000000001000{")
                        .newBalance("0000000001000{")
                        .rejections())
                .containsExactly("line 1, 07: found no new balance" + expected);
    }

    @Test
    void rejectsAccountWithInvalidBalance() throws IOException {
        CollectedRows rows = records()
                .balance("01", "CART  ", "0000000001000{")
                .transaction("A", "0000000000012J")
                .newBalance("0000000000987I")
                .read();
        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(Object::toString)
                .containsExactly("line 1, 01.35-40: found 4 letters, expected a date as DDMMYY (INVALID_VALUE)");
    }

    @Test
    void rejectsComplementsWithoutTransactionAndUnknownRecords() throws IOException {
        assertThat(records().complement("LIB", "A").raw("0830099").rejections())
                .containsExactly(
                        "line 1, 05.46-48: found a complement without its transaction, expected a preceding "
                                + "transaction record (04) of the same account and date (MALFORMED_ROW)",
                        "line 2, 08.1-2: found 2 digits, expected 01, 04, 05 or 07 (UNKNOWN_ROW)");
    }

    @Test
    void keepsContentOfReservedFields() throws IOException {
        CollectedRows rows = records()
                .raw("0130099ABCD00001EUR2E00012345678XY311223TEXT" + " ".repeat(46) + "0000000001000{REFERENCE       ")
                .newBalance("0000000001000{")
                .read();
        assertThat(rows.records(BankAccount.class).get(0).getAdditional())
                .isEqualTo(Map.of(
                        "01.8-11",
                        "ABCD",
                        "01.21-21",
                        "E",
                        "01.33-34",
                        "XY",
                        "01.35-40",
                        "311223",
                        "01.41-90",
                        "TEXT",
                        "01.105-120",
                        "REFERENCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "", "  \n", "\n\n", "\u0085"})
    void readsRecordsWithAnyLineEnd(String end) throws IOException {
        CfonbRecords records = records()
                .endingWith(end)
                .oldBalance("0000000001000{")
                .transaction("A", "0000000000012J")
                .complement("LIB", "B")
                .newBalance("0000000000987I");
        CollectedRows rows = records.read();
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class).get(0).getLabelDetail()).isEqualTo("B");
        assertThat(rows.records(BankAccount.class)).hasSize(1);
    }

    @Test
    void readsRecordsWithTrimmedSpaces() throws IOException {
        CfonbRecords whole = statement()
                .transaction("A", "0000000000012J")
                .complement("LIB", "B")
                .newBalance("0000000000987I");
        String trimmed = whole.text().replaceAll(" +\n", "\n") + "\u001a";
        assertThat(CollectedRows.of(new Cfonb120Connector(), BytesContent.utf8("a", trimmed))
                        .lines())
                .isEqualTo(whole.read().lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void readsAccentsInAnyEncoding(String charset) throws IOException {
        String text = (charset.startsWith("UTF-") ? "\ufeff" : "")
                + statement()
                        .transaction("CHÈQUE DÉPOSÉ À L'AGENCE, ÉTÉ", "0000000000012J")
                        .text();
        CollectedRows rows = CollectedRows.of(
                new Cfonb120Connector(), BytesContent.of("a", text.getBytes(Charset.forName(charset))));
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("CHÈQUE DÉPOSÉ À L'AGENCE, ÉTÉ");
        assertThat(rows.rejections()).extracting(Rejection::column).containsExactly("07");
    }

    @Test
    void recognisesAndReadsEbcdic() throws IOException {
        CfonbRecords records = records()
                .endingWith("")
                .oldBalance("0000000001000é")
                .transaction("RETRAIT A L'ECHÉANCE", "0000000000012J")
                .newBalance("0000000000987I");
        BytesContent content = BytesContent.of("a", records.text().getBytes(Charset.forName("IBM01147")));
        assertThat(new Cfonb120Connector().recognise(BufferedFilePreview.of(content, PdfPreviewReader.NONE)))
                .isInstanceOf(Recognition.Claimed.class);
        CollectedRows rows = CollectedRows.of(new Cfonb120Connector(), content);
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("RETRAIT A L'ECHÉANCE");
    }

    @Test
    void ignoresOtherFormats() throws IOException {
        for (String text : new String[] {"", "Date;Montant\n", "0130099 and more\n", ":20:A\n"}) {
            assertThat(new Cfonb120Connector()
                            .recognise(BufferedFilePreview.of(BytesContent.utf8("a", text), PdfPreviewReader.NONE)))
                    .isEqualTo(Recognition.OTHER_FORMAT);
        }
        String without = statement().text().replace("0000000001000{", " ".repeat(14));
        assertThat(new Cfonb120Connector()
                        .recognise(BufferedFilePreview.of(BytesContent.utf8("a", without), PdfPreviewReader.NONE)))
                .isInstanceOf(Recognition.Declined.class);
    }

    @Test
    void rejectsEmptyFile() throws IOException {
        assertThat(records().raw(" ").rejections())
                .containsExactly("file: found an empty file, expected records of 120 characters (UNREADABLE_FILE)");
    }

    @Test
    void attributesTransactionsWithAnotherBankCodeToTheAccountOfTheirStatement() throws IOException {
        String other = statement().transaction("A", "0000000000012J").text().replace("0430099", "0430098");
        CollectedRows rows = CollectedRows.of(new Cfonb120Connector(), BytesContent.utf8("a", other));
        BankTransaction transaction = rows.records(BankTransaction.class).get(0);
        assertThat(transaction.getSubject()).isEqualTo("300990000100012345678");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("04.3-7", "30098"));
    }
}
