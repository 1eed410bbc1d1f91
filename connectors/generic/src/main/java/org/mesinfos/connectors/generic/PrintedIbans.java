package org.mesinfos.connectors.generic;

/** IBANs in a file, which show that it is of an account. */
final class PrintedIbans {

    private PrintedIbans() {}

    /** Returns whether the IBAN of the account is above the table or in its column. */
    static boolean areOfAccount(SampledTable table, RoleAssignment roles) {
        return Preamble.of(table).iban().isPresent()
                || roles.find(TransactionColumnRole.ACCOUNT)
                        .filter(SampledColumn::isIban)
                        .isPresent();
    }
}
