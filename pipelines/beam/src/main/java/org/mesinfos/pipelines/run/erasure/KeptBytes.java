package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.encryption.DestroyedKeyException;

/** Bytes of delivered files that a store keeps, as originals or in quarantine. Not thread-safe. */
final class KeptBytes {

    /** Size up to which a file is read in memory. */
    static final long MAX_BYTES = 512L << 20;

    private final WriteSession session;
    private final long maxBytes;
    private final ContentStore content;
    /** Files whose originals the published snapshot keeps; null until it is read. */
    private @Nullable Set<String> originalsBefore;

    /** @param maxBytes size up to which a file is read in memory */
    KeptBytes(WriteSession session, long maxBytes) {
        this.session = session;
        this.maxBytes = maxBytes;
        this.content = session.store().content();
    }

    /**
     * Returns the bytes of a file that is not too large; empty if they are not kept.
     *
     * @throws DestroyedKeyException if an erasure destroyed their key
     */
    Optional<byte[]> read(FileEntry file) throws IOException {
        Optional<String> kept = find(file.sha256());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = InboxFileContent.open(kept.get(), 0)) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    /** Returns whether a file is too large to be read in memory, so that no row in it can be blanked. */
    boolean isTooLarge(FileEntry file) {
        return file.bytes() > maxBytes;
    }

    /** Returns the URI of the kept bytes of a file, an original or else a copy in quarantine; empty if they are not kept. */
    Optional<String> find(String sha256) throws IOException {
        Optional<String> original = content.findOriginal(sha256);
        return original.isPresent() ? original : content.findQuarantined(sha256);
    }

    /** Returns whether a file is kept as an original. */
    boolean isOriginal(String sha256) throws IOException {
        return content.findOriginal(sha256).isPresent();
    }

    /** Returns whether the published snapshot refers to the original of a file, also if it is destroyed already. */
    boolean wasOriginal(String sha256) throws IOException {
        if (originalsBefore == null) {
            originalsBefore = content.readReadings(session.base().readings()).all().stream()
                    .filter(FileReading::getKept)
                    .map(reading -> reading.getFile().getSha256())
                    .collect(Collectors.toSet());
        }
        return originalsBefore.contains(sha256);
    }

    /** Returns whether the key of an original exists. */
    boolean isReadable(String sha256) throws IOException {
        try (InputStream bytes =
                InboxFileContent.open(content.findOriginal(sha256).orElseThrow(), 0)) {
            return bytes.read() >= -1;
        } catch (DestroyedKeyException destroyedBefore) {
            return false;
        }
    }
}
