package org.mesinfos.pipelines.transforms;

import java.util.Optional;
import java.util.function.Function;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.pipelines.attribution.ChangeSettlement;
import org.mesinfos.pipelines.attribution.NearRows;
import org.mesinfos.pipelines.identity.NearChange;
import org.mesinfos.pipelines.identity.RowAllocation;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;

/** Writer of rows to their holders, in blocks. Buffers a bounded number of bytes. Not thread-safe. */
final class RoutedRowWriter {

    private final int buckets;
    private final HolderBlockWriter<Integer> persons = new HolderBlockWriter<>();
    private final HolderBlockWriter<String> held = new HolderBlockWriter<>();
    private final HolderBlockWriter<Integer> near = new HolderBlockWriter<>();
    private final SuppressedRowPlaces suppressed = new SuppressedRowPlaces();

    /** @param buckets number of buckets of persons, and of groups of rows near a change of holder */
    RoutedRowWriter(int buckets) {
        this.buckets = buckets;
    }

    /**
     * Routes a row to its holder, or to the rows near the change of its reference.
     *
     * @param origin returns where the row was, if a change of holder is near it
     * @return the change of holder near the row
     */
    Optional<NearChange> route(
            AcceptedRow row,
            RowOwners owners,
            Function<NearChange, ChangeSettlement.Origin> origin,
            RoutedOutput output) {
        Optional<NearChange> change = NearRows.change(row, owners);
        if (change.isPresent()) {
            // Not the hash code of the record, in which that of an enum differs between processes.
            int hash = change.get().reference().history().holdings().toString().hashCode();
            near.add(
                    Math.floorMod(hash, buckets),
                    origin.apply(change.get()).name(),
                    row,
                    row.row(),
                    (group, block) -> output.output(RoutedOutput.NEAR, KV.of(group, block)));
        } else {
            allocate(row, owners.of(row), owners, output);
        }
        return change;
    }

    /** Writes a row to the holders of an attribution. */
    void allocate(AcceptedRow row, RowAttribution attribution, RowOwners owners, RoutedOutput output) {
        for (RowAllocation allocation : RowAllocation.of(
                row.row(), row.origin().getOrganisation(), row.subject(), attribution, owners.digests())) {
            if (allocation instanceof RowAllocation.ToPerson person) {
                persons.add(
                        PersonBuckets.of(person.id(), buckets),
                        person.id(),
                        row,
                        person.row(),
                        (bucket, block) -> output.output(RoutedOutput.PERSONS, KV.of(bucket, block)));
            } else if (allocation instanceof RowAllocation.ToHeldShard shard) {
                held.add(
                        shard.shard(),
                        shard.shard(),
                        row,
                        shard.row(),
                        (name, block) -> output.output(RoutedOutput.HELD, KV.of(name, block)));
            } else if (allocation instanceof RowAllocation.Suppressed erased) {
                suppressed.add(row, erased.attribution());
            }
        }
    }

    /** Writes the rows that are left. Nothing may be added afterwards. */
    void finish(RoutedOutput output) {
        persons.flush((bucket, block) -> output.output(RoutedOutput.PERSONS, KV.of(bucket, block)));
        held.flush((shard, block) -> output.output(RoutedOutput.HELD, KV.of(shard, block)));
        near.flush((group, block) -> output.output(RoutedOutput.NEAR, KV.of(group, block)));
        suppressed.places().forEach(places -> output.output(RoutedOutput.SUPPRESSED, RunFacts.suppressed(places)));
    }
}
