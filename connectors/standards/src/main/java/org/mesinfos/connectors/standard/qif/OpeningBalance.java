package org.mesinfos.connectors.standard.qif;

import java.util.Set;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * The first record of a register that Quicken exports without {@code !Account}: the balance it opened with, as a transfer
 * from the account to itself. So it names the account.
 */
final class OpeningBalance {

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

    private OpeningBalance() {}

    /** The account; empty when the record is no opening balance. */
    static String account(QifRecord record) {
        boolean opens = record.first('P')
                .filter(payee -> PAYEES.contains(NormalisedText.of(payee.text())))
                .isPresent();
        return opens
                ? record.first('L')
                        .map(QifField::text)
                        .map(Category::transferTo)
                        .orElse("")
                : "";
    }
}
