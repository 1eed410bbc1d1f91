package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;
import java.util.Set;

/**
 * What a movement can be about.
 *
 * @param key stable name, such as {@code groceries}
 * @param kindOf key of the category that this one is a kind of; empty for most
 * @param boughtAt key of the category of merchants who sell this as well; empty for most
 * @param coicop code of the Classification of Individual Consumption According to Purpose, 2018; empty for what is no
 *     consumption, or of more than one division
 * @param english name for people
 * @param french name for people
 */
record Category(String key, String kindOf, String boughtAt, Optional<String> coicop, String english, String french) {

    private static final String INSURANCE = "insurance";
    /** Of these, companies sell several kinds. */
    private static final Set<String> SOLD_TOGETHER = Set.of(INSURANCE, "energy", "telecom", "taxes");

    /** Whether this category tells more exactly what the other says. */
    boolean refines(Category other) {
        return kindOf.equals(other.key()) || boughtAt.equals(other.key());
    }

    /** Whether it is a kind of the same as the other one, or the other one itself, and one company sells both. */
    boolean isSoldBeside(Category other) {
        return SOLD_TOGETHER.contains(kindOf) && kindOf.equals(other.kindOf());
    }

    boolean isInsurance() {
        return key.equals(INSURANCE) || kindOf.equals(INSURANCE);
    }
}
