package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.GivenNames;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Comparison of given names where the order of a full name is uncertain. The name that is taken for the given name may be
 * the family name of a household, so it agrees only if the whole name agrees. Immutable.
 */
final class NamesOfUncertainOrder {

    private static final ValueAgreement[] GIVEN = LevelAgreements.of(ComparisonField.GIVEN_NAME);
    private static final ValueAgreement[] FAMILY = LevelAgreements.of(ComparisonField.FAMILY_NAME);
    private static final int DIFFERENT = ComparisonField.FAMILY_NAME.levelIndex("different");
    private static final int EXACT = ComparisonField.FAMILY_NAME.levelIndex("exact");
    private static final int TYPO = ComparisonField.FAMILY_NAME.levelIndex("typo");
    private static final int CLOSE = ComparisonField.FAMILY_NAME.levelIndex("close");
    private static final int PART = ComparisonField.FAMILY_NAME.levelIndex("part");
    private static final int SWAPPED = ComparisonField.GIVEN_NAME.levelIndex("swapped");

    /** Jaro-Winkler similarity from which on an unknown name may be a heavily misspelt one. */
    private static final double MAY_BE_MISSPELT = 0.75;

    private final PersonTable table;

    NamesOfUncertainOrder(PersonTable table) {
        this.table = table;
    }

    /** Returns the agreement of the given names of two rows. */
    ValueAgreement given(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        ValueAgreement positional = GIVEN[level];
        if (!isUncertain(a, b) || positional == ValueAgreement.DIFFERENT || level == SWAPPED) {
            return positional;
        }
        if (areOfTwoPeople(a, b, comparison)) {
            return ValueAgreement.DIFFERENT;
        }
        return FAMILY[comparison.level(ComparisonField.FAMILY_NAME)].agrees() ? positional : ValueAgreement.MISSING;
    }

    /**
     * Returns whether the names that are taken for family names may be the given names of two people: those of twins or
     * siblings rather than of a person before and after a marriage.
     */
    boolean areOfTwoPeople(int a, int b, PairComparison comparison) {
        int level = comparison.level(ComparisonField.FAMILY_NAME);
        if (!isUncertain(a, b) || level == EXACT) {
            return false;
        }
        if (level != DIFFERENT && level != TYPO && level != CLOSE && level != PART) {
            return false;
        }
        ValueColumn names = table.column(ValueKind.FAMILY);
        String first = names.vocabulary().text(names.first(a));
        String second = names.vocabulary().text(names.first(b));
        if (level == DIFFERENT) {
            boolean known =
                    GivenNames.builtIn().isKnown(first) && GivenNames.builtIn().isKnown(second);
            return known || StringDistances.jaroWinkler(first, second) < MAY_BE_MISSPELT;
        }
        return GivenNames.builtIn().areDifferent(first, second)
                || GivenNames.builtIn().isMisspeltOther(first, second);
    }

    private boolean isUncertain(int a, int b) {
        return table.hasUncertainOrderOfNames(a) || table.hasUncertainOrderOfNames(b);
    }
}
