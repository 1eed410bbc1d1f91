package org.mesinfos.pipelines.worker;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.store.BackgroundWriter;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Store of one pass of a run as its workers use it: they read the snapshot that was published when the run started, and
 * write content. Thread-safe.
 */
public final class WorkerStore implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String PERSON_KEY = "person.key";
    private static final String OPERATOR_TABLES = "operator-tables";

    private final Store store;
    private final String baseSnapshot;
    private final String runId;

    /** Distinguishes the passes of a run, whose files the driver may remove before the next one. */
    private final String pass = UUID.randomUUID().toString();

    private transient volatile @Nullable WorkerContext context;

    /**
     * @param store the store
     * @param baseSnapshot id of the snapshot that was published when the run started; {@link Snapshot#EMPTY_ID} for a
     *     run that builds the store afresh
     * @param runId id of the run
     */
    public WorkerStore(Store store, String baseSnapshot, String runId) {
        this.store = store;
        this.baseSnapshot = baseSnapshot;
        this.runId = runId;
    }

    /** Opens the context of the run in the process that starts it. The caller closes it when the run has ended. */
    public WorkerContext openContext() {
        WorkerContext opened = WorkerContexts.open(run());
        context = opened;
        return opened;
    }

    /** Returns the context of the run in this process. */
    public WorkerContext context() {
        WorkerContext known = context;
        if (known == null) {
            known = WorkerContexts.of(run());
            context = known;
        }
        return known;
    }

    public Store store() {
        return store;
    }

    public String runId() {
        return runId;
    }

    /**
     * Returns the content of the store. One instance per process and pass, because it remembers the schemas it has
     * written.
     */
    public ContentStore content() {
        return load(ContentStore.class, store::content, "The store cannot be opened");
    }

    /** Returns an asynchronous writer of content for one thread. */
    public BackgroundWriter writes() {
        return store.backgroundWriter();
    }

    /**
     * Returns the snapshot that was published when the run started; empty for a new store. Read once per process.
     */
    public Snapshot snapshot() {
        if (baseSnapshot.equals(Snapshot.EMPTY_ID)) {
            return Snapshot.EMPTY;
        }
        return load(Snapshot.class, store::currentSnapshot, "The store's snapshot cannot be read");
    }

    /** Returns the entries of a shard before this run; empty if the shard does not exist. */
    public List<PersonEntry> persons(String shard) {
        Optional<ShardEntry> entry = snapshot().shard(shard);
        if (entry.isEmpty()) {
            return List.of();
        }
        try {
            return content().readShard(entry.get());
        } catch (IOException e) {
            throw new UncheckedIOException("A shard of the store cannot be read", e);
        }
    }

    /**
     * Returns the person key of the run. Workers read it from a file that exists during the run only, so that it is in
     * no job graph, option or log.
     */
    public PersonKey personKey() {
        return load(
                PersonKey.class,
                () -> PersonKey.parse(new String(content().readWorkFile(runId, PERSON_KEY), StandardCharsets.US_ASCII)),
                "The person key of the run cannot be read");
    }

    /** Returns the entries that keep rows of erased people out. */
    public Suppression suppression() {
        return load(
                Suppression.class,
                () -> SuppressionEntries.of(
                        personKey().derive(KeyPurpose.SUPPRESSION), content().erasures()),
                "The erasures of the store cannot be read");
    }

    /** Returns the operator's tables about people. Workers read them from a file that exists during the run only. */
    public OperatorTables operatorTables() {
        return load(
                OperatorTables.class,
                () -> OperatorTables.read(operatorTablesFile().read()),
                "The operator's tables of the run cannot be read");
    }

    /** Hands the person key to the workers. */
    public void share(PersonKey key) throws IOException {
        content().writeWorkFile(runId, PERSON_KEY, key.text().getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Hands the operator's tables about people to the workers of all processes. Writes them once in a run, unless work files were
     * removed since.
     */
    public void share(OperatorTables tables) throws IOException {
        WorkFileParts file = operatorTablesFile();
        if (!file.areWritten()) {
            tables.write(file.write());
        }
        shareInProcess(tables);
    }

    /** Hands the operator's tables about people to the workers of this process. */
    public void shareInProcess(OperatorTables tables) {
        context().put(OperatorTables.class, baseSnapshot, tables);
    }

    private WorkFileParts operatorTablesFile() {
        return new WorkFileParts(content(), runId, OPERATOR_TABLES);
    }

    private <V> V load(Class<V> type, WorkerContext.Loader<V> loader, String failure) {
        try {
            return context().get(type, baseSnapshot, loader);
        } catch (IOException e) {
            throw new UncheckedIOException(failure, e);
        }
    }

    private String run() {
        return store.location() + " " + baseSnapshot + " " + runId + " " + pass;
    }
}
