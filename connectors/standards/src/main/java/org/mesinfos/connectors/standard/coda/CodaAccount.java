package org.mesinfos.connectors.standard.coda;

import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.SubjectKind;

/**
 * The account of the current transactions.
 *
 * @param header the header record (0) of its file, if there is one
 * @param opening its old balance (1)
 */
record CodaAccount(Optional<CodaRecord> header, CodaRecord opening) {

    private static final String BELGIAN_NUMBER = "0";
    private static final String BELGIAN_IBAN = "2";

    /** Returns the number of the account, which is an IBAN in recent files. */
    String number() {
        return switch (opening.rawField(2, 2)) {
            case BELGIAN_NUMBER -> opening.field(6, 17);
            case BELGIAN_IBAN -> opening.field(6, 36);
            default -> opening.field(6, 39);
        };
    }

    Optional<String> iban() {
        return Optional.of(number()).filter(IbanFormat::isWellFormed);
    }

    Optional<String> currency() {
        return Optional.of(hasBelgianNumber() ? opening.field(19, 21) : opening.field(40, 42))
                .filter(code -> !code.isEmpty());
    }

    boolean hasBelgianNumber() {
        return opening.rawField(2, 2).equals(BELGIAN_NUMBER);
    }

    Subject subject() {
        return new Subject(SubjectKind.ACCOUNT, number());
    }
}
