package org.mesinfos.pipelines.run.report;

import java.util.List;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.run.reread.ReplayedFile;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Report of a delivery.
 *
 * @param organisation id of the organisation that delivered it
 * @param names names of its drops in the inbox; empty if files were replayed from the store. The start of the id is in place of
 *     a name with a reference of an erased person
 * @param id id of the delivery
 * @param status {@code TAKEN} in this run, {@code KNOWN} from an earlier run, {@code INCOMPLETE} if a file differs from the
 *     manifest, or {@code READ_AGAIN} for replayed files
 * @param files its files; empty if none has been read
 */
record DeliveryReport(String organisation, List<String> names, String id, String status, List<FileReport> files) {

    private static final String REPLAYED_STATUS = "READ_AGAIN";
    private static final int ID_DIGITS = 12;

    DeliveryReport {
        names = names.stream().map(VisibleText::of).toList();
    }

    /** Returns the report of a delivery in the inbox. */
    static DeliveryReport of(Delivery seen, Snapshot after) {
        return new DeliveryReport(
                seen.getOrganisation(),
                seen.getDrops(),
                seen.getId(),
                seen.getStatus().name(),
                FileReport.of(seen, after));
    }

    /** Returns the report of an earlier delivery with a file that was replayed. */
    static DeliveryReport of(ReplayedFile replayed) {
        return new DeliveryReport(
                replayed.delivery().organisation(),
                List.of(),
                replayed.delivery().id(),
                REPLAYED_STATUS,
                List.of(FileReport.replayed(replayed.file())));
    }

    /** Returns the start of the id of a delivery, by which people recognise it. */
    static String shortId(String delivery) {
        return delivery.substring(0, Math.min(ID_DIGITS, delivery.length()));
    }

    /** Returns its names as one text; empty if it has none. */
    String joinedNames() {
        return String.join(", ", names);
    }

    DeliveryReport without(ErasedReferences references) {
        return new DeliveryReport(
                organisation,
                names.stream()
                        .map(name -> references.hide(name, shortId(id)))
                        .distinct()
                        .toList(),
                id,
                status,
                files.stream().map(file -> file.without(references)).toList());
    }
}
