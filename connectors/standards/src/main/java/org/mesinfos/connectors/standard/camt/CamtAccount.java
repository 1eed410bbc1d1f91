package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.SubjectKind;

/**
 * The values of the account ({@code Acct}) that are copied to the entries of its statement.
 *
 * @param iban {@code Id/IBAN}
 * @param number {@code Id/Othr/Id}, an account number in another scheme
 * @param bic {@code Svcr}, the BIC of the account servicer
 * @param label {@code Nm}
 * @param currency {@code Ccy}
 */
record CamtAccount(
        Optional<String> iban,
        Optional<String> number,
        Optional<String> bic,
        Optional<String> label,
        Optional<String> currency) {

    /** Reads the {@code Acct} element without claiming its values, which {@link CamtAccountReader} claims. */
    static CamtAccount of(Optional<TreeElement> acct) {
        return new CamtAccount(
                text(acct, "Id", "IBAN"),
                text(acct, "Id", "Othr", "Id")
                        .or(() -> text(acct, "Id", "PrtryAcct", "Id"))
                        .or(() -> text(acct, "Id", "BBAN")),
                text(acct, "Svcr", "FinInstnId", "BICFI")
                        .or(() -> text(acct, "Svcr", "FinInstnId", "BIC"))
                        .or(() -> text(acct, "Svcr", "FinInstnId", "CmbndId", "BIC")),
                text(acct, "Nm"),
                text(acct, "Ccy"));
    }

    /** Returns the account as subject: its IBAN, or else its number. */
    Optional<Subject> subject() {
        return iban.or(() -> number).map(reference -> new Subject(SubjectKind.ACCOUNT, reference));
    }

    private static Optional<String> text(Optional<TreeElement> parent, String... names) {
        return parent.flatMap(element -> element.descendant(names))
                .map(element -> element.value().strip())
                .filter(text -> !text.isEmpty());
    }
}
