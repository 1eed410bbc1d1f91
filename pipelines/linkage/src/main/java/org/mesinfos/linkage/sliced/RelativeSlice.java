package org.mesinfos.linkage.sliced;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.linkage.RelativeCounts;
import org.mesinfos.linkage.features.RowKey;
import org.mesinfos.linkage.features.TableRow;
import org.mesinfos.linkage.rules.HolderMarks;
import org.mesinfos.linkage.trained.TrainedModel;

/**
 * Measurement of relatives and of the holders of identifiers in one slice.
 *
 * @param relatives counts of relatives
 * @param marks for each bucket of rows, marks of the values of its rows
 */
public record RelativeSlice(RelativeCounts relatives, TreeMap<Integer, KeyEntries> marks) {

    /** Returns whether rows with this key are needed in one slice. */
    static boolean needs(RowKey key) {
        return KeyTags.isRelatives(key.tag()) || KeyTags.isIdentifier(key.tag());
    }

    /**
     * Measures a slice.
     *
     * @param slice number of the slice
     * @param received its rows, in any order
     */
    public static RelativeSlice measure(
            int slice, Iterable<TableRow> received, Totals totals, Buckets buckets, TrainedModel model) {
        Slice rows = new Slice(received, totals.table());
        RelativeCounts relatives = RelativeCounts.of(
                rows.table(), (kind, key) -> buckets.sliceOfKey(KeyTags.hash(KeyTags.ofRelatives(kind), key)) == slice);
        HolderMarks holders =
                new HolderMarks(rows.table(), model.context(rows.table()).comparator());
        TreeMap<Integer, KeyEntries> marks = new TreeMap<>();
        Map<Long, int[]> groups =
                rows.groups(key -> KeyTags.isIdentifier(key.tag()) && buckets.sliceOfKey(key.hash()) == slice);
        groups.forEach((hash, positions) -> {
            int mark = holders.marks(positions);
            List<TableRow> members = rows.rows();
            for (int position : mark == 0 ? new int[0] : positions) {
                int bucket = buckets.ofRow(members.get(position).number());
                marks.computeIfAbsent(bucket, number -> new KeyEntries()).add(bucket, KeyTags.NAME, hash, mark);
            }
        });
        return new RelativeSlice(relatives, marks);
    }
}
