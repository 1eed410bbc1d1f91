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
 * Reads the stored rows of holders whose rows must be attributed again, and marks these holders so that their stored
 * rows are replaced instead of extended.
 *
 * <p>Copies of rows of joint accounts are dropped: they are made again from the row of the first holder.
 */
final class ReadMovedRows extends DoFn<KV<String, Iterable<String>>, byte[]> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final int buckets;
    private final ReplacedReadings replaced;
    private transient BlockCompression<RowBatch> rows;
    private transient BlockCompression<HolderRows> holders;

    /** @param replaced replayed files, whose stored rows are dropped */
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
