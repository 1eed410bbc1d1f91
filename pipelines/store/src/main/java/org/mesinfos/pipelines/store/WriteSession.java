package org.mesinfos.pipelines.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * A run as the one writer of a store, from what holds now to what shall hold. Not safe for use by several threads; lives
 * on the driver. Closing it without publishing leaves the store as it was.
 */
public final class WriteSession implements Closeable {

    private static final int KEY_BYTES = 32;

    private final Store store;
    private final StorageArea area;
    private final String runId;
    private final Lease lease;
    private CurrentPointer pointer;
    private Snapshot base;
    private final Recovery recovery;

    private WriteSession(Store store, StorageArea area, String runId, Lease lease) throws IOException {
        this.store = store;
        this.area = area;
        this.runId = runId;
        this.lease = lease;
        this.recovery = new Recoverer(area).recover();
        SnapshotReader reader = new SnapshotReader(area);
        this.pointer = reader.requirePointer();
        this.base = reader.current();
    }

    static WriteSession open(Store store, StorageArea area, String runId) throws IOException {
        RunPaths.requireRunId(runId);
        new Recoverer(area).requireStoreOrNothing();
        Lease lease = area.acquireLease(owner(runId));
        try {
            return new WriteSession(store, area, runId, lease);
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static String owner(String runId) {
        return "run " + runId + ", process " + ProcessHandle.current().pid();
    }

    /** The run's id. */
    public String runId() {
        return runId;
    }

    /** The store, to be handed to workers. */
    public Store store() {
        return store;
    }

    /** What opening had to tidy up. */
    public Recovery recovery() {
        return recovery;
    }

    /** The snapshot that holds. */
    public Snapshot base() {
        return base;
    }

    /** A draft that changes nothing yet. */
    public SnapshotDraft draft() {
        return new SnapshotDraft(base);
    }

    /**
     * The secret from which person ids are made when the operator names none, created at the first call.
     *
     * @return its bytes, which belong to the caller
     */
    public byte[] personKey() throws IOException {
        Optional<byte[]> kept = area.read(StorePaths.PERSON_KEY);
        if (kept.isPresent()) {
            return HexFormat.of().parseHex(new String(kept.get(), StandardCharsets.US_ASCII).strip());
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String text = HexFormat.of().formatHex(key) + "\n";
        area.writeDurably(StorePaths.PERSON_KEY, text.getBytes(StandardCharsets.US_ASCII));
        return key;
    }

    /** What the operator has answered about pairs of people; empty when nothing. Never part of the store hash. */
    public Optional<byte[]> answers() throws IOException {
        return area.read(StorePaths.ANSWERS);
    }

    /** Keeps what the operator has answered, for the next run. */
    public void writeAnswers(byte[] answers) throws IOException {
        area.writeDurably(StorePaths.ANSWERS, answers);
    }

    /** Counts every row of a draft. Writes nothing. */
    public Audit audit(SnapshotDraft draft) throws IOException {
        return new Auditor(area).audit(draft.uncounted());
    }

    /**
     * Makes an audited draft what holds, then brings the files that people and organisations open up to it.
     *
     * @throws ConservationException when the audit has findings; nothing was published
     */
    public Publication publish(Audit audit) throws IOException {
        if (!audit.isConserved()) {
            throw new ConservationException(audit.findings());
        }
        Publication publication = new Publisher(area, lease).publish(pointer, base, audit.snapshot());
        pointer = new SnapshotReader(area).requirePointer();
        base = audit.snapshot();
        return publication;
    }

    /** Writes a report of the run, such as {@code report.json}. Never part of the store hash. */
    public void writeReport(String name, byte[] content) throws IOException {
        area.write(RunPaths.report(runId, name), content);
    }

    /** Removes the run's work and lets the next writer in. */
    @Override
    public void close() throws IOException {
        try (lease) {
            for (StoredFile file : area.list(RunPaths.workFolder(runId))) {
                area.delete(file.path());
            }
        }
    }
}
