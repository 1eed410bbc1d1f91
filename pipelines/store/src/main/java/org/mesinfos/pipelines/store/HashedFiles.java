package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Files whose path contains the hash of their bytes. A file that exists is not written again. */
final class HashedFiles {

    private final StorageArea area;
    private final Optional<BackgroundWriter> backgroundWriter;

    /** @param backgroundWriter writer of the files; empty if they are written at once */
    HashedFiles(StorageArea area, Optional<BackgroundWriter> backgroundWriter) {
        this.area = area;
        this.backgroundWriter = backgroundWriter;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws StoreException if the file is missing or its bytes do not match its hash
     */
    byte[] read(ContentFile file) throws IOException {
        Optional<byte[]> content = area.read(file.path());
        if (content.isEmpty() || !Digests.sha256(content.get()).equals(file.sha256())) {
            throw new StoreException("In " + area.location() + ", " + file.path() + " is "
                    + (content.isEmpty() ? "missing" : "damaged") + ": verify the store and restore it from a backup");
        }
        return content.get();
    }

    /**
     * Writes a file.
     *
     * @param path returns the path of a file with a hash
     */
    ContentFile write(UnaryOperator<String> path, byte[] content) throws IOException {
        String sha256 = Digests.sha256(content);
        return write(path.apply(sha256), sha256, content);
    }

    /** Writes a file whose hash is known. */
    ContentFile write(String path, String sha256, byte[] content) throws IOException {
        if (backgroundWriter.isPresent()) {
            backgroundWriter.get().submit(content.length, () -> writeNow(path, content));
        } else {
            writeNow(path, content);
        }
        return new ContentFile(path, sha256, content.length);
    }

    /** Writes a file before it returns, also if others are written in the background. */
    void writeNow(String path, byte[] content) throws IOException {
        OptionalLong size = area.size(path);
        if (size.isEmpty() || size.getAsLong() != content.length) {
            area.write(path, content);
        }
    }
}
