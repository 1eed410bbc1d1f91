package org.mesinfos.connectors.standard.ofx;

import java.util.Set;
import org.mesinfos.connectors.format.sgml.Surroundings;

/** Role of an element in a document, determined by its name. */
enum Role {
    /** {@code OFX}. */
    DOCUMENT,
    /** A message set or list that only contains other elements. */
    WRAPPER,
    /** The response to one request, such as {@code STMTTRNRS}; usually it contains one statement. */
    RESPONSE,
    /** {@code STMTRS}, {@code CCSTMTRS}, {@code INVSTMTRS} and the like. */
    STATEMENT,
    /** The descriptions of securities. */
    SECURITIES,
    /** A list of transactions or positions. */
    LIST,
    /** A bank transaction. */
    TRANSACTION,
    /** An account in a list of accounts. */
    ACCOUNT_LISTING,
    /** Any other element, which is read as a whole. */
    PART;

    static final String DOCUMENT_NAME = "OFX";
    static final String TRANSACTION_NAME = "STMTTRN";
    static final String PENDING_NAME = "STMTTRNP";
    static final String INVESTMENT_LIST = "INVTRANLIST";
    static final String POSITION_LIST = "INVPOSLIST";
    static final String SECURITY_LIST = "SECLIST";
    static final String BANK_TRANSACTION_OF_BROKER = "INVBANKTRAN";

    private static final Set<String> LISTS =
            Set.of("BANKTRANLIST", "BANKTRANLISTP", INVESTMENT_LIST, POSITION_LIST, "LOANTRANLIST");
    private static final Set<String> STATEMENT_PARTS =
            Set.of("CURDEF", "LEDGERBAL", "AVAILBAL", "INVBAL", "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM");

    static Role of(String name) {
        return switch (name) {
            case DOCUMENT_NAME -> DOCUMENT;
            case TRANSACTION_NAME, PENDING_NAME, "LOANSTMTTRN" -> TRANSACTION;
            case "ACCTINFO" -> ACCOUNT_LISTING;
            case SECURITY_LIST -> SECURITIES;
            case "ACCTINFORS" -> WRAPPER;
            case "STMTENDRS", "CCSTMTENDRS" -> STATEMENT;
            default -> ofKin(name);
        };
    }

    private static Role ofKin(String name) {
        if (LISTS.contains(name)) {
            return LIST;
        }
        if (name.endsWith("STMTRS")) {
            return STATEMENT;
        }
        if (name.endsWith("TRNRS")) {
            return RESPONSE;
        }
        return name.contains("MSGSRSV") ? WRAPPER : PART;
    }

    /** Returns whether such an element is never a value of another one, so that it ends all unclosed elements. */
    boolean isStructure() {
        return this != PART;
    }

    /** Returns whether the element is read as a whole, with all elements in it. */
    boolean isRead() {
        return this == TRANSACTION || this == ACCOUNT_LISTING || this == PART;
    }

    /** Returns whether a statement with this name is an investment statement. */
    static boolean isOfBroker(String statement) {
        return statement.startsWith("INV");
    }

    /** Returns whether the start tag {@code start} ends the element {@code element}. */
    static boolean ends(String element, String start) {
        if (element.equals(BANK_TRANSACTION_OF_BROKER) && start.equals(TRANSACTION_NAME)) {
            return false;
        }
        boolean isInStatement = of(element) == TRANSACTION || STATEMENT_PARTS.contains(element);
        return of(start).isStructure() || (isInStatement && STATEMENT_PARTS.contains(start));
    }

    /** Returns the tags, other than its own end tag, that end an element. */
    static Surroundings around(String element, OpenElements open) {
        return new Surroundings() {
            @Override
            public boolean isClosedBy(String endTag) {
                return open.holds(endTag);
            }

            @Override
            public boolean isLeftAt(String startTag) {
                return ends(element, startTag);
            }
        };
    }
}
