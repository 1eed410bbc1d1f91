package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Journal of the places of rows of erased people, in the key folder: delivery, file and line. The key of their rows is
 * destroyed, so that the rows of a store restored from a backup can be counted, but not read.
 */
public final class ErasedPlaces {

    private final StorageArea folder;

    ErasedPlaces(StorageArea folder) {
        this.folder = folder;
    }

    /** Returns the places of the rows of a person at the time of the erasure. */
    public List<SuppressedPlaces> read(String person) throws IOException {
        Optional<byte[]> lines = folder.read(path(person));
        return lines.isEmpty()
                ? List.of()
                : new String(lines.get(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> SuppressedPlaces.fromJson(line.getBytes(StandardCharsets.UTF_8)))
                        .toList();
    }

    /** Stores the places of the rows of a person. */
    public void write(String person, List<SuppressedPlaces> places) throws IOException {
        StringBuilder lines = new StringBuilder();
        places.forEach(place -> lines.append(place.toLine()));
        folder.writeDurably(path(person), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String path(String person) {
        return "erased/" + StoreNames.requireId("a person", person) + ".jsonl";
    }
}
