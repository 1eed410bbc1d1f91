package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.worker.OperatorTables;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Inputs from which the pipeline is built: deliveries, settings, rules and fingerprints, as read when the run starts.
 *
 * @param store store of the run, at the snapshot that was published when the run started
 * @param files files of every complete delivery of the inbox
 * @param knownDeliveries status of the deliveries that are in the store or excluded by a decision, by id
 * @param replayed files of earlier deliveries to read again
 * @param retracted files of earlier deliveries whose rows are removed
 * @param registry the operator's registry
 * @param linking inputs of the linking of persons; empty if persons are not linked
 * @param rules organisation-specific rules of the operator
 * @param reading rules by which files are read
 * @param enrichment settings and tables that derived values depend on, besides the records
 * @param fingerprints fingerprints of the rules of this run
 * @param consents consents of people on the day of the run
 * @param quotas quotas by organisation id
 */
public record RunPlan(
        WorkerStore store,
        List<InboxFile> files,
        Map<String, DeliveryStatus> knownDeliveries,
        List<SourceFile> replayed,
        ReplayedFiles retracted,
        Registry registry,
        Optional<LinkingPlan> linking,
        ReferenceRules rules,
        ReadingRules reading,
        EnrichmentBasis enrichment,
        StoreFingerprints fingerprints,
        Consents consents,
        Map<String, OrganisationQuota> quotas) {

    public RunPlan {
        files = List.copyOf(files);
        replayed = List.copyOf(replayed);
        knownDeliveries = Map.copyOf(knownDeliveries);
        quotas = Map.copyOf(quotas);
    }

    /** Returns this plan with other files of the inbox and other replayed files. */
    public RunPlan with(List<InboxFile> otherFiles, List<SourceFile> otherReplayed) {
        return new RunPlan(
                store,
                otherFiles,
                knownDeliveries,
                otherReplayed,
                retracted,
                registry,
                linking,
                rules,
                reading,
                enrichment,
                fingerprints,
                consents,
                quotas);
    }

    /**
     * Hands the key, the operator's tables and the lists of files to workers: in work files, but the tables, which may be large, not
     * if all workers are in this process.
     */
    public void share(PersonKey key, PipelineOptions options) throws IOException {
        store.share(key);
        OperatorTables tables = new OperatorTables(registry, consents);
        if (DirectExecution.isChosenBy(options)) {
            store.shareInProcess(tables);
        } else {
            store.share(tables);
        }
        inboxFiles().share(files);
        filesToReadAgain().share(replayed);
    }

    FileList<InboxFile> inboxFiles() {
        return new FileList<>(store, "inbox-files", InboxFile.class);
    }

    FileList<SourceFile> filesToReadAgain() {
        return new FileList<>(store, "replayed-files", SourceFile.class);
    }

    /** Returns the files whose stored rows this run replaces or removes. */
    ReplayedFiles replacedFiles() {
        return ReplayedFiles.of(replayed).plus(retracted);
    }

    ProfileOutput profileOutput() {
        return linking.isPresent() ? ProfileOutput.EMIT : ProfileOutput.OMIT;
    }

    WorkSizes sizes() {
        long read = files.stream().mapToLong(InboxFile::getSize).sum()
                + replayed.stream().mapToLong(SourceFile::getSize).sum();
        return WorkSizes.of(read, storedBytes());
    }

    /**
     * Returns whether the stored rows of everybody may be attributed again, because the rules of attribution have changed, or
     * because the consents of everybody may have changed.
     */
    private boolean mayAttributeAllRows() {
        return !consents.isEmpty() || !fingerprints.haveAttributed(store.snapshot());
    }

    /**
     * Returns the size of the stored rows that may be attributed again: those of retracted deliveries, the held ones, which a new list
     * may give to somebody, or those of everybody. Of a delivery with held rows, their share counts.
     */
    private long storedBytes() {
        boolean isAll = mayAttributeAllRows();
        return store.snapshot().ledger().values().stream()
                .mapToLong(entry ->
                        isAll || retracted.containsFileOf(entry.delivery().id()) ? bytes(entry) : heldBytes(entry))
                .sum();
    }

    private static long bytes(LedgerEntry entry) {
        return entry.delivery().files().stream().mapToLong(FileEntry::bytes).sum();
    }

    private static long heldBytes(LedgerEntry entry) {
        double held = entry.totals().unattributed() + entry.totals().withheld();
        return (long) (bytes(entry) * held / Math.max(1, entry.delivery().accepted()));
    }
}
