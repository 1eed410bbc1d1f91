package org.mesinfos.pipelines.transforms;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.rows.RowOrigin;

/**
 * The files of earlier runs that this run reads again: what their earlier reading gave makes room for the new one, so
 * that no row of theirs is counted twice and none that the new reading refuses stays.
 *
 * @param files file by delivery and hash
 * @param deliveries the deliveries that they are of
 */
record ReplacedReadings(Set<File> files, Set<String> deliveries) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final ReplacedReadings NONE = of(Set.of());

    private record File(String delivery, String sha256) implements Serializable {}

    ReplacedReadings {
        files = Set.copyOf(files);
        deliveries = Set.copyOf(deliveries);
    }

    /** @param again the files that are read again; those that nobody took before have no earlier reading */
    static ReplacedReadings of(Collection<SourceFile> again) {
        List<SourceFile> taken =
                again.stream().filter(file -> file.getConnector() != null).toList();
        return new ReplacedReadings(
                taken.stream()
                        .map(file -> new File(file.getDelivery(), file.getSha256()))
                        .collect(Collectors.toSet()),
                taken.stream().map(SourceFile::getDelivery).collect(Collectors.toSet()));
    }

    boolean covers(String delivery, String fileSha256) {
        return files.contains(new File(delivery, fileSha256));
    }

    boolean covers(RowOrigin origin) {
        return covers(origin.getDelivery(), origin.getFileSha256());
    }

    /** Whether a file of the delivery is read again. */
    boolean concerns(String delivery) {
        return deliveries.contains(delivery);
    }
}
