package org.mesinfos.connectors.standard.mt940;

import java.util.Set;
import org.mesinfos.connectors.standard.statement.IbanFormat;

/** Mapping of the references, the transaction type and the supplementary details of a statement line (field 61). */
final class Mt940References {

    private static final String FIELD_NAME = Mt940Field.name(Mt940Tags.STATEMENT_LINE);
    /** Code for an absent reference. */
    private static final String NO_REFERENCE = "NONREF";

    private static final Set<String> CHEQUE_TYPES = Set.of("NCHK", "FCHK", "SCHK");
    private static final int MIN_ACCOUNT_LENGTH = 7;

    private static final Mt940CodeWordDialect CODE_WORDS = new Mt940CodeWordDialect();

    private Mt940References() {}

    /** Sets the values of the statement line. Call it after the information is read, which is more specific. */
    static void read(Mt940StatementLine line, Mt940Details details) {
        details.set(Mt940Detail.COUNTERPARTY_NAME, FIELD_NAME + "name", line.name());
        if (!line.reference().equals(NO_REFERENCE)) {
            details.set(detail(line), FIELD_NAME + "reference", line.reference());
        }
        if (!line.bankReference().equals(NO_REFERENCE)) {
            details.set(Mt940Detail.BANK_REFERENCE, FIELD_NAME + "bank reference", line.bankReference());
        }
        details.setTransactionCode(FIELD_NAME + "type", line.type());
        supplementary(line, details);
    }

    private static Mt940Detail detail(Mt940StatementLine line) {
        boolean isAccount = !line.name().isEmpty() && isAccountNumber(line.reference());
        return isAccount || IbanFormat.isValid(line.reference())
                ? Mt940Detail.COUNTERPARTY_ACCOUNT
                : CHEQUE_TYPES.contains(line.type())
                        ? Mt940Detail.CHEQUE_NUMBER
                        : isPointer(line.reference()) ? Mt940Detail.OTHER : Mt940Detail.INSTRUCTION_ID;
    }

    /** Returns whether the reference only refers to one in the information, such as {@code EREF}. */
    private static boolean isPointer(String reference) {
        return switch (reference) {
            case "EREF", "KREF", "MREF", "MARF", "PREF", "KREF+", "EREF+" -> true;
            default -> false;
        };
    }

    private static void supplementary(Mt940StatementLine line, Mt940Details details) {
        if (line.supplementary().isEmpty()) {
            return;
        }
        String text = Mt940InformationText.of(line.supplementary());
        String name = FIELD_NAME + "supplementary";
        if (CODE_WORDS.read(name, text, details)) {
            return;
        }
        boolean isLikelyAccount = !details.hasCounterpartyAccount()
                && details.isStructured()
                && (IbanFormat.isWellFormed(text) || isAccountNumber(text));
        boolean isAccount = isLikelyAccount || IbanFormat.isValid(text);
        Mt940Detail words =
                IbanFormat.isValid(line.reference()) ? Mt940Detail.COUNTERPARTY_NAME : Mt940Detail.SUPPLEMENTARY_TEXT;
        details.set(isAccount ? Mt940Detail.COUNTERPARTY_ACCOUNT : words, name, Mt940InformationText.toWords(text));
    }

    /** Returns whether a text is a domestic account number; those of the Dutch giro start with P. */
    private static boolean isAccountNumber(String text) {
        int start = text.startsWith("P") ? 1 : 0;
        return text.length() - start >= MIN_ACCOUNT_LENGTH
                && text.length() - start <= 10
                && Mt940Date.isDigits(text, start, text.length() - start);
    }
}
