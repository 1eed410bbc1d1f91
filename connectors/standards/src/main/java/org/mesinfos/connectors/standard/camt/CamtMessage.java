package org.mesinfos.connectors.standard.camt;

import java.util.List;

/**
 * The account messages of ISO 20022. They differ in the names of two elements.
 *
 * <p>In version 1, the name of the message element ends in {@code V01}, and an entry contains its details directly.
 */
enum CamtMessage {
    REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt", "Account report within the day, ISO 20022 camt.052"),
    STATEMENT("camt.053", "BkToCstmrStmt", "Stmt", "Account statement, ISO 20022 camt.053"),
    NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", "Debit and credit notification, ISO 20022 camt.054");

    static final String ROOT = "Document";
    static final String ENTRY = "Ntry";

    private static final String FIRST_VERSION_SUFFIX = "V01";
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";

    private final String code;
    private final String messageElement;
    private final String statementElement;
    private final String title;

    CamtMessage(String code, String messageElement, String statementElement, String title) {
        this.code = code;
        this.messageElement = messageElement;
        this.statementElement = statementElement;
        this.title = title;
    }

    /** Returns the message identifier without version, such as {@code camt.053}. */
    String code() {
        return code;
    }

    /** Returns the name of the element under the root, from version 2 on. */
    String messageElement() {
        return messageElement;
    }

    /** Returns whether this is the name of the element under the root, in any version. */
    boolean isMessageElement(String name) {
        return name.equals(messageElement) || name.equals(messageElement + FIRST_VERSION_SUFFIX);
    }

    /** Returns the name of the element of one account: statement, report or notification. */
    String statementElement() {
        return statementElement;
    }

    String title() {
        return title;
    }

    /** Returns the prefix that the namespaces of all versions share. */
    String namespacePrefix() {
        return NAMESPACE + code + ".";
    }

    /** Returns the path of the statements below the given message element. */
    List<String> statementPath(String element) {
        return List.of(ROOT, element, statementElement);
    }

    /** Returns the path of the entries below the given message element. */
    List<String> entryPath(String element) {
        return List.of(ROOT, element, statementElement, ENTRY);
    }
}
