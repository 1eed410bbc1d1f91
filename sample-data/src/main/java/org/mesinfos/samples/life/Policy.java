package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Insurance contract.
 *
 * @param premiumCents premium per payment
 * @param ended last day; empty for a contract in force
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

    /** Insured object. */
    public enum Kind {
        HOME,
        VEHICLE
    }

    /** Payment frequency of the premium. */
    public enum Frequency {
        MONTHLY,
        YEARLY
    }

    /** Guarantee with its limit and deductible. */
    public record Cover(String code, String label, int limitCents, int deductibleCents) {}
}
