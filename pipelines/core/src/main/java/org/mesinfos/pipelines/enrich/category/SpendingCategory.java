package org.mesinfos.pipelines.enrich.category;

import java.util.Optional;
import java.util.Set;

/**
 * A category of transactions.
 *
 * @param key stable name, such as {@code groceries}
 * @param parent key of the more general category; empty for most
 * @param soldBy key of the category of merchants who also sell this; empty for most
 * @param coicop code of the Classification of Individual Consumption According to Purpose, 2018; empty if the category
 *     is not consumption or spans several divisions
 * @param english display name in English
 * @param french display name in French
 */
record SpendingCategory(
        String key, String parent, String soldBy, Optional<String> coicop, String english, String french) {

    private static final String INSURANCE = "insurance";
    /** General categories of which one company sells several kinds. */
    private static final Set<String> SOLD_TOGETHER = Set.of(INSURANCE, "energy", "telecom", "taxes");

    /** Returns true if this category is more specific than the other. */
    boolean refines(SpendingCategory other) {
        return parent.equals(other.key()) || soldBy.equals(other.key());
    }

    /** Returns true if both have the same general category, and companies sell several kinds of it. */
    boolean isSoldTogetherWith(SpendingCategory other) {
        return SOLD_TOGETHER.contains(parent) && parent.equals(other.parent());
    }

    boolean isInsurance() {
        return key.equals(INSURANCE) || parent.equals(INSURANCE);
    }
}
