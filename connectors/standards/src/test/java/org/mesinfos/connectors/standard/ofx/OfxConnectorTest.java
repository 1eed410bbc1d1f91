package org.mesinfos.connectors.standard.ofx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.standard.ofx.OfxFile.read;
import static org.mesinfos.connectors.standard.ofx.OfxFile.response;
import static org.mesinfos.connectors.standard.ofx.OfxFile.statement;
import static org.mesinfos.connectors.standard.ofx.OfxFile.transaction;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Holding;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;

class OfxConnectorTest {

    @Test
    void readsFilesWithAndWithoutEndTagsAlike() throws IOException {
        String bare = statement(transaction("-1.50", "<FITID>7<NAME>Boulangerie & fils<MEMO>"));
        String closed = statement(
                transaction("-1.50</TRNAMT>", "<FITID>7</FITID><NAME>Boulangerie &amp; fils</NAME><MEMO></MEMO>"));
        assertThat(read(bare).lines()).isEqualTo(read(closed).lines());
        assertThat(read(bare).records(BankTransaction.class))
                .extracting(BankTransaction::getLabel, BankTransaction::getAmount, BankTransaction::getAdditional)
                .containsExactly(tuple("Boulangerie & fils", new BigDecimal("-1.5000"), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OFXHEADER:100 DATA:OFXSGML VERSION:102 CHARSET:1252 <OFX>",
                "OFXHEADER:100\r\nCHARSET:1252\r\n<OFX>",
                "\n\n\nOFXHEADER:100\nCHARSET:NONE\n<ofx>",
                "<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><OFX>",
                "<?OFX OFXHEADER=\"200\"?>\n<OFX>",
                "\ufeff<OFX xmlns=\"http://ofx.net/types/2003/04\">",
                "Content-Type: application/x-ofx\n\n<OFX>"
            })
    void readsDocumentsWithAnyHeader(String header) throws IOException {
        String body = "<BANKMSGSRSV1>" + response("A", transaction("-1", "<FITID>7")) + "</BANKMSGSRSV1></OFX>";
        assertThat(read(header + body).rejections()).isEmpty();
        assertThat(read(header + body).records(BankTransaction.class)).hasSize(1);
        assertThat(read(header + body.toLowerCase(java.util.Locale.ROOT)).records(BankTransaction.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252,1252",
        "UTF-8,1252",
        "UTF-8,NONE",
        "ISO-8859-15,8859-15",
        "windows-1252,8859-1",
        "UTF-16LE,1252",
        "windows-1252,-252"
    })
    void prefersDetectedEncodingToHeader(String encoding, String declared) throws IOException {
        String text =
                statement(transaction("-1", "<NAME>Crêperie de l'Épi")).replace("CHARSET:1252", "CHARSET:" + declared);
        String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
        CollectedRows rows = read((mark + text).getBytes(Charset.forName(encoding)));
        assertThat(rows.records(BankTransaction.class).get(0).getLabel()).isEqualTo("Crêperie de l'Épi");
    }

    @Test
    void readsWindows1252DeclaredAsAscii() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"US-ASCII\"?><OFX>"
                + response("A", transaction("-1", "<NAME>Été")) + "</OFX>";
        CollectedRows rows = read(text.getBytes(Charset.forName("windows-1252")));
        assertThat(rows.records(BankTransaction.class).get(0).getLabel()).isEqualTo("Été");
    }

    @Test
    void expandsNoDeclaredEntity() throws IOException {
        String text = "<?xml version=\"1.0\"?><!DOCTYPE OFX [<!ENTITY x SYSTEM \"file:///etc/hostname\">"
                + "<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><OFX>"
                + response("A", transaction("-1", "<NAME>&x; &b;")) + "</OFX>";
        assertThat(read(text).records(BankTransaction.class).get(0).getLabel()).isEqualTo("&x; &b;");
    }

    @Test
    void attributesTransactionsToTheirAccount() throws IOException {
        String text = "<OFX>" + response("A1", transaction("-1", "<FITID>7"))
                + response("A2", transaction("2", "<FITID>7")) + "</OFX>";
        CollectedRows rows = read(text);
        assertThat(rows.rows())
                .extracting(row -> row.subject().orElseThrow())
                .containsExactly(account("A1"), account("A1"), account("A2"), account("A2"));
        assertThat(rows.records(BankAccount.class))
                .extracting(BankAccount::getAccountNumber, BankAccount::getBalance)
                .containsExactly(tuple("A1", new BigDecimal("1.0000")), tuple("A2", new BigDecimal("1.0000")));
    }

    @Test
    void distinguishesTransactionsWithTheSameReference() throws IOException {
        CollectedRows rows = read(statement(
                transaction("-1", "<FITID>7<NAME>A"),
                transaction("-2", "<FITID>7<NAME>B"),
                transaction("-1.00", "<FITID>7<NAME>A again")));
        List<String> keys = rows.rows().stream().map(row -> row.key().value()).toList();
        assertThat(keys.get(0))
                .isEqualTo(String.join("\u001f", "B", "", OfxFile.ACCOUNT, "CHECKING", "7", "2024-01-05", "-1"));
        assertThat(keys.get(1)).isNotEqualTo(keys.get(0));
        assertThat(keys.get(2)).isEqualTo(keys.get(0));
    }

    @Test
    void readsInstantsAndKeepsTheirRemainder() throws IOException {
        BankTransaction transaction = read(statement("<STMTTRN><DTPOSTED>20240105203000.123[-5:EST]<DTUSER>20240104"
                        + "<DTAVAIL>20240106120000<TRNAMT>1</STMTTRN>"))
                .records(BankTransaction.class)
                .get(0);
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(transaction.getBookingInstant()).isEqualTo(Instant.parse("2024-01-06T01:30:00.123Z"));
        assertThat(transaction.getOperationDate()).isEqualTo(LocalDate.of(2024, 1, 4));
        assertThat(transaction.getValueDate()).isEqualTo(LocalDate.of(2024, 1, 6));
        assertThat(transaction.getAdditional())
                .isEqualTo(Map.of("DTPOSTED", "20240105203000.123[-5:EST]", "DTAVAIL", "20240106120000"));
    }

    @Test
    void readsCurrencyAndOriginalCurrency() throws IOException {
        assertThat(read(statement(
                                transaction("-1", "<CURRENCY><CURRATE>1.05<CURSYM>CHF</CURRENCY>"),
                                transaction("-2", "<ORIGCURRENCY><CURRATE>1,15<CURSYM>GBP</ORIGCURRENCY>")))
                        .records(BankTransaction.class))
                .extracting(
                        BankTransaction::getCurrency,
                        BankTransaction::getOriginalCurrency,
                        BankTransaction::getExchangeRate,
                        BankTransaction::getAdditional)
                .containsExactly(
                        tuple("CHF", null, new BigDecimal("1.050000"), Map.of()),
                        tuple("EUR", "GBP", new BigDecimal("1.150000"), Map.of()));
    }

    @Test
    void readsThreeDecimalsOnlyForCurrenciesWithThreeDecimals() throws IOException {
        CollectedRows dinars = read(statement(transaction("-1,234", "")).replace("EUR", "TND"));
        assertThat(dinars.records(BankTransaction.class).get(0).getAmount()).isEqualTo(new BigDecimal("-1.2340"));
        assertThat(read(statement(transaction("-1,234", ""))).rejections())
                .extracting(Rejection::toString)
                .containsExactly("line 9 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[1], TRNAMT: found 4 digits and 2 other "
                        + "characters, expected an amount (INVALID_VALUE)");
    }

    @Test
    void marksDeletionAsReversalForInformation() throws IOException {
        BankTransaction transaction = read(statement(transaction("-1", "<FITID>8<CORRECTFITID>7<CORRECTACTION>DELETE")))
                .records(BankTransaction.class)
                .get(0);
        assertThat(transaction.getReversal()).isTrue();
        assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.INFORMATION);
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("CORRECTFITID", "7", "CORRECTACTION", "DELETE"));
    }

    @Test
    void rejectsOnlyInvalidTransactions() throws IOException {
        CollectedRows rows = read(statement(
                "<STMTTRN><DTPOSTED>20240231<TRNAMT>1</STMTTRN>",
                "<STMTTRN><TRNAMT>1</STMTTRN>",
                transaction("", ""),
                transaction("12345678901234567", ""),
                transaction("-7.12345", ""),
                transaction("-8.00000", "<ACCTBAL>1.23456")));
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 9 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[1], DTPOSTED: found 8 digits, expected a date as year, "
                                + "month, day without separators (INVALID_VALUE)",
                        "line 10 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[2], DTPOSTED: found empty, expected a date as year, "
                                + "month, day without separators (MISSING_VALUE)",
                        "line 11 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[3], TRNAMT: found empty, expected an amount "
                                + "(MISSING_VALUE)",
                        "line 12 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[4], TRNAMT: found 17 digits, expected at most 15 digits "
                                + "before the decimal mark and 4 after it (OUT_OF_RANGE)",
                        "line 13 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[5], TRNAMT: found 6 digits and 2 other characters, expected "
                                + "at most 15 digits before the decimal mark and 4 after it (OUT_OF_RANGE)");
        assertThat(rows.records(BankTransaction.class))
                .extracting(
                        BankTransaction::getAmount, BankTransaction::getBalanceAfter, BankTransaction::getAdditional)
                .containsExactly(tuple(new BigDecimal("-8.0000"), null, Map.of("ACCTBAL", "1.23456")));
        assertThat(rows.rowsRead()).isEqualTo(7);
    }

    @Test
    void readsCompleteTransactionsOfTruncatedFile() throws IOException {
        String text = statement(transaction("-1", ""), transaction("-2", ""), transaction("-3", ""));
        CollectedRows rows = read(text.substring(0, text.lastIndexOf("<TRNAMT>") + 9));
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 11 /OFX/STMTTRNRS[1]/STMTRS/STMTTRN[3], STMTTRN: found the end of the file, expected "
                                + "the end of the element (BROKEN_FILE)");
    }

    @Test
    void readsTransactionsWithoutEndTags() throws IOException {
        String text = statement(transaction("-1", "<NAME>A"), transaction("-2", "<NAME>B"))
                .replace("</STMTTRN>", "");
        assertThat(read(text).records(BankTransaction.class))
                .extracting(BankTransaction::getLabel)
                .containsExactly("A", "B");
        assertThat(read(text).records(BankAccount.class).get(0).getBalance()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void readsEmptyElementWithoutEndTagBeforeAccount() throws IOException {
        CollectedRows rows = read(statement(transaction("-1", "")).replace("<CURDEF>EUR", "<CURDEF>"));
        assertThat(rows.rows().get(0).subject()).contains(account(OfxFile.ACCOUNT));
        assertThat(rows.records(BankTransaction.class).get(0).getCurrency()).isNull();
    }

    @Test
    void readsSeveralDocumentsInOneFile() throws IOException {
        CollectedRows rows = read(statement(transaction("-1", "")) + "\n" + statement(transaction("-2", "")));
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.rejections()).isEmpty();
    }

    @Test
    void reportsWhyDocumentHasNoStatement() throws IOException {
        String status = "<STATUS><CODE>2000<SEVERITY>%s</STATUS>";
        assertThat(read("<OFX><STMTTRNRS>" + status.formatted("ERROR") + "</STMTTRNRS></OFX>")
                        .lines())
                .containsExactly("line 1 /OFX/STMTTRNRS[1], STATUS: found the status of an error, expected an answer "
                        + "(MISSING_VALUE)");
        assertThat(read("<OFX><SONRS>" + status.formatted("ERROR") + "</SONRS></OFX>")
                        .lines())
                .containsExactly("line 1 /OFX, STATUS: found the status of an error, expected an accepted sign-on "
                        + "(MISSING_VALUE)");
        assertThat(read("<OFX><SONRS>" + status.formatted("INFO") + "</SONRS></OFX>")
                        .lines())
                .containsExactly("line 1 /OFX skipped: a document without statements");
        assertThat(read("OFXHEADER:100\n").lines())
                .containsExactly("file, OFX: found no such element, expected an OFX document (UNREADABLE_FILE)");
    }

    @Test
    void readsInvestmentTransactionsAndPositions() throws IOException {
        String security = "<SECID><UNIQUEID>U1<UNIQUEIDTYPE>CUSIP</SECID>";
        CollectedRows rows = read("<OFX><INVSTMTTRNRS><INVSTMTRS><DTASOF>20240131<CURDEF>USD<INVACCTFROM><BROKERID>b"
                + "<ACCTID>X</INVACCTFROM><INVTRANLIST><DTSTART><BUYSTOCK><INVBUY><INVTRAN><FITID>1<DTTRADE>20240104"
                + "</INVTRAN>" + security + "<UNITS>2<COMMISSION>1.5<TOTAL>-21.5</INVBUY><BUYTYPE>BUY</BUYSTOCK>"
                + "<INVBANKTRAN>" + transaction("9", "") + "<SUBACCTFUND>CASH</INVBANKTRAN></INVTRANLIST>"
                + "<INVPOSLIST><POSSTOCK><INVPOS>" + security + "<UNITS>2<UNITPRICE>10.5<MKTVAL>21</INVPOS></POSSTOCK>"
                + "</INVPOSLIST></INVSTMTRS></INVSTMTTRNRS><SECLIST><STOCKINFO><SECINFO>" + security
                + "<SECNAME>Kites Inc</SECINFO></STOCKINFO></SECLIST></OFX>");
        assertThat(rows.rejections()).isEmpty();
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getKind, BankTransaction::getAmount, BankTransaction::getFees)
                .containsExactly(
                        tuple("BUYSTOCK", new BigDecimal("-21.5000"), new BigDecimal("1.5000")),
                        tuple("DEBIT", new BigDecimal("9.0000"), null));
        Contract contract = rows.records(Contract.class).get(0);
        assertThat(contract.getHoldings())
                .extracting(Holding::getCode, Holding::getLabel, Holding::getValue)
                .containsExactly(tuple("U1", "Kites Inc", new BigDecimal("21.0000")));
        assertThat(contract.getAdditional()).containsEntry("SECLIST/STOCKINFO/SECINFO/SECNAME", "Kites Inc");
    }

    @Test
    void ignoresTotalOfTransfersWithinAnAccount() throws IOException {
        CollectedRows rows = read("<OFX><INVSTMTTRNRS><INVSTMTRS><CURDEF>USD<INVACCTFROM><ACCTID>X</INVACCTFROM>"
                + "<INVTRANLIST><REINVEST><INVTRAN><FITID>1<DTTRADE>20240104</INVTRAN><INCOMETYPE>DIV<TOTAL>-12.34"
                + "<UNITS>1.5</REINVEST><JRNLFUND><INVTRAN><FITID>2<DTTRADE>20240105</INVTRAN><SUBACCTTO>CASH"
                + "<SUBACCTFROM>MARGIN<TOTAL>100</JRNLFUND><RETOFCAP><INVTRAN><FITID>3<DTTRADE>20240106</INVTRAN>"
                + "<TOTAL>44</RETOFCAP></INVTRANLIST></INVSTMTRS></INVSTMTTRNRS></OFX>");

        assertThat(rows.records(BankTransaction.class))
                .extracting(
                        BankTransaction::getKind,
                        BankTransaction::getAmount,
                        transaction -> transaction.getAdditional().get("TOTAL"))
                .containsExactly(
                        tuple("REINVEST", null, "-12.34"),
                        tuple("JRNLFUND", null, "100"),
                        tuple("RETOFCAP", new BigDecimal("44.0000"), null));
    }

    @Property(tries = 60)
    void readsSplitsLikeTheWholeFile(
            @ForAll @IntRange(min = 1, max = 400) int target, @ForAll @IntRange(min = 1, max = 3) int count)
            throws IOException {
        String entries = transaction("-1", "<NAME>A") + "\n" + transaction("-2", "<NAME><B") + transaction("x", "");
        StringBuilder responses = new StringBuilder();
        for (int i = 0; i < count; i++) {
            responses.append(response("A" + i, entries, entries)).append('\n');
        }
        BytesContent content = BytesContent.utf8("a.ofx", "<OFX><SONRS><LANGUAGE>FRA</SONRS>" + responses + "</OFX>");
        OfxConnector connector = new OfxConnector();
        assertThat(CollectedRows.of(connector, content, target).lines())
                .isEqualTo(CollectedRows.of(connector, content).lines());
    }

    @Test
    void splitsOnlyWhereSafe() throws IOException {
        OfxConnector connector = new OfxConnector();
        String one = statement(transaction("-1", ""), transaction("-2", ""), transaction("-3", ""));
        assertThat(connector.split(BytesContent.utf8("a.ofx", one), 1)).hasSize(3);
        String two = "<OFX>" + response("A", transaction("-1", "")) + response("B", transaction("-2", "")) + "</OFX>";
        assertThat(connector.split(BytesContent.utf8("a.ofx", two), 1)).hasSize(2);
        assertThat(connector.split(BytesContent.utf8("a.ofx", one + one), 1)).hasSize(1);
        assertThat(connector.split(BytesContent.utf8("a.ofx", two.replace("<STMTRS>", "<INVSTMTRS>")), 1))
                .hasSize(1);
    }

    @Property(tries = 200)
    void accountsForEveryRowOfDamagedFile(@ForAll long seed) throws IOException {
        String whole = statement(transaction("-1", "<NAME>A"), transaction("-2", "<MEMO><![CDATA[x]]>"));
        Random random = new Random(seed);
        StringBuilder damaged = new StringBuilder(whole);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int from = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), from + random.nextInt(30));
            String put = List.of("", "<", "</", ">", "<STMTTRN>", "</OFX>", "<!--", "<![CDATA[", "&", "\u0000")
                    .get(random.nextInt(10));
            damaged.replace(from, to, put);
        }
        CollectedRows rows = read(damaged.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(rows.rowsRead())
                .isEqualTo(rows.rows().size() + rows.rejections().size());
        assertThat(rows.records(BankTransaction.class))
                .allSatisfy(transaction -> assertThat(transaction.getAmount()).isNotNull());
    }

    private static Subject account(String number) {
        return new Subject(SubjectKind.ACCOUNT, number);
    }
}
