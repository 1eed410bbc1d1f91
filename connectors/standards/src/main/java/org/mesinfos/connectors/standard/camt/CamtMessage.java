package org.mesinfos.connectors.standard.camt;

import java.util.List;

/** The three account messages; they differ in two element names. */
enum CamtMessage {
    REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt", "Account report within the day, ISO 20022 camt.052"),
    STATEMENT("camt.053", "BkToCstmrStmt", "Stmt", "Account statement, ISO 20022 camt.053"),
    NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", "Debit and credit notification, ISO 20022 camt.054");

    static final String ROOT = "Document";
    static final String ENTRY = "Ntry";

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String code;
    private final String element;
    private final String statement;
    private final String title;

    CamtMessage(String code, String element, String statement, String title) {
        this.code = code;
        this.element = element;
        this.statement = statement;
        this.title = title;
    }

    /** Such as {@code camt.053}. */
    String code() {
        return code;
    }

    /** The element under the root. */
    String element() {
        return element;
    }

    /** The element of one account: statement, report or notification. */
    String statement() {
        return statement;
    }

    String title() {
        return title;
    }

    /** How the namespace of every version starts. */
    String namespaceStart() {
        return NAMESPACE + code + ".";
    }

    List<String> statementPath() {
        return List.of(ROOT, element, statement);
    }

    List<String> entryPath() {
        return List.of(ROOT, element, statement, ENTRY);
    }
}
