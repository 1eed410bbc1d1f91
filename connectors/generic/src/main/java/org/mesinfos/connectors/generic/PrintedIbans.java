package org.mesinfos.connectors.generic;

/** IBANs in a file, which show that it is of an account, and of a country that writes the day of a date first. */
final class PrintedIbans {

    private PrintedIbans() {}

    /** Returns whether the IBAN of the account is above the table or in its column. */
    static boolean areOfAccount(SampledTable table, RoleAssignment roles) {
        return Preamble.of(table).iban().isPresent()
                || roles.find(TransactionColumnRole.ACCOUNT)
                        .filter(SampledColumn::isIban)
                        .isPresent();
    }

    /** Returns whether there is an IBAN of the account or of other parties. */
    static boolean occurIn(SampledTable table, RoleAssignment roles) {
        return areOfAccount(table, roles)
                || roles.columns().stream().anyMatch(column -> !column.isEmpty() && column.isIban());
    }
}
