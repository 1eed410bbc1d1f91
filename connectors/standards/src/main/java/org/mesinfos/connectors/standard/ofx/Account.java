package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.KeyParts;
import org.mesinfos.connectors.standard.statement.Iban;
import org.mesinfos.records.SubjectKind;

/**
 * The account of a statement, as it identifies its transactions.
 *
 * @param number {@code ACCTID} as delivered; empty when there is none
 * @param bank {@code BANKID} or {@code BROKERID}; empty when there is none
 * @param branch {@code BRANCHID}; empty when there is none
 * @param type {@code ACCTTYPE}; empty when there is none. Credit unions number the accounts of a member by it alone
 */
record Account(String number, String bank, String branch, String type) {

    static final Account UNKNOWN = new Account("", "", "", "");

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

    /** Reads {@code BANKACCTFROM} and its kin, and claims nothing. */
    static Account of(TreeElement from) {
        String number = text(from, "ACCTID");
        return new Account(
                number.isEmpty() ? text(from, "LOANACCTID") : number,
                text(from, "BANKID").isEmpty() ? text(from, "BROKERID") : text(from, "BANKID"),
                text(from, "BRANCHID"),
                text(from, "ACCTTYPE"));
    }

    Optional<Subject> subject() {
        return number.isBlank() ? Optional.empty() : Optional.of(new Subject(SubjectKind.ACCOUNT, number));
    }

    boolean hasIban() {
        return Iban.isFormed(number);
    }

    Optional<String> bic() {
        return isBic(bank) ? Optional.of(bank) : Optional.empty();
    }

    /** Begins the key of whatever belongs to the account: references are only unique inside of it. */
    KeyParts key() {
        return new KeyParts().exactly(bank).exactly(branch).exactly(number).exactly(type);
    }

    static boolean isBic(String text) {
        return BIC.matcher(text).matches();
    }

    private static String text(TreeElement from, String name) {
        return Values.text(from, name).orElse("");
    }
}
