package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.ComparisonLevel;

/** Mapping from the comparison levels of a model to the agreements that deterministic rules distinguish. Stateless. */
final class LevelAgreements {

    private LevelAgreements() {}

    /** Returns the agreement of each level of a field, by the index of the level. */
    static ValueAgreement[] of(ComparisonField field) {
        return field.levels().stream().map(level -> of(field, level)).toArray(ValueAgreement[]::new);
    }

    /**
     * Returns the agreement that a level means. Two common names that look alike are different names. A second given
     * name may be the first name of a twin, and a placeholder date says nothing about the day, so both count as
     * missing.
     */
    private static ValueAgreement of(ComparisonField field, ComparisonLevel level) {
        return switch (level.name()) {
            case "missing", "among_other_names", "year_of_unknown_day" -> ValueAgreement.MISSING;
            case "exact", "same", "part" -> ValueAgreement.SAME;
            case "same_1", "same_2", "same_3", "same_4", "same_5" -> ValueAgreement.SAME;
            case "variant" -> ValueAgreement.VARIANT;
            case "typo", "swapped", "crosswise", "day_and_month_swapped", "one_digit" -> ValueAgreement.SIMILAR;
            case "initial" -> ValueAgreement.PARTIAL;
            case "swapped_typo", "crosswise_typo", "close", "two_common_names" -> ValueAgreement.DIFFERENT;
            case "partly_1", "partly_2", "partly_3", "partly_4", "partly_5" -> ValueAgreement.DIFFERENT;
            case "two_parts", "same_year", "different" -> ValueAgreement.DIFFERENT;
            default ->
                throw new IllegalArgumentException(
                        "No agreement is defined for level " + level.name() + " of " + field.label());
        };
    }
}
