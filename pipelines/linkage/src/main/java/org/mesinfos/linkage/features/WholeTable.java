package org.mesinfos.linkage.features;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/**
 * Knowledge about a whole table that accompanies a part of it.
 *
 * @param totals sums over all rows
 * @param recordsOfFullName by row of the part, the number of records with its first given and family name
 * @param severalHolders by kind, the values in records that are certainly of different people
 * @param namesakeHolders by kind, the values in records of different people with one given name
 * @param atProvider the e-mail addresses at providers of many people
 * @param ofName those of them that consist of the name of a holder
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
public record WholeTable(
        TableTotals totals,
        int[] recordsOfFullName,
        Map<ValueKind, BitSet> severalHolders,
        Map<ValueKind, BitSet> namesakeHolders,
        BitSet atProvider,
        BitSet ofName) {

    /** Returns the values of a kind in records that are certainly of different people. */
    public BitSet severalHolders(ValueKind kind) {
        return Objects.requireNonNull(severalHolders.get(kind), "each kind has a set of values");
    }

    /** Returns the values of a kind in records of different people with one given name. */
    public BitSet namesakeHolders(ValueKind kind) {
        return Objects.requireNonNull(namesakeHolders.get(kind), "each kind has a set of values");
    }
}
