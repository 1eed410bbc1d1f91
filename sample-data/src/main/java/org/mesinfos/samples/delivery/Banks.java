package org.mesinfos.samples.delivery;

import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.person.Organisation;

/** Look-up of banks by the bank code of an account. */
final class Banks {

    private static final int CODE_START = 4;
    private static final String BOREAL = "39988";

    private Banks() {}

    static Organisation of(AccountHistory history) {
        return history.iban().startsWith(BOREAL, CODE_START)
                ? Organisation.CREDIT_BOREAL
                : Organisation.BANQUE_ATLANTIDE;
    }
}
