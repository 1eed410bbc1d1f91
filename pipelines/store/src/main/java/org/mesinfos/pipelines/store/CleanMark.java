package org.mesinfos.pipelines.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * The file {@code runs/CLEAN}, which spares a run the listing of the whole store. It contains the pointer to which it
 * applies. It is absent while a run writes content, and after one that was killed or failed.
 */
final class CleanMark {

    private static final byte[] SUPERSEDED_REMAIN = "superseded files remain\n".getBytes(StandardCharsets.UTF_8);

    private final StorageArea area;

    CleanMark(StorageArea area) {
        this.area = area;
    }

    /** Returns the leftovers of a store with the given pointer. */
    Leftovers read(CurrentPointer pointer) throws IOException {
        Optional<byte[]> mark = area.read(StorePaths.CLEAN);
        for (Leftovers leftovers : Leftovers.values()) {
            Optional<byte[]> content = content(pointer, leftovers);
            if (mark.isPresent() && content.isPresent() && Arrays.equals(mark.get(), content.get())) {
                return leftovers;
            }
        }
        return Leftovers.UNKNOWN;
    }

    /** Writes the mark. Does nothing if the leftovers are unknown. */
    void write(CurrentPointer pointer, Leftovers leftovers) throws IOException {
        Optional<byte[]> content = content(pointer, leftovers);
        if (content.isPresent()) {
            area.write(StorePaths.CLEAN, content.get());
        }
    }

    /** Removes the mark. A caller does so before it writes content, to which the mark does not apply. */
    void remove() throws IOException {
        if (area.size(StorePaths.CLEAN).isPresent()) {
            area.delete(StorePaths.CLEAN);
        }
    }

    private static Optional<byte[]> content(CurrentPointer pointer, Leftovers leftovers) {
        return switch (leftovers) {
            case NONE -> Optional.of(pointer.toJson());
            case OF_PREVIOUS_SNAPSHOT -> {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                content.writeBytes(pointer.toJson());
                content.writeBytes(SUPERSEDED_REMAIN);
                yield Optional.of(content.toByteArray());
            }
            case UNKNOWN -> Optional.empty();
        };
    }
}
