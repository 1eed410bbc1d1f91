package org.mesinfos.linkage.rules;

import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;

/** Comparison of the holders of a value by names and birth dates. Not thread-safe. */
final class HolderComparison implements IdentifierHolders.HolderComparator {

    private static final ValueAgreement[] BIRTH = LevelAgreements.of(ComparisonField.BIRTH_DATE);

    private final RecordComparator comparator;
    private final NamesOfUncertainOrder names;
    private final PersonalValues personalValues;
    private final PairComparison comparison = new PairComparison();

    HolderComparison(PersonTable table, RecordComparator comparator) {
        this.comparator = comparator;
        this.names = new NamesOfUncertainOrder(table);
        this.personalValues = new PersonalValues(table, ContradictionPolicy.BAR);
    }

    @Override
    public IdentifierHolders.HolderRelation compare(int a, int b) {
        comparator.compareCore(a, b, comparison);
        if (names.given(a, b, comparison) == ValueAgreement.DIFFERENT) {
            return IdentifierHolders.HolderRelation.DIFFERENT_PEOPLE;
        }
        return BIRTH[comparison.level(ComparisonField.BIRTH_DATE)] == ValueAgreement.DIFFERENT
                        || personalValues.secondFamilyNames(a, b, comparison) == ValueAgreement.DIFFERENT
                ? IdentifierHolders.HolderRelation.NAMESAKES
                : IdentifierHolders.HolderRelation.SAME_PERSON;
    }
}
