package org.mesinfos.pipelines.inspect;

import java.util.List;
import org.mesinfos.connectors.api.AbsentSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.catalogue.Selection;

/**
 * Result of a check: how a run would take a delivery.
 *
 * @param organisation organisation that sends the delivery
 * @param delivery name of its folder or file
 * @param hasManifest true if it has a {@code delivery.yaml}, be it valid or not
 * @param problems problems of its manifest, as sentences
 * @param files files in the order of their names
 * @param unordered true if the delivery is a snapshot whose order is unknown, so that it would replace nothing
 * @param emptyLists ids of the connectors of which the delivery is a snapshot without any row, sorted: it would withdraw all
 *     rows of earlier ones
 * @param doubts declarations that are probably mistakes
 */
public record CheckedDelivery(
        String organisation,
        String delivery,
        boolean hasManifest,
        List<String> problems,
        List<CheckedFile> files,
        boolean unordered,
        List<String> emptyLists,
        List<Doubt> doubts) {

    public CheckedDelivery {
        problems = List.copyOf(problems);
        files = List.copyOf(files);
        emptyLists = List.copyOf(emptyLists);
        doubts = List.copyOf(doubts);
    }

    /**
     * A file, or a part of an archive.
     *
     * @param name path in the delivery
     * @param sha256 hash of the file in hexadecimal
     * @param bytes size
     * @param connector id of the connector that reads it; empty if none does
     * @param rows rows that would be read
     * @param rejected rows that would be rejected
     * @param rejections rejected rows, at most {@link DeliveryCheck#LISTED}
     * @param complete false if a part of the file cannot be read
     * @param nearest connectors that almost recognise the file
     * @param absentSources sources of its connector without a value in the file
     */
    public record CheckedFile(
            String name,
            String sha256,
            long bytes,
            String connector,
            long rows,
            long rejected,
            List<Rejection> rejections,
            boolean complete,
            List<Selection.NearMiss> nearest,
            List<AbsentSource> absentSources) {

        public CheckedFile {
            rejections = List.copyOf(rejections);
            nearest = List.copyOf(nearest);
            absentSources = List.copyOf(absentSources);
        }
    }

    /** Returns true if the delivery would be accepted and nothing in it is probably a mistake. */
    public boolean isReady() {
        return isAccepted() && doubts.isEmpty();
    }

    /** Returns true if there is a file, every row would become a record, and the delivery would not wait. */
    public boolean isAccepted() {
        return problems.isEmpty()
                && !files.isEmpty()
                && files.stream().allMatch(file -> !file.connector().isEmpty() && file.rejected() == 0);
    }
}
