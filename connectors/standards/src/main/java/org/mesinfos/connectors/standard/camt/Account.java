package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.SubjectKind;

/**
 * The account of a statement, as it identifies its entries.
 *
 * @param iban its IBAN
 * @param number its number in another scheme
 * @param bic of the bank that services it
 * @param label its name
 * @param currency its currency
 */
record Account(
        Optional<String> iban,
        Optional<String> number,
        Optional<String> bic,
        Optional<String> label,
        Optional<String> currency) {

    /** Reads the {@code Acct} element and claims nothing: it is the account record's to claim. */
    static Account of(Optional<TreeElement> acct) {
        return new Account(
                text(acct, "Id", "IBAN"),
                text(acct, "Id", "Othr", "Id").or(() -> text(acct, "Id", "PrtryAcct", "Id")),
                text(acct, "Svcr", "FinInstnId", "BICFI").or(() -> text(acct, "Svcr", "FinInstnId", "BIC")),
                text(acct, "Nm"),
                text(acct, "Ccy"));
    }

    /** The reference under which the bank files what belongs to the account. */
    Optional<Subject> subject() {
        return iban.or(() -> number).map(reference -> new Subject(SubjectKind.ACCOUNT, reference));
    }

    private static Optional<String> text(Optional<TreeElement> from, String... names) {
        return from.flatMap(element -> element.at(names))
                .map(element -> element.value().strip())
                .filter(text -> !text.isEmpty());
    }
}
