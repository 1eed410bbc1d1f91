package org.mesinfos.linkage.sliced;

import java.util.HashSet;
import java.util.Set;
import org.mesinfos.linkage.compare.AddressPatternCounts;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.TableValue;

/**
 * Marks of the e-mail addresses of a bucket of rows: whether they are at a provider of many people, and consist of a name.
 * Not safe for use by several threads.
 */
final class NamesakeMarks {

    private final KeyCounts known;
    private final Totals totals;
    private final AddressPatternCounts counts;
    private final Set<Long> counted = new HashSet<>();

    /**
     * @param known knowledge about the keys of the bucket
     * @param counts counts to which each address is added that this bucket counts
     */
    NamesakeMarks(KeyCounts known, Totals totals, AddressPatternCounts counts) {
        this.known = known;
        this.totals = totals;
        this.counts = counts;
    }

    /** Returns the marks of an address. */
    int of(String address) {
        if (!totals.isProvider(RowPreparation.domain(address))) {
            return 0;
        }
        long key = RowPreparation.pattern(Hashes.of(address));
        int pattern = known.get(key);
        if (pattern == 0) {
            return TableValue.AT_PROVIDER;
        }
        if (FoundPatterns.counts(pattern) && counted.add(key)) {
            counts.add(address, FoundPatterns.pattern(pattern));
        }
        return TableValue.AT_PROVIDER | TableValue.OF_NAME;
    }
}
