package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Reads the stored rows of holders whose rows must be attributed again, and marks these holders so that their stored
 * rows are replaced instead of extended.
 *
 * <p>Copies of rows of joint accounts are dropped: they are made again from the row of the first holder.
 */
final class ReadReattributedRows extends DoFn<KV<String, Iterable<String>>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final int buckets;
    private final ReplayedFiles replayed;
    private transient BlockCodec<RowBatch> rowCodec;
    private transient BlockCodec<HolderRows> holderCodec;

    /** @param replaced replayed files, whose stored rows are dropped */
    ReadReattributedRows(WorkerStore store, int buckets, ReplayedFiles replaced) {
        this.store = store;
        this.buckets = buckets;
        this.replayed = replaced;
    }

    @Setup
    public void setUp() {
        rowCodec = new BlockCodec<>(RowBatch.class);
        holderCodec = new BlockCodec<>(HolderRows.class);
    }

    @ProcessElement
    public void read(@Element KV<String, Iterable<String>> moved, MultiOutputReceiver output) throws IOException {
        PersonEntryCache persons = new PersonEntryCache(store);
        for (String holder : moved.getValue()) {
            String name = HolderKey.name(holder);
            byte[] marker = holderCodec.encode(List.of(new HolderRows(name, true, List.of())));
            Optional<ContentFile> stored;
            if (HolderKey.isPerson(holder)) {
                stored = persons.find(name).map(PersonEntry::accepted);
                output.get(ResolvePersons.PERSONS).output(KV.of(PersonBuckets.of(name, buckets), marker));
            } else {
                stored = store.snapshot().heldIn(name).map(HeldEntry::file);
                output.get(ResolvePersons.HELD).output(KV.of(name, marker));
            }
            if (stored.isPresent()) {
                emitRows(stored.get(), output);
            }
        }
    }

    private void emitRows(ContentFile stored, MultiOutputReceiver output) throws IOException {
        AcceptedRows accepted = AcceptedRowFile.read(store.content().read(stored))
                .retain(row -> !row.row().getCopied() && !replayed.contains(row.origin()));
        output.get(ParseSourceFiles.ROWS).output(rowCodec.encode(accepted.batches()));
    }
}
