package org.mesinfos.pipelines.identity.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;

/** Search for the pairs of records that a linkage judged wrongly. Stateless. */
final class MisjudgedPairs {

    private MisjudgedPairs() {}

    /**
     * Returns the first linked pairs that are of two people.
     *
     * @param most number of pairs to return
     */
    static List<MisjudgedPair> wrong(LabelledRecords records, LinkageResult linked, Linkage linkage, int most) {
        return pairs(records, linked.clusters(), records.truth(), linkage, most);
    }

    /**
     * Returns the first pairs of one person that are not linked.
     *
     * @param most number of pairs to return
     */
    static List<MisjudgedPair> missed(LabelledRecords records, LinkageResult linked, Linkage linkage, int most) {
        return pairs(records, records.truth(), linked.clusters(), linkage, most);
    }

    /** Returns the first pairs of rows that have one number in the first list and two in the second. */
    private static List<MisjudgedPair> pairs(
            LabelledRecords records, int[] same, int[] different, Linkage linkage, int most) {
        List<MisjudgedPair> found = new ArrayList<>();
        if (most <= 0) {
            return found;
        }
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        IntStream.range(0, same.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> records.table().sourceIndex(row)))
                .forEach(row -> groups.computeIfAbsent(same[row], group -> new ArrayList<>())
                        .add(row));
        for (List<Integer> rows : groups.values()) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size() && found.size() < most; j++) {
                    int first = rows.get(i);
                    int second = rows.get(j);
                    if (different[first] != different[second]) {
                        found.add(new MisjudgedPair(
                                records.location(first), records.location(second), linkage.explain(first, second)));
                    }
                }
            }
        }
        return found;
    }
}
