package org.mesinfos.connectors.standard.camt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mesinfos.connectors.standard.camt.CamtFile.details;
import static org.mesinfos.connectors.standard.camt.CamtFile.party;
import static org.mesinfos.connectors.standard.camt.CamtFile.statement;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TransactionStatus;

class CamtConnectorTest {

    private static final Connector STATEMENTS = new Camt053Connector();
    private static final String OTHER = "FR7612345987650123456789014";

    @Test
    void signsAmountsByTheIndicatorOfTheEntry() throws IOException {
        CollectedRows rows = read(statement().debit("12.30", "").credit("5", ""));
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount, BankTransaction::getCurrency)
                .containsExactly(tuple(new BigDecimal("-12.3000"), "EUR"), tuple(new BigDecimal("5.0000"), "EUR"));
        assertThat(rows.rowsRead()).isEqualTo(3);
    }

    @Test
    void attributesEntriesToTheirAccount() throws IOException {
        CollectedRows rows = read(statement().debit("1", ""));
        assertThat(rows.rows())
                .allSatisfy(
                        row -> assertThat(row.subject()).contains(new Subject(SubjectKind.ACCOUNT, CamtFile.ACCOUNT)));
        assertThat(rows.records(BankTransaction.class).get(0).getSubject()).isEqualTo(CamtFile.ACCOUNT);
    }

    @Test
    void dividesBatchIntoDetailsThatAddUp() throws IOException {
        CollectedRows rows = read(
                statement()
                        .debit(
                                "6.00",
                                "<AcctSvcrRef>REF1</AcctSvcrRef><NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>"
                                        + "<TxDtls><Amt Ccy=\"EUR\">3.50</Amt></TxDtls>"
                                        + "<TxDtls><AmtDtls><TxAmt><Amt Ccy=\"EUR\">2.50</Amt></TxAmt></AmtDtls></TxDtls></NtryDtls>"));
        List<BankTransaction> transactions = rows.records(BankTransaction.class);
        assertThat(transactions)
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-3.5000"), new BigDecimal("-2.5000"));
        assertThat(transactions)
                .extracting(BankTransaction::getAdditional)
                .containsOnly(Map.of("Amt", "6.00", "Amt/@Ccy", "EUR", "NtryDtls/Btch/NbOfTxs", "2"));
        assertThat(rows.rows())
                .extracting(row -> row.key().value())
                .startsWith("REF1\u001f1\u001f2024-01-05\u001f-3.5", "REF1\u001f2\u001f2024-01-05\u001f-2.5");
        assertThat(rows.rows().get(1).locator().path())
                .isEqualTo("/Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[2]");
    }

    @Test
    void keepsAmountsOfADividedBatchOutOfItsTransactions() throws IOException {
        CollectedRows rows = read(statement()
                .debit(
                        "20.00",
                        "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">22.00</Amt></InstdAmt></AmtDtls>"
                                + "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">1.50</TtlChrgsAndTaxAmt></Chrgs><NtryDtls>"
                                + "<TxDtls><Amt Ccy=\"EUR\">10.00</Amt></TxDtls>".repeat(2) + "</NtryDtls>"));
        assertThat(rows.records(BankTransaction.class)).hasSize(2).allSatisfy(transaction -> {
            assertThat(transaction.getOriginalAmount()).isNull();
            assertThat(transaction.getFees()).isNull();
            assertThat(transaction.getAdditional())
                    .containsEntry("AmtDtls/InstdAmt/Amt", "22.00")
                    .containsEntry("Chrgs/TtlChrgsAndTaxAmt", "1.50");
        });
    }

    @Test
    void dividesBatchByInstructedAmountsIfThereAreNoOthers() throws IOException {
        String instructed = "<AmtDtls><InstdAmt><Amt Ccy=\"EUR\">%s</Amt></InstdAmt></AmtDtls>";
        CollectedRows rows = read(statement()
                .debit("6.00", details(instructed.formatted("3.50")) + details(instructed.formatted("2.50"))));
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-3.5000"), new BigDecimal("-2.5000"));
    }

    @Test
    void readsCardOfEntry() throws IOException {
        CollectedRows rows = read(statement()
                .debit(
                        "6.00",
                        "<CardTx><Card><PlainCardData><PAN>XXXXXXXXXXXX1234</PAN></PlainCardData></Card>"
                                + "<Tx><MrchntCtgyCd>5411</MrchntCtgyCd></Tx></CardTx>"
                                + details("<Refs><EndToEndId>E1</EndToEndId></Refs>")));
        BankTransaction transaction = rows.records(BankTransaction.class).get(0);
        assertThat(transaction.getCardSuffix()).isEqualTo("1234");
        assertThat(transaction.getMerchantCategoryCode()).isEqualTo("5411");
        assertThat(transaction.getAdditional())
                .containsOnly(Map.entry("CardTx/Card/PlainCardData/PAN", "XXXXXXXXXXXX1234"));
    }

    @ParameterizedTest
    @CsvSource({"EUR,3.50,EUR,2.00", "CHF,3.50,CHF,2.50", "EUR,3.50,EUR,''"})
    void keepsBatchAsOneTransactionIfDetailsDoNotAddUp(String first, String amount, String second, String other)
            throws IOException {
        String detail = "<TxDtls><Amt Ccy=\"%s\">%s</Amt></TxDtls>";
        CollectedRows rows = read(statement()
                .debit(
                        "6.00",
                        "<NtryDtls>" + detail.formatted(first, amount) + detail.formatted(second, other)
                                + "</NtryDtls>"));
        List<BankTransaction> transactions = rows.records(BankTransaction.class);
        assertThat(transactions).extracting(BankTransaction::getAmount).containsExactly(new BigDecimal("-6.0000"));
        assertThat(transactions.get(0).getAdditional())
                .containsEntry("NtryDtls/TxDtls/Amt", "3.50")
                .containsEntry("NtryDtls/TxDtls[2]/Amt/@Ccy", second);
    }

    @Test
    void readsOriginalAmountExchangeRateAndCharges() throws IOException {
        BankTransaction transaction = transaction(statement()
                .debit(
                        "92.40",
                        details("<AmtDtls><InstdAmt><Amt Ccy=\"USD\">100.00</Amt><CcyXchg><SrcCcy>USD</SrcCcy>"
                                        + "<XchgRate>0.924</XchgRate></CcyXchg></InstdAmt></AmtDtls>")
                                + "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">1.20</TtlChrgsAndTaxAmt></Chrgs>"));
        assertThat(transaction.getOriginalAmount()).isEqualTo(new BigDecimal("-100.0000"));
        assertThat(transaction.getOriginalCurrency()).isEqualTo("USD");
        assertThat(transaction.getExchangeRate()).isEqualTo(new BigDecimal("0.924000"));
        assertThat(transaction.getFees()).isEqualTo(new BigDecimal("1.2000"));
        assertThat(transaction.getAdditional())
                .isEqualTo(Map.of("NtryDtls/TxDtls/AmtDtls/InstdAmt/CcyXchg/SrcCcy", "USD"));
    }

    @ParameterizedTest
    @CsvSource({"false,false,", "0,0,", "true,false,", "true,true,7.0000"})
    void leavesOutTotalOfChargesThatAreNotInTheAmount(String first, String second, String fees) throws IOException {
        String charges = "<Chrgs><TtlChrgsAndTaxAmt Ccy=\"EUR\">7.00</TtlChrgsAndTaxAmt>" + charge("5.00", first)
                + charge("2.00", second) + "</Chrgs>";
        assertThat(read(statement().debit("50", charges).debit("50", details(charges)))
                        .records(BankTransaction.class))
                .extracting(BankTransaction::getFees)
                .containsOnly(fees == null ? null : new BigDecimal(fees));
    }

    private static String charge(String amount, String included) {
        return "<Rcrd><Amt Ccy=\"EUR\">" + amount + "</Amt><ChrgInclInd>" + included + "</ChrgInclInd></Rcrd>";
    }

    @Test
    void usesCreditorOfDebitAndDebtorOfCreditAsCounterparty() throws IOException {
        String both = details("<RltdPties>" + party("Dbtr A", "FR01") + party("Cdtr B", OTHER) + "</RltdPties>");
        assertThat(read(statement().debit("1", both).credit("1", both)).records(BankTransaction.class))
                .extracting(BankTransaction::getCounterpartyName, BankTransaction::getCounterpartyIban)
                .containsExactly(tuple("Cdtr B", OTHER), tuple("Dbtr A", "FR01"));
    }

    @Test
    void swapsCounterpartyOfReversal() throws IOException {
        String both = "<RvslInd>true</RvslInd>"
                + details("<RltdPties>" + party("Dbtr A", "FR01") + party("Cdtr B", OTHER) + "</RltdPties>");
        BankTransaction transaction = transaction(statement().credit("1", both));
        assertThat(transaction.getCounterpartyName()).isEqualTo("Cdtr B");
        assertThat(transaction.getReversal()).isTrue();
        assertThat(transaction.getAmount()).isEqualTo(new BigDecimal("1.0000"));
    }

    @Test
    void neverUsesAccountOwnerAsCounterparty() throws IOException {
        String own =
                details("<RltdPties>" + party("Dbtr A", OTHER) + party("Cdtr B", CamtFile.ACCOUNT) + "</RltdPties>");
        BankTransaction transaction = transaction(statement().debit("1", own));
        assertThat(transaction.getCounterpartyName()).isEqualTo("Dbtr A");
        assertThat(transaction.getAdditional()).containsEntry("NtryDtls/TxDtls/RltdPties/Cdtr/Nm", "Cdtr B");
    }

    @Test
    void neverUsesTheOwnerOfAnAccountWithoutIbanAsCounterparty() throws IOException {
        String own =
                details("<RltdPties>" + party("Dbtr A", CamtFile.ACCOUNT) + party("Cdtr B", OTHER) + "</RltdPties>");
        String file =
                statement().credit("1", own).text().replaceAll("<IBAN>([^<]*)</IBAN>", "<Othr><Id>$1</Id></Othr>");
        BankTransaction transaction = CollectedRows.of(new Camt053Connector(), BytesContent.utf8("camt.xml", file))
                .records(BankTransaction.class)
                .get(0);
        assertThat(transaction.getCounterpartyName()).isEqualTo("Cdtr B");
        assertThat(transaction.getCounterpartyAccount()).isEqualTo(OTHER);
    }

    @Test
    void readsStatusReferencesAndCodesOfLaterVersions() throws IOException {
        BankTransaction transaction = transaction(statement()
                .raw("<Ntry><NtryRef>7</NtryRef><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                        + "<Sts><Cd>PDNG</Cd></Sts><BookgDt><DtTm>2024-01-05T23:30:00-02:00</DtTm></BookgDt>"
                        + "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RDDT</Cd><SubFmlyCd>ESDD</SubFmlyCd></Fmly></Domn></BkTxCd>"
                        + details("<Refs><AcctSvcrRef>R9</AcctSvcrRef><EndToEndId>NOTPROVIDED</EndToEndId>"
                                + "<MndtId>M</MndtId></Refs><RltdPties><Cdtr><Pty><Nm>EAU</Nm><Id><PrvtId><Othr>"
                                + "<Id>FR72ZZZ123456</Id></Othr></PrvtId></Id></Pty></Cdtr></RltdPties>"
                                + "<RmtInf><Ustrd>A</Ustrd><Ustrd>B</Ustrd></RmtInf>")
                        + "</Ntry>"));
        assertThat(transaction.getStatus()).isEqualTo(TransactionStatus.PENDING);
        assertThat(transaction.getBookingDate()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(transaction.getBookingInstant()).isEqualTo(Instant.parse("2024-01-06T01:30:00Z"));
        assertThat(transaction.getTransactionCode()).isEqualTo("PMNT-RDDT-ESDD");
        assertThat(transaction.getBankReference()).isEqualTo("R9");
        assertThat(transaction.getEndToEndId()).isNull();
        assertThat(transaction.getCreditorId()).isEqualTo("FR72ZZZ123456");
        assertThat(transaction.getCounterpartyName()).isEqualTo("EAU");
        assertThat(transaction.getRemittanceInformation()).isEqualTo("A\nB");
        assertThat(transaction.getLabel()).isEqualTo("A\nB");
        assertThat(transaction.getEntryReference()).isEqualTo("7");
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("NtryDtls/TxDtls/Refs/EndToEndId", "NOTPROVIDED"));
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00+01:00, 0001-01-01", "9999-12-31T23:59:59-04:00, 9999-12-31"})
    void keepsTimesOutsideOfTheSupportedYearsAsText(String time, LocalDate day) throws IOException {
        BankTransaction transaction = transaction(statement()
                .raw("<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>" + "<BookgDt><DtTm>"
                        + time + "</DtTm></BookgDt></Ntry>"));
        assertThat(transaction.getBookingInstant()).isNull();
        assertThat(transaction.getBookingDate()).isEqualTo(day);
        assertThat(transaction.getAdditional()).isEqualTo(Map.of("BookgDt/DtTm", time));
    }

    @Test
    void usesAccountServicerReferenceOrNaturalKey() throws IOException {
        CollectedRows rows = read(statement()
                .debit("1.50", "<AcctSvcrRef>R1</AcctSvcrRef>")
                .debit("1.50", "<AcctSvcrRef>NONREF</AcctSvcrRef><AddtlNtryInf>Pain  du\njour</AddtlNtryInf>"));
        assertThat(rows.rows().get(0).key())
                .isEqualTo(new RecordKey(RecordKey.Kind.NATIVE, "R1\u001f2024-01-05\u001f-1.5"));
        assertThat(rows.rows().get(1).key())
                .isEqualTo(new RecordKey(
                        RecordKey.Kind.NATURAL,
                        String.join("\u001f", CamtFile.ACCOUNT, "2024-01-05", "-1.5", "EUR", "PAIN DU JOUR", "")));
    }

    @Test
    void theNaturalKeyIgnoresAccents() throws IOException {
        CollectedRows rows = read(statement()
                .debit("1.50", "<AddtlNtryInf>Péage Forêt</AddtlNtryInf>")
                .debit("1.50", "<AddtlNtryInf>PEAGE FORET</AddtlNtryInf>"));

        assertThat(rows.rows().get(0).key()).isEqualTo(rows.rows().get(1).key());
    }

    @Test
    void equalReferencesOfOtherDaysOrAmountsAreOtherTransactions() throws IOException {
        CollectedRows rows = read(statement()
                .debit("1.50", "<AcctSvcrRef>N1</AcctSvcrRef>")
                .debit("2.50", "<AcctSvcrRef>N1</AcctSvcrRef>"));
        assertThat(rows.rows()).extracting(row -> row.key()).doesNotHaveDuplicates();
    }

    @Test
    void aReferenceOfZerosIsNone() throws IOException {
        CollectedRows rows = read(statement().debit("1.50", "<AcctSvcrRef>000000</AcctSvcrRef>"));
        assertThat(rows.rows().get(0).key().kind()).isEqualTo(RecordKey.Kind.NATURAL);
        assertThat(rows.records(BankTransaction.class).get(0).getBankReference())
                .isNull();
    }

    @Test
    void emitsAccountWithBalancesForEachStatement() throws IOException {
        CollectedRows rows = read(statement()
                .balance("OPBD", "10.00", "DBIT")
                .balance("CLBD", "20.50", "CRDT")
                .balance("FWAV", "1.00", "CRDT"));
        BankAccount account = rows.records(BankAccount.class).get(0);
        assertThat(account.getInitialBalance()).isEqualTo(new BigDecimal("-10.0000"));
        assertThat(account.getBalance()).isEqualTo(new BigDecimal("20.5000"));
        assertThat(account.getBalanceDate()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(account.getCurrency()).isEqualTo("EUR");
        assertThat(account.getAdditional())
                .containsEntry("GrpHdr/MsgId", "M1")
                .containsEntry("Id", "S1")
                .containsEntry("Bal[3]/Tp/CdOrPrtry/Cd", "FWAV")
                .containsEntry("Bal[3]/Amt", "1.00")
                .doesNotContainKey("Bal[2]/Amt");
    }

    @Test
    void readsBalancesAfterEntries() throws IOException {
        String balance = "<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">7</Amt>"
                + "<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-01-31</Dt></Dt></Bal>";
        CollectedRows rows = read(statement().debit("1", "").raw(balance));
        assertThat(rows.records(BankAccount.class).get(0).getBalance()).isEqualTo(new BigDecimal("7.0000"));
    }

    @Test
    void linksAccountToCustomerNumberOfOwner() throws IOException {
        String text = statement()
                .text()
                .replace(
                        "</Acct>",
                        "<Ownr><Nm>A</Nm><Id><PrvtId><Othr><Id>C7</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr></PrvtId></Id>"
                                + "</Ownr></Acct>");
        CollectedRows rows = CollectedRows.of(STATEMENTS, BytesContent.utf8("camt.xml", text));
        assertThat(rows.rows().get(0).links())
                .containsExactly(
                        new SubjectLink(new Subject(SubjectKind.ACCOUNT, CamtFile.ACCOUNT), Subject.customer("C7")));
    }

    @Test
    void rejectsOnlyInvalidEntries() throws IOException {
        CollectedRows rows = read(statement()
                .debit("12..34", "")
                .debit("-5", "")
                .debit("1.00005", "")
                .raw("<Ntry><Amt Ccy=\"EUR\">1</Amt><CdtDbtInd>MINUS</CdtDbtInd></Ntry>")
                .raw("<Ntry/>")
                .debit("1", "<ValDt><Dt>05/01/2024</Dt></ValDt>")
                .debit("8", ""));
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 4 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1], Amt: found 4 digits and 2 other characters, "
                                + "expected an amount without sign, with a decimal point (INVALID_VALUE)",
                        "line 5 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[2], Amt: found 1 digit and 1 other character, "
                                + "expected an amount without sign, with a decimal point (INVALID_VALUE)",
                        "line 6 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[3], Amt: found 6 digits and 1 other character, "
                                + "expected at most 15 digits and 4 decimals (OUT_OF_RANGE)",
                        "line 7 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[4], CdtDbtInd: found 5 letters, expected CRDT or "
                                + "DBIT (UNKNOWN_CODE)",
                        "line 8 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[5], Amt: found empty, expected an amount "
                                + "(MISSING_VALUE)",
                        "line 9 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[6], ValDt: found 8 digits and 2 other characters, "
                                + "expected a date as year-month-day (INVALID_VALUE)");
        assertThat(rows.records(BankTransaction.class))
                .extracting(BankTransaction::getAmount)
                .containsExactly(new BigDecimal("-8.0000"));
        assertThat(rows.rowsRead()).isEqualTo(8);
    }

    @Test
    void readsCompleteEntriesOfTruncatedFile() throws IOException {
        String text = statement().debit("1", "").debit("2", "").debit("3", "").text();
        String truncated = text.substring(0, text.lastIndexOf("<Sts>"));
        CollectedRows rows = CollectedRows.of(STATEMENTS, BytesContent.utf8("camt.xml", truncated));
        assertThat(rows.records(BankTransaction.class)).hasSize(2);
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly(
                        "line 6 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[3]: found the end of the file, expected "
                                + "the end of the elements that are open (BROKEN_FILE)");
    }

    /** A name between angle brackets in a text is an element for XML. */
    @Test
    void doesNotNameElementsThatTheStandardDoesNotKnow() throws IOException {
        String text = statement().debit("1", "").debit("2", "").text();
        String broken = text.substring(0, text.lastIndexOf("<Sts>"))
                + "<AddtlNtryInf>FROM <Dupont> 06</AddtlNtryInf>"
                + text.substring(text.lastIndexOf("<Sts>"));
        CollectedRows rows = CollectedRows.of(STATEMENTS, BytesContent.utf8("camt.xml", broken));
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly("line 5 /Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[2]: found malformed XML, expected "
                        + "well-formed XML (BROKEN_FILE)");
    }

    @Test
    void rejectsFileWithoutMessage() throws IOException {
        CollectedRows rows = CollectedRows.of(
                STATEMENTS,
                BytesContent.utf8("camt.xml", "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"/>"));
        assertThat(rows.rejections())
                .extracting(Rejection::toString)
                .containsExactly("file, BkToCstmrStmt: found no such element, expected a message of camt.053 "
                        + "(UNREADABLE_FILE)");
    }

    @Property(tries = 60)
    void readsSplitsLikeTheWholeFile(
            @ForAll @IntRange(min = 0, max = 12) int entries, @ForAll @IntRange(min = 1, max = 900) int targetBytes)
            throws IOException {
        CamtFile file = statement().balance("CLBD", "1", "CRDT");
        for (int i = 0; i < entries; i++) {
            file.debit(i % 5 == 4 ? "wrong" : "1." + i, "<AcctSvcrRef>R" + i + "</AcctSvcrRef>");
        }
        String one = file.raw("<AddtlStmtInf>end</AddtlStmtInf>").text();
        String two = one.replace("</BkToCstmrStmt>", one.replaceAll("(?s).*(<Stmt>.*</Stmt>).*", "$1</BkToCstmrStmt>"));
        for (String text : List.of(one, two)) {
            BytesContent content = BytesContent.utf8("camt.xml", text);
            assertThat(CollectedRows.of(STATEMENTS, content, targetBytes).lines())
                    .isEqualTo(CollectedRows.of(STATEMENTS, content).lines());
        }
    }

    private static CollectedRows read(CamtFile file) throws IOException {
        return CollectedRows.of(STATEMENTS, file.content());
    }

    private static BankTransaction transaction(CamtFile file) throws IOException {
        return read(file).records(BankTransaction.class).get(0);
    }
}
