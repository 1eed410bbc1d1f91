package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;

/** Builder and reader of OFX documents for tests. */
final class OfxFile {

    static final String ACCOUNT = "00012345678";

    private static final String HEADER = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n";

    private OfxFile() {}

    /** Returns a document with one statement in euros. */
    static String statement(String... transactions) {
        return HEADER + "<OFX><BANKMSGSRSV1>" + response(ACCOUNT, transactions) + "</BANKMSGSRSV1></OFX>";
    }

    /** Returns a response with one statement. */
    static String response(String account, String... transactions) {
        return "<STMTTRNRS><TRNUID>1<STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>B<ACCTID>" + account
                + "<ACCTTYPE>CHECKING</BANKACCTFROM>\n<BANKTRANLIST>\n" + String.join("\n", transactions)
                + "\n</BANKTRANLIST>\n<LEDGERBAL><BALAMT>1<DTASOF>20240131</LEDGERBAL></STMTRS></STMTTRNRS>";
    }

    /** Returns a transaction of 5 January 2024 with further elements. */
    static String transaction(String amount, String more) {
        return "<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20240105<TRNAMT>" + amount + more + "</STMTTRN>";
    }

    static CollectedRows read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static CollectedRows read(byte[] bytes) throws IOException {
        return CollectedRows.of(new OfxConnector(), BytesContent.of("a.ofx", bytes));
    }
}
