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

    /** Largest file that is read in memory. */
    private static final long MAX_BYTES = 512L << 20;

    private final WriteSession session;
    private final ContentStore content;
    /** Files whose originals the published snapshot keeps; null until it is read. */
    private @Nullable Set<String> originalsBefore;

    KeptBytes(WriteSession session) {
        this.session = session;
        this.content = session.store().content();
    }

    /**
     * Returns the bytes of a file; empty if they are not kept, or too large to be read in memory.
     *
     * @throws DestroyedKeyException if an erasure destroyed their key
     */
    Optional<byte[]> read(FileEntry file) throws IOException {
        if (file.bytes() > MAX_BYTES) {
            return Optional.empty();
        }
        Optional<String> original = content.findOriginal(file.sha256());
        if (original.isPresent()) {
            try (InputStream bytes = InboxFileContent.open(original.get(), 0)) {
                return Optional.of(bytes.readAllBytes());
            }
        }
        Optional<InputStream> quarantined = content.openQuarantined(file.sha256());
        if (quarantined.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = quarantined.get()) {
            return Optional.of(bytes.readAllBytes());
        }
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
