package org.mesinfos.connectors.standard.qif;

import java.util.Set;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * The opening balance record that Quicken writes at the start of a register without {@code !Account} section. It is a
 * transfer from the account to itself and so contains the account name.
 */
final class QifOpeningBalance {

    private static final Set<String> PAYEES = Set.of(
            "OPENING BALANCE",
            "SOLDE INITIAL",
            "SOLDE D'OUVERTURE",
            "ANFANGSSALDO",
            "EROFFNUNGSSALDO",
            "SALDO INICIAL",
            "SALDO INIZIALE",
            "BEGINSALDO",
            "OPENINGSSALDO");

    private QifOpeningBalance() {}

    /** Returns the account name, or an empty text if the record is not an opening balance. */
    static String accountName(QifRecord record) {
        boolean isOpeningBalance = record.first('P')
                .filter(payee -> PAYEES.contains(NormalisedText.of(payee.text())))
                .isPresent();
        return isOpeningBalance
                ? record.first('L')
                        .map(QifField::text)
                        .map(QifCategory::transferAccount)
                        .orElse("")
                : "";
    }
}
