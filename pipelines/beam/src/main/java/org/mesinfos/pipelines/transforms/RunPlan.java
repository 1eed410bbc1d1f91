package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Inputs from which the pipeline is built: deliveries, settings, rules and fingerprints, as read when the run starts.
 *
 * @param runId id of the run
 * @param store store, at the snapshot that was published when the run started
 * @param files files of every complete delivery of the inbox
 * @param knownDeliveries status of the deliveries that are in the store or excluded by a decision, by id
 * @param replayed files of earlier deliveries to read again
 * @param retracted files of earlier deliveries whose rows are removed
 * @param originals place of the delivered bytes of files
 * @param registry the operator's registry
 * @param linking inputs of the linking of persons; empty if persons are not linked
 * @param rules organisation-specific rules of the operator
 * @param operatorConnectors the operator's own mappings
 * @param enrichment settings and tables that derived values depend on, besides the records
 * @param derivation fingerprint of everything besides accepted rows that determines bundles
 * @param attribution fingerprint of the rules by which rows are attributed to persons
 * @param consents consents of people on the day of the run
 * @param allowedConnectors by organisation, the connectors that may claim its files; an organisation without an entry
 *     is not restricted by the settings
 * @param requiredFields by organisation, the fields that its rows are expected to fill
 * @param quotas quotas by organisation id
 * @param contexts what the files of each organisation prove about their layouts
 */
public record RunPlan(
        String runId,
        WorkerStore store,
        List<InboxFile> files,
        Map<String, DeliveryStatus> knownDeliveries,
        List<SourceFile> replayed,
        ReplayedFiles retracted,
        OriginalsPolicy originals,
        Registry registry,
        Optional<LinkingPlan> linking,
        ReferenceRules rules,
        OperatorConnectors operatorConnectors,
        EnrichmentBasis enrichment,
        String derivation,
        String attribution,
        Consents consents,
        Map<String, List<String>> allowedConnectors,
        Map<String, List<String>> requiredFields,
        Map<String, OrganisationQuota> quotas,
        LayoutContexts contexts) {

    /** Target size of a split: large enough for few splits, small enough to occupy all workers. */
    private static final long SPLIT_BYTES = 16L << 20;

    /**
     * Approximate maximum number of splits. The Direct Runner copies all elements grouped so far whenever a split adds
     * to them.
     */
    private static final long MAX_SPLITS = 64;

    /** Target size of a group of files, small enough that a worker seldom gets two slow groups. */
    private static final long GROUP_BYTES = 1L << 20;

    private static final long MIN_GROUPS = 4;
    private static final long MAX_GROUPS = 1L << 11;

    public RunPlan {
        files = List.copyOf(files);
        replayed = List.copyOf(replayed);
        knownDeliveries = Map.copyOf(knownDeliveries);
        allowedConnectors = Map.copyOf(allowedConnectors);
        requiredFields = Map.copyOf(requiredFields);
        quotas = Map.copyOf(quotas);
    }

    /** Returns this plan with other files of the inbox and other replayed files. */
    public RunPlan with(List<InboxFile> otherFiles, List<SourceFile> otherReplayed) {
        return new RunPlan(
                runId,
                store,
                otherFiles,
                knownDeliveries,
                otherReplayed,
                retracted,
                originals,
                registry,
                linking,
                rules,
                operatorConnectors,
                enrichment,
                derivation,
                attribution,
                consents,
                allowedConnectors,
                requiredFields,
                quotas,
                contexts);
    }

    /** Returns the files whose stored rows this run replaces or removes. */
    ReplayedFiles replacedFiles() {
        return ReplayedFiles.of(replayed).plus(retracted);
    }

    ProfileOutput profileOutput() {
        return linking.isPresent() ? ProfileOutput.EMIT : ProfileOutput.OMIT;
    }

    long splitBytes() {
        return Math.max(SPLIT_BYTES, inputBytes() / MAX_SPLITS);
    }

    /**
     * Returns the number of groups in which files are distributed to the workers. A group costs a runner as much as
     * many small files.
     */
    int groups() {
        return (int) Math.max(MIN_GROUPS, Math.min(MAX_GROUPS, inputBytes() / GROUP_BYTES));
    }

    int buckets() {
        return PersonBuckets.count(inputBytes());
    }

    private long inputBytes() {
        return files.stream().mapToLong(InboxFile::getSize).sum()
                + replayed.stream().mapToLong(SourceFile::getSize).sum();
    }
}
