package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.run.report.ReceiptLinks;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/**
 * Removal of the reports of runs, and of the receipts beside them, in which the name of a delivered file contains a reference of
 * an erased person. The names in pages and receipts are those of the report as JSON beside them: they are searched only
 * if it has such a name, or is gone, because there may be thousands of them.
 */
final class ReportCleaning {

    private final WriteSession session;

    ReportCleaning(WriteSession session) {
        this.session = session;
    }

    /**
     * Returns the reports to remove, with their hashes.
     *
     * @param suppression the erased people
     * @param snapshot snapshot with the organisations of the store
     */
    List<ErasureProof.DestroyedFile> find(Suppression suppression, Snapshot snapshot) throws IOException {
        ErasedReferences references = new ErasedReferences(
                suppression,
                snapshot.deliveries().stream().map(DeliveryEntry::organisation).collect(Collectors.toSet()));
        SortedMap<String, List<String>> byRun = new TreeMap<>();
        for (String path : session.store().paths(StorePaths.RUNS)) {
            if (isReport(path)) {
                byRun.computeIfAbsent(path.substring(0, path.lastIndexOf('/') + 1), first -> new ArrayList<>())
                        .add(path);
            }
        }
        List<ErasureProof.DestroyedFile> found = new ArrayList<>();
        for (Map.Entry<String, List<String>> run : byRun.entrySet()) {
            String report = run.getKey() + StorePaths.RUN_REPORT;
            if (!run.getValue().contains(report) || find(report, references).isPresent()) {
                for (String path : run.getValue()) {
                    find(path, references).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<ErasureProof.DestroyedFile> find(String path, ErasedReferences references) throws IOException {
        byte[] file = session.store().readFile(path);
        return references.areIn(new String(file, StandardCharsets.UTF_8))
                ? Optional.of(new ErasureProof.DestroyedFile(path, Digests.sha256(file)))
                : Optional.empty();
    }

    /** Removes those of some files that are reports; those that are gone already are ignored. */
    void remove(List<ErasureProof.DestroyedFile> files) throws IOException {
        for (ErasureProof.DestroyedFile file : files) {
            if (isReport(file.path())) {
                session.reports().remove(file.path());
            }
        }
    }

    private static boolean isReport(String path) {
        return path.startsWith(StorePaths.RUNS + "/") && (path.contains("/report.") || ReceiptLinks.isPage(path));
    }
}
