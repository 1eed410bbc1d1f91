package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.SubjectKind;

/**
 * The identification of the account of a statement. Absent values are empty texts.
 *
 * @param number {@code ACCTID} as delivered
 * @param bank {@code BANKID} or {@code BROKERID}
 * @param branch {@code BRANCHID}
 * @param type {@code ACCTTYPE}; with some credit unions only the type distinguishes the accounts of a member
 */
record OfxAccount(String number, String bank, String branch, String type) {

    static final OfxAccount UNKNOWN = new OfxAccount("", "", "", "");

    private static final Pattern FRENCH_BANK_OR_BRANCH = Pattern.compile("[0-9]{5}");
    private static final Pattern FRENCH_NUMBER = Pattern.compile("[0-9A-Z]{11}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** Reads {@code BANKACCTFROM}, {@code CCACCTFROM} and the like without claiming their values. */
    static OfxAccount of(TreeElement element) {
        String number = text(element, "ACCTID");
        return new OfxAccount(
                number.isEmpty() ? text(element, "LOANACCTID") : number,
                text(element, "BANKID").isEmpty() ? text(element, "BROKERID") : text(element, "BANKID"),
                text(element, "BRANCHID"),
                text(element, "ACCTTYPE"));
    }

    /**
     * Returns the account; empty if it has no number. Of an account as French banks write it, the subject is bank, branch
     * and number, in the order of the IBAN, because the number alone is not unique.
     */
    Optional<Subject> subject() {
        if (number.isBlank()) {
            return Optional.empty();
        }
        boolean isFrench = FRENCH_BANK_OR_BRANCH.matcher(bank).matches()
                && FRENCH_BANK_OR_BRANCH.matcher(branch).matches()
                && FRENCH_NUMBER.matcher(number).matches();
        return Optional.of(new Subject(SubjectKind.ACCOUNT, isFrench ? bank + branch + number : number));
    }

    boolean hasIban() {
        return IbanFormat.isWellFormed(number);
    }

    Optional<String> bic() {
        return isBic(bank) ? Optional.of(bank) : Optional.empty();
    }

    /** Starts the key of a record of this account, because references are unique only within an account. */
    RecordKeyBuilder startKey() {
        return new RecordKeyBuilder()
                .literal(bank)
                .literal(branch)
                .literal(number)
                .literal(type);
    }

    static boolean isBic(String text) {
        return BIC.matcher(text).matches();
    }

    private static String text(TreeElement element, String name) {
        return OfxValues.text(element, name).orElse("");
    }
}
