package org.mesinfos.connectors.standard.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.standard.camt.Camt053Connector;
import org.mesinfos.connectors.standard.cfonb.Cfonb120Connector;
import org.mesinfos.connectors.standard.coda.CodaConnector;
import org.mesinfos.connectors.standard.mt940.Mt940Connector;
import org.mesinfos.connectors.standard.norma43.Norma43Connector;
import org.mesinfos.connectors.standard.ofx.OfxConnector;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

class DeliveryCustomerTest {

    private static final String MESSAGE =
            ":20:R\n:25:10090044/71582640\n:60F:C240101EUR100,\n:61:240105C5,NTRF\n:86:Text\n:62F:C240131EUR105,\n-\n";

    /** A statement of one account with one transaction. */
    private record Example(Connector connector, Subject account, String text) {}

    static List<Example> examples() {
        return List.of(
                example(new Mt940Connector(), "10090044/71582640", MESSAGE),
                example(
                        new Camt053Connector(),
                        "DE02100100100006820101",
                        camt("<Acct><Id><IBAN>DE02100100100006820101</IBAN></Id><Ccy>EUR</Ccy></Acct>")),
                example(
                        new Cfonb120Connector(),
                        "300990000100012345678",
                        cfonb("01", "  ", "311223", "", "0000000001000{")
                                + cfonb("04", "B1", "050124", "  040124CARTE", "0000000000012N")
                                + cfonb("07", "  ", "310124", "", "0000000000987E")),
                example(
                        new Norma43Connector(),
                        "210004180200051332",
                        "11210004180200051332240301240331200000000025000978" + "3BERG INA\n"
                                + "22    0418240304240305120171000000000012100000000077000000004021\n"
                                + "3321000418020005133200001000000000012100000000000000000002"
                                + "200000000023790978\n"),
                example(
                        new CodaConnector(),
                        "BE68539007547034",
                        coda("12001BE68539007547034                  EUR0000000000100000311223BERG INA")
                                + coda("2100010000" + " ".repeat(21) + "0000000000005000" + "050124" + "00150000" + "0"
                                        + String.format("%-53s", "TEXT") + "050124" + "00100" + " 0")
                                + coda("8001BE68539007547034                  EUR0000000000105000310124")),
                example(
                        new OfxConnector(),
                        "00012345678",
                        "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR"
                                + "<BANKACCTFROM><ACCTID>00012345678<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>"
                                + "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240105<TRNAMT>-5</STMTTRN></BANKTRANLIST>"
                                + "<LEDGERBAL><BALAMT>1<DTASOF>20240131</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"));
    }

    private static Example example(Connector connector, String number, String text) {
        return new Example(connector, new Subject(SubjectKind.ACCOUNT, number), text);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void accountsBelongToTheCustomerOfTheDelivery(Example example) throws IOException {
        CollectedRows rows = read(example.connector(), example.text(), Optional.of("C-1042"));

        assertThat(rows.records(BankTransaction.class)).hasSize(1);
        assertThat(rows.rows()).hasSize(2);
        assertThat(rows.rows()).extracting(ParsedRow::subject).containsOnly(Optional.of(example.account()));
        assertThat(rows.rows())
                .extracting(ParsedRow::links)
                .containsOnly(List.of(new SubjectLink(example.account(), Subject.customer("C-1042"))));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void accountsOfADeliveryWithoutCustomerHaveNoLink(Example example) throws IOException {
        CollectedRows rows = read(example.connector(), example.text(), Optional.empty());

        assertThat(rows.rows()).extracting(ParsedRow::subject).containsOnly(Optional.of(example.account()));
        assertThat(rows.rows()).extracting(ParsedRow::links).containsOnly(List.of());
    }

    @Test
    void transactionsWithoutAccountBelongToTheCustomerOfTheDelivery() throws IOException {
        CollectedRows messages =
                read(new Mt940Connector(), MESSAGE.replace(":25:10090044/71582640\n", ""), Optional.of("C-1042"));
        CollectedRows statements =
                read(new Camt053Connector(), camt("<Acct><Ccy>EUR</Ccy></Acct>"), Optional.of("C-1042"));

        assertThat(messages.records(BankTransaction.class))
                .extracting(BankTransaction::getSubject, BankTransaction::getSubjectKind)
                .containsExactly(tuple("C-1042", SubjectKind.CUSTOMER));
        assertThat(statements.rows())
                .extracting(ParsedRow::subject)
                .containsOnly(Optional.of(Subject.customer("C-1042")));
        assertThat(statements.rows()).extracting(ParsedRow::links).containsOnly(List.of());
    }

    @Test
    void anOwnerInTheStatementIsLinkedAsWellAsTheCustomerOfTheDelivery() throws IOException {
        String owner = camt("<Acct><Id><IBAN>DE02100100100006820101</IBAN></Id><Ccy>EUR</Ccy><Ownr><Id><PrvtId><Othr>"
                + "<Id>C-7</Id><SchmeNm><Cd>CUST</Cd></SchmeNm></Othr></PrvtId></Id></Ownr></Acct>");

        assertThat(links(owner, "C-1042")).containsExactly(Subject.customer("C-1042"), Subject.customer("C-7"));
        assertThat(links(owner, "C-7")).containsExactly(Subject.customer("C-7"));
    }

    private static List<Subject> links(String statement, String customer) throws IOException {
        return read(new Camt053Connector(), statement, Optional.of(customer)).rows().stream()
                .filter(row -> row.type() == RecordType.BANK_ACCOUNT)
                .flatMap(row -> row.links().stream())
                .map(SubjectLink::customer)
                .toList();
    }

    private static CollectedRows read(Connector connector, String text, Optional<String> customer) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceContext known = BytesContent.of("statement.txt", bytes).context();
        SourceContext context = new SourceContext(
                known.organisation(),
                known.delivery(),
                known.fileSha256(),
                known.fileName(),
                known.mediaType(),
                known.encoding(),
                known.zone(),
                known.country(),
                customer);
        return CollectedRows.of(connector, BytesContent.of(context, bytes));
    }

    private static String camt(String account) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>"
                + "<GrpHdr><MsgId>M1</MsgId></GrpHdr><Stmt><Id>S1</Id>" + account
                + "<Ntry><Amt Ccy=\"EUR\">5</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>"
                + "<BookgDt><Dt>2024-01-05</Dt></BookgDt></Ntry></Stmt></BkToCstmrStmt></Document>";
    }

    private static String cfonb(String code, String operation, String date, String text, String amount) {
        return code + "30099    00001EUR2 00012345678" + operation + date + String.format("%-50s", text) + amount
                + " ".repeat(16) + "\n";
    }

    private static String coda(String record) {
        return String.format("%-128s", record) + "\n";
    }
}
