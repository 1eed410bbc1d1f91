package org.mesinfos.pipelines.run.erasure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/**
 * Effect of an erasure on delivered files, as its proof states it.
 *
 * @param redacted redacted files, by hash of the delivered bytes
 * @param suppressed rows of the erased people
 */
record ErasureEffect(SortedMap<String, RedactedFile> redacted, Collection<SuppressedPlaces> suppressed) {

    /** Returns the files whose delivered bytes are destroyed. */
    List<ErasureProof.DestroyedFile> destroyedFiles() {
        return redacted.entrySet().stream()
                .filter(file -> file.getValue().equals(RedactedFile.DESTROYED))
                .map(file -> new ErasureProof.DestroyedFile("the delivered bytes of a file", file.getKey()))
                .toList();
    }

    /** Returns the hashes of the files in which rows are blank. */
    List<String> blankedFiles() {
        return redacted.entrySet().stream()
                .filter(file -> file.getValue().blanked().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    long suppressedRows() {
        return suppressed.stream().mapToLong(SuppressedPlaces::rows).sum();
    }

    /** Returns the number of rows of others in destroyed files. */
    long rowsNotRederivable(Collection<DeliveryEntry> deliveries) {
        SortedMap<String, Long> ofErased = new TreeMap<>();
        suppressed.forEach(place -> ofErased.merge(place.delivery() + "/" + place.sha256(), place.rows(), Long::sum));
        long rows = 0;
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                if (RedactedFile.DESTROYED.equals(redacted.get(file.sha256()))) {
                    rows += file.accepted() - ofErased.getOrDefault(delivery.id() + "/" + file.sha256(), 0L);
                }
            }
        }
        return rows;
    }
}
