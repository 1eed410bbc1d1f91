package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.compare.Field;
import org.mesinfos.linkage.compare.Level;

/** Mapping from comparison levels to agreements. Stateless. */
final class Agreements {

    private Agreements() {}

    /** Returns the agreement of each level of a field, by the index of the level. */
    static Agreement[] of(Field field) {
        return field.levels().stream().map(level -> of(field, level)).toArray(Agreement[]::new);
    }

    /**
     * Two common names that look alike are different names. A second given name may be the first name of a twin, and a
     * placeholder date says nothing about the day, so both count as missing.
     */
    private static Agreement of(Field field, Level level) {
        return switch (level.name()) {
            case "missing", "among_other_names", "year_of_unknown_day" -> Agreement.UNKNOWN;
            case "exact", "same", "part" -> Agreement.SAME;
            case "same_1", "same_2", "same_3", "same_4", "same_5" -> Agreement.SAME;
            case "variant", "typo", "swapped", "crosswise", "day_and_month_swapped", "one_digit" -> Agreement.LIKE;
            case "initial" -> Agreement.IN_PART;
            case "swapped_typo", "crosswise_typo", "close", "two_common_names" -> Agreement.OTHER;
            case "partly_1", "partly_2", "partly_3", "partly_4", "partly_5" -> Agreement.OTHER;
            case "two_parts", "same_year", "different" -> Agreement.OTHER;
            default ->
                throw new IllegalArgumentException(
                        "No agreement is defined for level " + level.name() + " of " + field.label());
        };
    }
}
