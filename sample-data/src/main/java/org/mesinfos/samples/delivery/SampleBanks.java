package org.mesinfos.samples.delivery;

import org.mesinfos.samples.life.AccountHistory;
import org.mesinfos.samples.person.SampleOrganisation;

/** Look-up of banks by the bank code of an account. */
final class SampleBanks {

    private static final int CODE_START = 4;
    private static final String BOREAL = "39988";

    private SampleBanks() {}

    static SampleOrganisation of(AccountHistory history) {
        return history.iban().startsWith(BOREAL, CODE_START)
                ? SampleOrganisation.CREDIT_BOREAL
                : SampleOrganisation.BANQUE_ATLANTIDE;
    }
}
