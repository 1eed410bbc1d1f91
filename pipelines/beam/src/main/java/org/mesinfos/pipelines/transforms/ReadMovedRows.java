package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedFile;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Sends the stored rows of a shard's holders on their way again, and tells the holders that they are on their way. Copies
 * of rows of joint accounts stay behind: new ones are made from the row that the first holder has.
 */
final class ReadMovedRows extends DoFn<KV<String, Iterable<String>>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final int buckets;
    private final ReplacedReadings replaced;
    private transient BlockCompression<RowBatch> rows;
    private transient BlockCompression<HolderRows> holders;

    /** @param replaced the files whose rows stay behind, because they are read again */
    ReadMovedRows(WorkerStore store, int buckets, ReplacedReadings replaced) {
        this.store = store;
        this.buckets = buckets;
        this.replaced = replaced;
    }

    @Setup
    public void setUp() {
        rows = new BlockCompression<>(RowBatch.class);
        holders = new BlockCompression<>(HolderRows.class);
    }

    @ProcessElement
    public void read(@Element KV<String, Iterable<String>> moved, MultiOutputReceiver output) throws IOException {
        StoredPersons persons = new StoredPersons(store);
        for (String holder : moved.getValue()) {
            String name = Holder.name(holder);
            byte[] marker = holders.compress(List.of(new HolderRows(name, true, List.of())));
            Optional<ContentFile> stored;
            if (Holder.isPerson(holder)) {
                stored = persons.find(name).map(PersonEntry::accepted);
                output.get(ResolvePersons.PERSONS).output(KV.of(Buckets.of(name, buckets), marker));
            } else {
                stored = store.snapshot().heldIn(name).map(HeldEntry::file);
                output.get(ResolvePersons.HELD).output(KV.of(name, marker));
            }
            if (stored.isPresent()) {
                send(stored.get(), output);
            }
        }
    }

    private void send(ContentFile stored, MultiOutputReceiver output) throws IOException {
        AcceptedRows accepted = AcceptedFile.read(store.content().read(stored))
                .retain(row -> !row.row().getCopied() && !replaced.covers(row.origin()));
        output.get(ParseSourceFiles.ROWS).output(rows.compress(accepted.batches()));
    }
}
