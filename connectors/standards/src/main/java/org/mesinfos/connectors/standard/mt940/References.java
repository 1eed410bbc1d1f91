package org.mesinfos.connectors.standard.mt940;

import java.util.Set;
import org.mesinfos.connectors.standard.statement.Iban;

/** Mapping of the references, the transaction type and the supplementary details of a statement line (field 61). */
final class References {

    private static final String NAME = Field.name(Tags.MOVEMENT);
    /** Code for an absent reference. */
    private static final String NONE = "NONREF";

    private static final Set<String> CHEQUES = Set.of("NCHK", "FCHK", "SCHK");
    private static final int SHORTEST_ACCOUNT = 7;

    private static final SlashDialect CODE_WORDS = new SlashDialect();

    private References() {}

    /** Sets the values of the statement line. Call it after the information is read, which is more specific. */
    static void read(StatementLine line, Details details) {
        details.set(Detail.NAME, NAME + "name", line.name());
        if (!line.reference().equals(NONE)) {
            details.set(meaning(line), NAME + "reference", line.reference());
        }
        if (!line.bankReference().equals(NONE)) {
            details.set(Detail.BANK_REFERENCE, NAME + "bank reference", line.bankReference());
        }
        details.code(NAME + "type", line.type());
        supplementary(line, details);
    }

    private static Detail meaning(StatementLine line) {
        boolean isAccount = !line.name().isEmpty() && isNumber(line.reference());
        return isAccount || Iban.isValid(line.reference())
                ? Detail.ACCOUNT
                : CHEQUES.contains(line.type())
                        ? Detail.CHEQUE_NUMBER
                        : isPointer(line.reference()) ? Detail.OTHER : Detail.INSTRUCTION_ID;
    }

    /** Returns whether the reference only refers to one in the information, such as {@code EREF}. */
    private static boolean isPointer(String reference) {
        return switch (reference) {
            case "EREF", "KREF", "MREF", "MARF", "PREF", "KREF+", "EREF+" -> true;
            default -> false;
        };
    }

    private static void supplementary(StatementLine line, Details details) {
        if (line.supplementary().isEmpty()) {
            return;
        }
        String text = InformationText.of(line.supplementary());
        String name = NAME + "supplementary";
        if (CODE_WORDS.read(name, text, details)) {
            return;
        }
        boolean isLikelyAccount =
                !details.hasAccount() && details.isStructured() && (Iban.isFormed(text) || isNumber(text));
        boolean isAccount = isLikelyAccount || Iban.isValid(text);
        Detail words = Iban.isValid(line.reference()) ? Detail.NAME : Detail.SUPPLEMENT;
        details.set(isAccount ? Detail.ACCOUNT : words, name, InformationText.words(text));
    }

    /** Returns whether a text is a domestic account number; those of the Dutch giro start with P. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("P") ? 1 : 0;
        return text.length() - start >= SHORTEST_ACCOUNT
                && text.length() - start <= 10
                && Day.areDigits(text, start, text.length() - start);
    }
}
