package org.mesinfos.connectors.standard.ofx;

import java.util.Set;
import org.mesinfos.connectors.format.sgml.Surroundings;

/** What an element is to the reader, by its name. */
enum Role {
    /** {@code OFX}. */
    DOCUMENT,
    /** A message set or a list that only holds others. */
    WRAPPER,
    /** The answer to one request, such as {@code STMTTRNRS}: mostly one statement. */
    RESPONSE,
    /** {@code STMTRS} and its kin. */
    STATEMENT,
    /** The descriptions of securities. */
    SECURITIES,
    /** Transactions or positions of a statement. */
    LIST,
    /** One transaction of a bank. */
    TRANSACTION,
    /** One account of a list of accounts. */
    ACCOUNT_LISTING,
    /** Anything else: read with all that is in it. */
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

    /** Whether such an element is never a value of another one, so that it ends whatever was left open before it. */
    boolean isStructure() {
        return this != PART;
    }

    /** Whether it is read with all that is in it. */
    boolean isRead() {
        return this == TRANSACTION || this == ACCOUNT_LISTING || this == PART;
    }

    /** Whether a statement of that name is a broker's. */
    static boolean isOfBroker(String statement) {
        return statement.startsWith("INV");
    }

    /** Whether the start of an element of that name ends an element of this role and another name. */
    static boolean ends(String element, String start) {
        if (element.equals(BANK_TRANSACTION_OF_BROKER) && start.equals(TRANSACTION_NAME)) {
            return false;
        }
        boolean standsInStatement = of(element) == TRANSACTION || STATEMENT_PARTS.contains(element);
        return of(start).isStructure() || (standsInStatement && STATEMENT_PARTS.contains(start));
    }

    /** What ends an element, beside its own end tag. */
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
