package org.mesinfos.connectors.standard.ofx;

import java.util.Set;
import org.mesinfos.connectors.format.sgml.ElementBoundaries;

/** Role of an element in a document, determined by its name. */
enum OfxElementRole {
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
    OTHER;

    static final String DOCUMENT_NAME = "OFX";
    static final String TRANSACTION_NAME = "STMTTRN";
    static final String PENDING_NAME = "STMTTRNP";
    static final String INVESTMENT_LIST = "INVTRANLIST";
    static final String POSITION_LIST = "INVPOSLIST";
    static final String SECURITY_LIST = "SECLIST";
    static final String INVESTMENT_BANK_TRANSACTION = "INVBANKTRAN";

    private static final Set<String> LIST_NAMES =
            Set.of("BANKTRANLIST", "BANKTRANLISTP", INVESTMENT_LIST, POSITION_LIST, "LOANTRANLIST");
    private static final Set<String> STATEMENT_ELEMENTS =
            Set.of("CURDEF", "LEDGERBAL", "AVAILBAL", "INVBAL", "BANKACCTFROM", "CCACCTFROM", "INVACCTFROM");

    static OfxElementRole of(String name) {
        return switch (name) {
            case DOCUMENT_NAME -> DOCUMENT;
            case TRANSACTION_NAME, PENDING_NAME, "LOANSTMTTRN" -> TRANSACTION;
            case "ACCTINFO" -> ACCOUNT_LISTING;
            case SECURITY_LIST -> SECURITIES;
            case "ACCTINFORS" -> WRAPPER;
            case "STMTENDRS", "CCSTMTENDRS" -> STATEMENT;
            default -> bySuffix(name);
        };
    }

    private static OfxElementRole bySuffix(String name) {
        if (LIST_NAMES.contains(name)) {
            return LIST;
        }
        if (name.endsWith("STMTRS")) {
            return STATEMENT;
        }
        if (name.endsWith("TRNRS")) {
            return RESPONSE;
        }
        return name.contains("MSGSRSV") ? WRAPPER : OTHER;
    }

    /** Returns whether such an element is never a value of another one, so that it ends all unclosed elements. */
    boolean isStructural() {
        return this != OTHER;
    }

    /** Returns whether the element is read as a whole, with all elements in it. */
    boolean isReadWhole() {
        return this == TRANSACTION || this == ACCOUNT_LISTING || this == OTHER;
    }

    /** Returns whether a statement with this name is an investment statement. */
    static boolean isInvestmentStatement(String statement) {
        return statement.startsWith("INV");
    }

    /** Returns whether the start tag {@code start} ends the element {@code element}. */
    static boolean ends(String element, String start) {
        if (element.equals(INVESTMENT_BANK_TRANSACTION) && start.equals(TRANSACTION_NAME)) {
            return false;
        }
        boolean isInStatement = of(element) == TRANSACTION || STATEMENT_ELEMENTS.contains(element);
        return of(start).isStructural() || (isInStatement && STATEMENT_ELEMENTS.contains(start));
    }

    /** Returns the tags, other than its own end tag, that end an element. */
    static ElementBoundaries closingTags(String element, OfxOpenElements open) {
        return new ElementBoundaries() {
            @Override
            public boolean isClosedByEndTag(String endTag) {
                return open.contains(endTag);
            }

            @Override
            public boolean isEndedByStartTag(String startTag) {
                return ends(element, startTag);
            }
        };
    }
}
