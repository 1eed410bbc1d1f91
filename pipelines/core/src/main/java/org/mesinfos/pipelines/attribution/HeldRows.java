package org.mesinfos.pipelines.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.SubjectDigest;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/**
 * Summary of the held rows of a shard.
 *
 * @param counts number of rows by delivery and reason, sorted
 * @param subjectDigests digests of the subjects of the rows, sorted
 */
public record HeldRows(List<HeldRowCount> counts, List<String> subjectDigests) {

    private record CountKey(String delivery, HeldReason reason) {}

    public HeldRows {
        counts = List.copyOf(counts);
        subjectDigests = List.copyOf(subjectDigests);
    }

    /**
     * Summarises held rows.
     *
     * @param table the identity table by which they are held
     */
    public static HeldRows of(AcceptedRows rows, IdentityTable table) {
        Map<CountKey, Long> counts =
                new TreeMap<>(Comparator.comparing(CountKey::delivery).thenComparing(CountKey::reason));
        TreeSet<String> digests = new TreeSet<>();
        rows.stream().forEach(row -> {
            digests.add(SubjectDigest.of(row.origin().getOrganisation(), row.subject()));
            counts.merge(new CountKey(row.origin().getDelivery(), reason(table, row)), 1L, Long::sum);
        });
        List<HeldRowCount> heldCounts = new ArrayList<>();
        counts.forEach((key, number) -> heldCounts.add(new HeldRowCount(key.delivery(), key.reason(), number)));
        return new HeldRows(heldCounts, List.copyOf(digests));
    }

    private static HeldReason reason(IdentityTable table, AcceptedRow row) {
        return table.resolve(row.origin().getOrganisation(), row.subject()) instanceof RowAttribution.Withheld
                ? HeldReason.WITHHELD
                : HeldReason.UNATTRIBUTED;
    }
}
