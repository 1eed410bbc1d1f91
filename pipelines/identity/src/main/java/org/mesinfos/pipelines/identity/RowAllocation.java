package org.mesinfos.pipelines.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.JointAccountRow;

/**
 * A row as one holder receives it: a person, or a shard of held rows.
 *
 * <p>Every row has exactly one allocation that counts. The further holders of a joint account receive copies, which are
 * marked as such.
 */
public sealed interface RowAllocation {

    /** Returns the row, marked as counted or copied. */
    EncodedRow row();

    /**
     * The row goes to the bundle of a person.
     *
     * @param id person id
     */
    record ToPerson(String id, EncodedRow row) implements RowAllocation {}

    /**
     * The row is held, because no single person is known to whom it belongs.
     *
     * @param shard two hexadecimal digits, from the digest of the subject
     */
    record ToHeldShard(String shard, EncodedRow row) implements RowAllocation {}

    /**
     * The row is counted and not kept, because its person is erased.
     *
     * @param row the row
     * @param attribution whether the organisation of the row states its holder
     */
    record Suppressed(EncodedRow row, RowAttribution.Erased attribution) implements RowAllocation {}

    /**
     * Allocates a row by the attribution of its subject.
     *
     * @param row the row; it may be one that was allocated in an earlier run
     * @param digests digests of subjects, which determine the shards of held rows
     */
    static List<RowAllocation> of(
            EncodedRow row,
            String organisation,
            Optional<Subject> subject,
            RowAttribution attribution,
            SubjectDigests digests) {
        if (attribution instanceof RowAttribution.SinglePerson person) {
            return List.of(new ToPerson(person.id(), JointAccountRow.sole(row)));
        }
        if (attribution instanceof RowAttribution.Borrowed person) {
            return List.of(new ToPerson(person.id(), JointAccountRow.sole(row)));
        }
        if (attribution instanceof RowAttribution.Joint joint) {
            return toEachHolder(row, joint.holders());
        }
        if (attribution instanceof RowAttribution.Erased erased) {
            return List.of(new Suppressed(row, erased));
        }
        return List.of(new ToHeldShard(digests.shard(organisation, subject), JointAccountRow.sole(row)));
    }

    private static List<RowAllocation> toEachHolder(EncodedRow row, List<String> holders) {
        List<RowAllocation> allocations = new ArrayList<>(holders.size());
        allocations.add(new ToPerson(holders.get(0), JointAccountRow.first(row, holders.size() - 1)));
        EncodedRow copy = JointAccountRow.copy(row);
        holders.subList(1, holders.size()).forEach(holder -> allocations.add(new ToPerson(holder, copy)));
        return allocations;
    }
}
