package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.elements.HolderRows;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.worker.PersonEntryCache;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Reader of the stored rows of persons and of shards of held rows. Not thread-safe. */
final class StoredHolders {

    private final WorkerStore store;
    private final PersonEntryCache persons;

    StoredHolders(WorkerStore store) {
        this.store = store;
        this.persons = new PersonEntryCache(store);
    }

    /**
     * Returns the rows of a holder, without copies of rows of joint accounts: those are made again from the row of the first
     * holder.
     *
     * @param holder key of the holder, see {@link HolderKey}
     */
    AcceptedRows rows(String holder) throws IOException {
        String name = HolderKey.name(holder);
        Optional<ContentFile> stored = HolderKey.isPerson(holder)
                ? persons.find(name).map(PersonEntry::accepted)
                : store.snapshot().heldIn(name).map(HeldEntry::file);
        return stored.isEmpty()
                ? AcceptedRows.none()
                : store.content()
                        .readRows(stored.get())
                        .retain(row -> !row.row().getCopied());
    }

    /** Returns the mark that the stored rows of a holder are replaced instead of extended. */
    static HolderRows marker(String holder) {
        return new HolderRows(HolderKey.name(holder), true, List.of());
    }
}
