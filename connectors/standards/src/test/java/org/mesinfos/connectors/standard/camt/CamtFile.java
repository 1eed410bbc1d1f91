package org.mesinfos.connectors.standard.camt;

import org.mesinfos.connectors.intake.BytesContent;

/** Builder of small camt.053 statements of one account for tests. */
final class CamtFile {

    static final String ACCOUNT = "FR7630099000010000123456789";

    private final StringBuilder entries = new StringBuilder();
    private String balances = "";

    static CamtFile statement() {
        return new CamtFile();
    }

    /** Adds a booked debit in euros with further XML elements. */
    CamtFile debit(String amount, String more) {
        return entry(amount, "DBIT", more);
    }

    CamtFile credit(String amount, String more) {
        return entry(amount, "CRDT", more);
    }

    private CamtFile entry(String amount, String indicator, String more) {
        return raw("<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd>"
                + "<Sts>BOOK</Sts><BookgDt><Dt>2024-01-05</Dt></BookgDt>" + more + "</Ntry>");
    }

    CamtFile raw(String xml) {
        entries.append(xml).append('\n');
        return this;
    }

    CamtFile balance(String kind, String amount, String indicator) {
        balances += "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>" + indicator + "</CdtDbtInd><Dt><Dt>2024-01-31</Dt></Dt></Bal>";
        return this;
    }

    String text() {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\n"
                + "<GrpHdr><MsgId>M1</MsgId></GrpHdr>\n<Stmt><Id>S1</Id><Acct><Id><IBAN>" + ACCOUNT
                + "</IBAN></Id><Ccy>EUR</Ccy></Acct>" + balances + "\n" + entries
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    /** Returns the statement in the structure of version 1. */
    String firstVersionText() {
        return text().replace("camt.053.001.08", "camt.053.001.01")
                .replace("BkToCstmrStmt>", "BkToCstmrStmtV01>")
                .replace("<NtryDtls>", "")
                .replace("</NtryDtls>", "")
                .replace("<CdOrPrtry>", "")
                .replace("</CdOrPrtry>", "");
    }

    BytesContent content() {
        return BytesContent.utf8("camt.xml", text());
    }

    static String details(String inside) {
        return "<NtryDtls><TxDtls>" + inside + "</TxDtls></NtryDtls>";
    }

    static String party(String name, String iban) {
        String side = name.substring(0, name.indexOf(' '));
        return "<" + side + "><Nm>" + name + "</Nm></" + side + "><" + side + "Acct><Id><IBAN>" + iban
                + "</IBAN></Id></" + side + "Acct>";
    }
}
