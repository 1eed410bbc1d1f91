package org.mesinfos.connectors.standard.norma43;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.records.SubjectKind;

/**
 * The account of the current transactions.
 *
 * @param opening its account record (11)
 */
record Norma43Account(Norma43Record opening) {

    /** Returns bank, branch and account number, in the order of the IBAN but without its two check digits. */
    String reference() {
        return opening.field(3, 6) + opening.field(7, 10) + opening.field(11, 20);
    }

    Subject subject() {
        return new Subject(SubjectKind.ACCOUNT, reference());
    }

    Optional<String> currency() {
        return Currencies.ofNumericCode(opening.field(48, 50));
    }
}
