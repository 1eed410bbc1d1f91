package org.mesinfos.connectors.standard.mt940;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.SubjectKind;

/**
 * The account identification of field {@code :25:}: an IBAN or account number, optionally with the BIC before it and
 * the currency after it, such as {@code ABCDPLPW/320000} or {@code NL86DUIN0200456177EUR}. Slashes before the account, which
 * banks in Poland write, are no part of it.
 *
 * @param reference the account without BIC and currency
 * @param isIban whether the reference is an IBAN
 * @param bic BIC of the bank
 * @param currency currency of the account
 */
record Mt940AccountIdentification(String reference, boolean isIban, Optional<String> bic, Optional<String> currency) {

    private static final int BIC_LENGTH = 8;
    private static final int BIC_WITH_BRANCH_LENGTH = 11;

    /** Parses the field; empty if the field is empty. */
    static Optional<Mt940AccountIdentification> of(Mt940Field field) {
        String text = withoutLeadingSlashes(field.firstLine().strip());
        Optional<String> bic = Optional.empty();
        if (field.lines().size() > 1 && isBic(field.lines().get(1).strip())) {
            bic = Optional.of(field.lines().get(1).strip());
        }
        int slash = text.indexOf('/');
        if (slash > 0 && isBic(text.substring(0, slash))) {
            bic = Optional.of(text.substring(0, slash));
            text = withoutLeadingSlashes(text.substring(slash + 1).strip());
        }
        Optional<String> currency = IbanFormat.isValid(text) ? Optional.empty() : trailingCurrency(text);
        String reference = currency.isEmpty()
                ? text
                : text.substring(0, text.length() - Currencies.CODE_LENGTH).strip();
        return reference.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Mt940AccountIdentification(reference, IbanFormat.isWellFormed(reference), bic, currency));
    }

    private static String withoutLeadingSlashes(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        return text.substring(start).strip();
    }

    private static Optional<String> trailingCurrency(String text) {
        int start = text.length() - Currencies.CODE_LENGTH;
        if (start < 1) {
            return Optional.empty();
        }
        char preceding = text.charAt(start - 1);
        String code = text.substring(start);
        return (Character.isDigit(preceding) || preceding == ' ') && Currencies.isCode(code)
                ? Optional.of(code)
                : Optional.empty();
    }

    /** Returns whether a text has the structure of a BIC (ISO 9362), with a valid country code. */
    static boolean isBic(String text) {
        if (text.length() != BIC_LENGTH && text.length() != BIC_WITH_BRANCH_LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c >= 'A' && c <= 'Z';
            if (!isLetter && (i < 6 || c < '0' || c > '9')) {
                return false;
            }
        }
        return BicCountries.contains(text.substring(4, 6));
    }

    Subject subject() {
        return new Subject(SubjectKind.ACCOUNT, reference);
    }
}
