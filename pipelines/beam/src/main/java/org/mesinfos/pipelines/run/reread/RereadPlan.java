package org.mesinfos.pipelines.run.reread;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.SourceFile;

/**
 * Plan of the files of the store that a run reads again, because their rules have changed or the operator asks for it.
 *
 * @param files the files, under their original deliveries, in the order of the snapshot
 * @param replaced those of them with rows in the store, which this run replaces
 * @param unaffected readings of files that other connectors may read now, but that the same connector reads
 * @param lost files whose rules have changed, but that neither the store nor the inbox still has
 */
public record RereadPlan(
        List<SourceFile> files, ReplayedFiles replaced, Map<String, FileReading> unaffected, List<LostFile> lost) {

    /** No file is read again. */
    public static final RereadPlan NONE = new RereadPlan(List.of(), ReplayedFiles.NONE, Map.of(), List.of());

    /**
     * File that cannot be read again. Its rows are kept as they are.
     *
     * @param delivery id of the delivery
     * @param sha256 hash of the file
     * @param rows number of accepted rows
     */
    record LostFile(String delivery, String sha256, long rows) {}

    public RereadPlan {
        files = List.copyOf(files);
        unaffected = Map.copyOf(unaffected);
        lost = List.copyOf(lost);
    }

    /** Returns the plan without the files of some deliveries. */
    public RereadPlan without(Set<String> deliveries) {
        List<SourceFile> read = files.stream()
                .filter(file -> !deliveries.contains(file.getDelivery()))
                .toList();
        List<LostFile> lostOfOthers = lost.stream()
                .filter(file -> !deliveries.contains(file.delivery()))
                .toList();
        return new RereadPlan(read, ReplayedFiles.of(read), unaffected, lostOfOthers);
    }

    /** Returns the number of rows that cannot be derived again. */
    public long lostRows() {
        return lost.stream().mapToLong(LostFile::rows).sum();
    }
}
