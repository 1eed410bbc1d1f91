package org.mesinfos.pipelines.identity.profiles;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.rules.PersonalValues;
import org.mesinfos.linkage.rules.Veto;

/**
 * Comparison of two profiles of one customer number by names and birth dates, as in the linkage of persons. A family name
 * alone may change, for example by marriage. Stateless.
 */
public final class ProfileComparison {

    /** Relation of the persons whom two profiles describe. */
    public enum Relation {
        /** Birth dates or given names agree, up to a slip. */
        ONE_PERSON,
        /** Birth dates contradict each other, or given names and family names do. */
        TWO_PEOPLE,
        /** The profiles have too few values in common. */
        UNKNOWN
    }

    private static final Set<Feature> VALUES = EnumSet.of(
            Feature.FULL_NAME, Feature.GIVEN_NAMES, Feature.FAMILY_NAME, Feature.BIRTH_FAMILY_NAME, Feature.BIRTH_DATE);

    private static final int OTHER_FAMILY_NAME = ComparisonField.FAMILY_NAME.levelIndex("different");

    private ProfileComparison() {}

    /** Returns the values of a profile that are compared; other values change, and are not of one person only. */
    public static PersonFeatures comparable(PersonFeatures profile) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        for (Feature feature : VALUES) {
            List<String> values = profile.values(feature);
            if (!values.isEmpty()) {
                texts.put(feature, values);
            }
        }
        return new PersonFeatures(texts, List.of());
    }

    /**
     * Compares two profiles. Symmetric.
     *
     * @param one comparable values of a profile
     * @param other comparable values of another profile
     */
    public static Relation relation(PersonFeatures one, PersonFeatures other) {
        PersonTableBuilder builder = new PersonTableBuilder();
        builder.add(one, PersonTable.GROUP_WITH_DUPLICATES);
        builder.add(other, PersonTable.GROUP_WITH_DUPLICATES);
        PersonTable table = builder.build();
        PairComparison comparison = new PairComparison();
        new RecordComparator.ComparisonContext(table, kind -> 0).comparator().compare(0, 1, comparison);
        PersonalValues values = new PersonalValues(table, ContradictionPolicy.BAR);
        List<Veto> contradicting = PersonalValues.vetoes(values.contradicting(0, 1, comparison));
        boolean otherNames = contradicting.contains(Veto.GIVEN_NAMES_DIFFER)
                && comparison.level(ComparisonField.FAMILY_NAME) == OTHER_FAMILY_NAME;
        if (otherNames || contradicting.contains(Veto.BIRTH_DATES_DIFFER)) {
            return Relation.TWO_PEOPLE;
        }
        List<Veto> agreeing = PersonalValues.vetoes(values.agreeing(0, 1, comparison));
        return agreeing.contains(Veto.GIVEN_NAMES_DIFFER) || agreeing.contains(Veto.BIRTH_DATES_DIFFER)
                ? Relation.ONE_PERSON
                : Relation.UNKNOWN;
    }
}
