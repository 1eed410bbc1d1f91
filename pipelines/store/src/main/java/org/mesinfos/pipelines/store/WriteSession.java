package org.mesinfos.pipelines.store;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.EncryptedStorage;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.LeaseHeldException;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Session of a run that has the exclusive right to write to a store.
 *
 * <p>Not thread-safe; used on the driver. Closing the session without publishing leaves the store unchanged.
 */
public final class WriteSession implements Closeable {

    private final Store store;
    private final StorageArea area;
    private final SessionKeys keys;
    private final String runId;
    private final Lease lease;
    private CurrentPointer pointer;
    private Snapshot base;
    private final Recovery recovery;
    /** The files that the snapshots published so far superseded. */
    private Leftovers superseded;
    /** True if content may have been written since to which no snapshot refers. */
    private boolean mayHaveNewFiles;

    private WriteSession(Store store, StorageArea area, SessionKeys keys, String runId, Lease lease)
            throws IOException {
        this.store = store;
        this.area = area;
        this.keys = keys;
        this.runId = runId;
        this.lease = lease;
        this.recovery = new Recoverer(area).recover();
        this.superseded =
                recovery.outcome() == Recovery.Outcome.ROLLED_FORWARD ? Leftovers.OF_PREVIOUS_SNAPSHOT : Leftovers.NONE;
        SnapshotReader reader = new SnapshotReader(area);
        this.pointer = reader.requirePointer();
        this.base = reader.readCurrent();
    }

    static WriteSession open(Store store, StorageArea area, Optional<EncryptedStorage> encrypted, String runId)
            throws IOException {
        RunPaths.requireRunId(runId);
        new Recoverer(area).requireStoreOrNoFiles();
        Lease lease = area.acquireLease(leaseOwner(runId));
        SessionKeys keys = new SessionKeys(area, encrypted);
        try {
            keys.beginRun();
            return new WriteSession(store, area, keys, runId, lease);
        } catch (IOException | RuntimeException e) {
            release(lease, keys, e);
            throw e;
        }
    }

    private static void release(Lease lease, SessionKeys keys, Exception failure) {
        try (lease) {
            lease.requireHeld();
            keys.endRun();
        } catch (IOException | RuntimeException unreleased) {
            failure.addSuppressed(unreleased);
        }
    }

    private static String leaseOwner(String runId) {
        return "run " + runId + ", process " + ProcessHandle.current().pid();
    }

    /** Returns the id of the run. */
    public String runId() {
        return runId;
    }

    /** Returns the store, which may be passed to workers. */
    public Store store() {
        return store;
    }

    /** Returns the result of the recovery that took place when the session was opened. */
    Recovery recovery() {
        return recovery;
    }

    /** Returns the current snapshot, on which drafts are based. */
    public Snapshot base() {
        return base;
    }

    /** Removes the files of a draft that will not be published. */
    public void removeDraftFiles() throws IOException {
        lease.requireHeld();
        new OrphanRemover(area).removeOrphans(base, List.of(), new SnapshotReader(area).comparable(pointer));
    }

    /** Returns the decisions of the operator. */
    public OperatorDecisions decisions() {
        return new OperatorDecisions(area);
    }

    /** Returns the erasures that the store obeys, and the journal of one that has not ended. */
    public StoredErasures erasures() {
        return new StoredErasures(area);
    }

    /** Returns the reports of this run and of earlier ones. */
    public SessionReports reports() {
        return new SessionReports(area, runId);
    }

    /** Returns the records by which later runs know what this one did. */
    public RunMemory memory() {
        return new RunMemory(store, area);
    }

    /**
     * Removes all files to which the current snapshot does not refer, at once, and destroys the keys of erased people and
     * files.
     */
    public void removeUnreferencedFiles() throws IOException {
        lease.requireHeld();
        new OrphanRemover(area).removeOrphans(base, List.of(), List.of());
        superseded = Leftovers.NONE;
        keys.destroyErased(store, base);
    }

    /**
     * Encrypts the internal files of a store of an earlier version, and creates the keys of a new store. Bundles that are
     * not encrypted as the store requires are written again.
     *
     * @return the number of internal files that were encrypted
     */
    public long encryptFiles() throws IOException {
        return keys.encryptFiles(base);
    }

    /** Returns a new draft without changes, for which content may be written from now on. */
    public SnapshotDraft draft() {
        beginContent();
        return new SnapshotDraft(base);
    }

    /**
     * States that content may be written to the store from now on. A session that ends before leaves the store as it was,
     * apart from superseded files.
     */
    public void beginContent() {
        mayHaveNewFiles = true;
    }

    /** Removes the person key that an earlier version kept in the store, once the key folder has it. */
    public void removeStoredPersonKey() throws IOException {
        area.delete(StorePaths.PERSON_KEY);
    }

    /**
     * Audits a draft by counting every row. Writes nothing. A draft without changes is the current snapshot, which was
     * audited when it was published.
     */
    public Audit audit(SnapshotDraft draft) throws IOException {
        Snapshot uncounted = draft.toSnapshot();
        return uncounted.equals(new SnapshotDraft(base).toSnapshot())
                ? new Audit(base, List.of())
                : new Auditor(area).audit(uncounted);
    }

    /**
     * Commits an audited snapshot, then updates the files that people and organisations open. Content that the session
     * wrote and that the snapshot does not refer to must be removed by {@link #removeUnpublishedFiles}.
     *
     * @throws ConservationException if the audit has findings; nothing is published
     * @throws UnfinishedPublicationException if the snapshot is current, and something failed after that
     * @throws IOException if the earlier snapshot is current, or if the storage does not answer, so that nobody knows
     */
    public Publication publish(Audit audit) throws IOException {
        if (!audit.isConserved()) {
            throw new ConservationException(audit.findings());
        }
        keys.persist(store.content(), base, audit.snapshot());
        List<Snapshot> dropped = new SnapshotReader(area).comparable(pointer);
        try {
            return publish(audit.snapshot(), dropped);
        } catch (IOException | RuntimeException failure) {
            if (hasBecomeCurrent(audit.snapshot().id(), failure)) {
                throw new UnfinishedPublicationException(failure);
            }
            throw failure;
        }
    }

    private Publication publish(Snapshot next, List<Snapshot> dropped) throws IOException {
        Publication publication = new Publisher(area, lease).publish(pointer, base, next);
        if (publication.outcome() == Publication.Outcome.PUBLISHED) {
            new OrphanRemover(area).removeManifests(dropped, List.of(base, next));
            superseded = superseded == Leftovers.NONE ? Leftovers.OF_PREVIOUS_SNAPSHOT : Leftovers.UNKNOWN;
        }
        mayHaveNewFiles = false;
        pointer = new SnapshotReader(area).requirePointer();
        base = next;
        return publication;
    }

    private boolean hasBecomeCurrent(String id, Exception failure) {
        if (id.equals(pointer.snapshot())) {
            return false;
        }
        try {
            return id.equals(new SnapshotReader(area).requirePointer().snapshot());
        } catch (IOException | RuntimeException unknown) {
            failure.addSuppressed(unknown);
            return false;
        }
    }

    /**
     * Removes the content that this run wrote and did not publish, after it has published. Files that it superseded remain
     * for readers until the next run.
     *
     * @param before snapshot that was current when the run started
     */
    public void removeUnpublishedFiles(Snapshot before) throws IOException {
        mayHaveNewFiles = true;
        lease.requireHeld();
        new OrphanRemover(area).removeOrphans(base, List.of(before), new SnapshotReader(area).comparable(pointer));
        mayHaveNewFiles = false;
    }

    /** Removes everything that was written and not published, so that the store is as it was. */
    public void rollBack() throws IOException {
        lease.requireHeld();
        new Recoverer(area).recover();
    }

    /**
     * Removes delivered files and reports whose time has ended, after the run has published.
     *
     * @param today day of the run
     * @return the number of removed files
     */
    public long expire(Retention retention, LocalDate today) throws IOException {
        lease.requireHeld();
        return new RetainedFiles(area).expire(base, retention, today);
    }

    /** Removes all originals, for an operator who relies on the inbox. The published snapshot must refer to none. */
    public void removeOriginals() throws IOException {
        lease.requireHeld();
        for (StoredFile file : area.list(StorePaths.ORIGINALS)) {
            area.delete(file.path());
        }
    }

    /** Removes the work files of the run and releases the lease. */
    @Override
    public void close() throws IOException {
        try (lease) {
            boolean holdsLease = false;
            try {
                holdsLease = holdsLease();
                if (holdsLease) {
                    // Otherwise the key of the run may be that of another one, which has taken over the lease.
                    keys.endRun();
                }
            } finally {
                removeWorkFiles();
            }
            if (!mayHaveNewFiles && holdsLease) {
                new CleanMark(area).write(pointer, superseded);
            }
        }
    }

    private void removeWorkFiles() throws IOException {
        for (StoredFile file : area.list(RunPaths.workFolder(runId))) {
            area.delete(file.path());
        }
    }

    /** Returns false if another run may write to the store, to which a mark of this run would not apply. */
    private boolean holdsLease() throws IOException {
        try {
            lease.requireHeld();
            return true;
        } catch (LeaseHeldException lost) {
            return false;
        }
    }
}
