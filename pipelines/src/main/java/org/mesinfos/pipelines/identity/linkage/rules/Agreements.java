package org.mesinfos.pipelines.identity.linkage.rules;

import org.mesinfos.pipelines.identity.linkage.compare.Field;
import org.mesinfos.pipelines.identity.linkage.compare.Level;

/** What the levels of a comparison mean to rules. Stateless. */
final class Agreements {

    private Agreements() {}

    /** The agreement of each level of a field, by its number. */
    static Agreement[] of(Field field) {
        return field.levels().stream().map(level -> of(field, level)).toArray(Agreement[]::new);
    }

    /** Two common names that look alike are two names; a year and an unknown day may be a whole date. */
    private static Agreement of(Field field, Level level) {
        return switch (level.name()) {
            case "missing" -> Agreement.UNKNOWN;
            case "exact", "same" -> Agreement.SAME;
            case "part" -> Agreement.SAME;
            case "variant", "typo", "swapped", "crosswise", "among_other_names" -> Agreement.LIKE;
            case "day_and_month_swapped", "one_digit" -> Agreement.LIKE;
            case "initial", "year_of_unknown_day" -> Agreement.IN_PART;
            case "swapped_typo", "crosswise_typo", "close", "two_common_names" -> Agreement.OTHER;
            case "two_parts", "same_year", "different" -> Agreement.OTHER;
            default -> throw new IllegalArgumentException("No meaning of " + level.name() + " of " + field.label());
        };
    }
}
