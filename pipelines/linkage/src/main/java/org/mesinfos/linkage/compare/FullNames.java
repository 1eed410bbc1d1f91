package org.mesinfos.linkage.compare;

import java.util.HashMap;
import java.util.Map;
import org.mesinfos.linkage.features.Column;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.Kind;

/**
 * Given and family names that go together more often than chance has it: names in fashion among one people, fillers such
 * as "unknown unknown". Sharing both tells less than sharing one and sharing the other. Immutable.
 */
final class FullNames {

    private static final double LN2 = Math.log(2);
    /** So many records with one name may be of one person, and say nothing of how many people have it. */
    private static final int ONE_PERSON = 32;

    private final Map<Long, Float> excess = new HashMap<>();

    FullNames(PersonTable table, Rarities rarities) {
        Column given = table.column(Kind.GIVEN);
        Column family = table.column(Kind.FAMILY);
        Map<Long, Integer> counts = new HashMap<>();
        int named = 0;
        for (int row = 0; row < table.size(); row++) {
            if (!given.isEmpty(row) && !family.isEmpty(row)) {
                counts.merge(key(given.first(row), family.first(row)), 1, Integer::sum);
                named++;
            }
        }
        for (Map.Entry<Long, Integer> name : counts.entrySet()) {
            int count = name.getValue() - ONE_PERSON;
            if (count > 0) {
                double bits = -Math.log((double) count / named) / LN2;
                float apart = rarities.bits((int) (name.getKey() >> 32))
                        + rarities.bits(name.getKey().intValue());
                if (apart > bits) {
                    excess.put(name.getKey(), (float) (apart - bits));
                }
            }
        }
    }

    /** Bits by which two rows of one full name are less alike than given and family name tell one by one. */
    float excess(int a, int b, Column given, Column family) {
        if (excess.isEmpty() || given.first(a) != given.first(b) || family.first(a) != family.first(b)) {
            return 0;
        }
        return excess.getOrDefault(key(given.first(a), family.first(a)), 0f);
    }

    private static long key(int given, int family) {
        return (long) given << 32 | family;
    }
}
