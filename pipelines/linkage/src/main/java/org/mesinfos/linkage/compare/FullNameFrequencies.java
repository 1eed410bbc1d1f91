package org.mesinfos.linkage.compare;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;

/**
 * Frequencies of combinations of given and family name that are more common than the two names suggest, such as names
 * of one region, or placeholders like "unknown unknown". For these, the sum of the two match weights is too high.
 * Immutable.
 */
final class FullNameFrequencies {

    private static final double LN2 = Math.log(2);
    /**
     * Up to this number, records with the same full name may be of one person, and do not show that several people have
     * the name.
     */
    private static final int MAX_RECORDS_OF_ONE_PERSON = 32;

    private final Map<Long, Float> excessWeights = new HashMap<>();

    FullNameFrequencies(PersonTable table, TermFrequencies givenFrequencies, TermFrequencies familyFrequencies) {
        ValueColumn given = table.column(ValueKind.GIVEN);
        ValueColumn family = table.column(ValueKind.FAMILY);
        Map<Long, Integer> counts = new HashMap<>();
        int rowsWithFullName = 0;
        for (int row = 0; row < table.size(); row++) {
            if (!given.isEmpty(row) && !family.isEmpty(row)) {
                long name = key(given.first(row), family.first(row));
                if (table.whole().isPresent()) {
                    counts.put(name, table.whole().get().recordsOfFullName()[row]);
                } else {
                    counts.merge(name, 1, Integer::sum);
                }
                rowsWithFullName++;
            }
        }
        int inPart = rowsWithFullName;
        int recordsWithFullName =
                table.whole().map(whole -> whole.totals().rowsWithFullName()).orElse(inPart);
        for (Map.Entry<Long, Integer> name : counts.entrySet()) {
            int count = name.getValue() - MAX_RECORDS_OF_ONE_PERSON;
            if (count > 0) {
                double bits = -Math.log((double) count / recordsWithFullName) / LN2;
                float separate = givenFrequencies.information((int) (name.getKey() >> 32))
                        + familyFrequencies.information(name.getKey().intValue());
                if (separate > bits) {
                    excessWeights.put(name.getKey(), (float) (separate - bits));
                }
            }
        }
    }

    /** Returns the bits by which the sum of the weights of given and family name is too high for two rows. */
    float excessWeight(int a, int b, ValueColumn given, ValueColumn family) {
        if (excessWeights.isEmpty() || given.first(a) != given.first(b) || family.first(a) != family.first(b)) {
            return 0;
        }
        return excessWeights.getOrDefault(key(given.first(a), family.first(a)), 0f);
    }

    private static long key(int given, int family) {
        return (long) given << 32 | family;
    }
}
