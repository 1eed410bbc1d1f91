package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;

/**
 * All that a run is given.
 *
 * @param runId names the run
 * @param store where everything goes, and what held when the run began
 * @param files the files of every complete delivery of the inbox
 * @param knownDeliveries identifiers of the deliveries that the store already holds
 * @param again files in quarantine that this run reads again
 * @param registry the operator's enrolment list
 * @param key makes pseudonyms of customers whom nobody enrolled
 * @param linking how people of different organisations are linked; empty for not at all
 * @param rules what the operator says of organisations
 * @param operatorConnectors folder of the operator's own mappings; empty for none
 * @param basis what derived values follow from, beside the records
 * @param derivation its fingerprint
 * @param allowedConnectors for each organisation that the settings restrict, the connectors that may claim its files
 */
public record RunPlan(
        String runId,
        WorkerStore store,
        List<InboxFile> files,
        Set<String> knownDeliveries,
        List<SourceFile> again,
        Registry registry,
        PersonKey key,
        Optional<LinkingPlan> linking,
        ReferenceRules rules,
        String operatorConnectors,
        EnrichmentBasis basis,
        String derivation,
        Map<String, List<String>> allowedConnectors) {

    /** Large enough to make few pieces, small enough for all workers to have some. */
    private static final long PIECE_BYTES = 16L << 20;

    /**
     * About the most pieces that large files are cut into: the embedded runner copies what it has grouped so far
     * whenever one more arrives.
     */
    private static final long MOST_PIECES = 64;

    /** Little enough that a worker is seldom given two groups that take long. */
    private static final long GROUP_BYTES = 1L << 20;

    private static final long FEWEST_GROUPS = 4;
    private static final long MOST_GROUPS = 1L << 11;

    public RunPlan {
        files = List.copyOf(files);
        again = List.copyOf(again);
        knownDeliveries = Set.copyOf(knownDeliveries);
        allowedConnectors = Map.copyOf(allowedConnectors);
    }

    ParseSourceFiles.ProfileOutput profileOutput() {
        return linking.isPresent() ? ParseSourceFiles.ProfileOutput.WANTED : ParseSourceFiles.ProfileOutput.UNWANTED;
    }

    long pieceBytes() {
        return Math.max(PIECE_BYTES, inputBytes() / MOST_PIECES);
    }

    /**
     * Into how many groups files are spread over the workers. Each group costs a runner as much as many small files do.
     */
    int groups() {
        return (int) Math.max(FEWEST_GROUPS, Math.min(MOST_GROUPS, inputBytes() / GROUP_BYTES));
    }

    int buckets() {
        return Buckets.count(inputBytes());
    }

    private long inputBytes() {
        return files.stream().mapToLong(InboxFile::getSize).sum()
                + again.stream().mapToLong(SourceFile::getSize).sum();
    }
}
