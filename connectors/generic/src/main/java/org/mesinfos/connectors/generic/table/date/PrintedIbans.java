package org.mesinfos.connectors.generic.table.date;

import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.sample.SampledTable;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** IBANs in a file, which show that it is of an account. */
public final class PrintedIbans {

    private PrintedIbans() {}

    /** Returns whether the IBAN of the account is above the table or in its column. */
    public static boolean areOfAccount(SampledTable table, RoleAssignment roles) {
        return Preamble.of(table).iban().isPresent()
                || roles.find(TransactionColumnRole.ACCOUNT)
                        .filter(SampledColumn::isIban)
                        .isPresent();
    }
}
