package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An insurance contract.
 *
 * @param premiumCents for the frequency
 * @param ended last day, for contracts that are over
 */
public record Policy(
        String number,
        Kind kind,
        String product,
        String formula,
        LocalDate start,
        LocalDate renewal,
        Optional<LocalDate> ended,
        int premiumCents,
        Frequency frequency,
        List<Cover> covers) {

    public Policy {
        covers = List.copyOf(covers);
    }

    /** What is insured. */
    public enum Kind {
        HOME,
        VEHICLE
    }

    /** How often the premium is due. */
    public enum Frequency {
        MONTHLY,
        YEARLY
    }

    /** One guarantee with its limit and what remains with the insured. */
    public record Cover(String code, String label, int limitCents, int deductibleCents) {}
}
