package org.mesinfos.connectors.format.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.SourceContent;

/**
 * Access to the files of archives. Safe for use by multiple threads.
 *
 * <p>To open a file, the directory of a ZIP file must be read, or all of a tar archive before the file. For thousands of
 * small files this would take far more work than reading them. An archive is therefore expanded into a temporary file when
 * it has been opened several times, and kept until it is not used for some seconds or others need the space.
 */
public final class ExpandedArchives {

    /** Expanded size in bytes of all archives together. Larger archives are not expanded. */
    public static final long MAX_BYTES = 8L << 30;

    /** Their names are held in memory. */
    private static final int MAX_FILES = 200_000;

    private static final int MAX_ARCHIVES = 1_000;

    /** Archives of few files are not worth a temporary file. */
    private static final int DIRECT_OPENINGS = 16;

    private static final long IDLE_SECONDS = 20;

    private static final ExpandedArchives SHARED = new ExpandedArchives(MAX_BYTES);

    private final long maxBytes;

    /** Archives by key, in the order of their last use. */
    private final Map<String, Use> uses = new LinkedHashMap<>(16, 0.75f, true);

    private boolean checking;

    /** Set if an archive that should make room was being opened. */
    private boolean crowded;

    /** @param maxBytes expanded size of all archives together */
    ExpandedArchives(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Returns the archives of this program. */
    public static ExpandedArchives shared() {
        return SHARED;
    }

    /**
     * Opens a file in an archive at an offset.
     *
     * @param key text that identifies the archive in its present version
     * @throws InvalidArchiveException if the archive is damaged or does not contain the file; also thrown on reads
     * @throws IOException if the bytes of the archive cannot be read
     */
    public InputStream open(String key, SourceContent archive, String name, long offset) throws IOException {
        Use use = begin(key);
        ExpandedArchive before = use.expanded;
        Optional<InputStream> file;
        try {
            file = use.open(archive, maxBytes, name, offset);
        } finally {
            end(use, before);
        }
        return file.isPresent() ? file.get() : ArchivedFile.open(archive, name, offset);
    }

    /** Returns the number of archives that are expanded now. */
    synchronized int expanded() {
        return Math.toIntExact(
                uses.values().stream().filter(use -> use.expanded != null).count());
    }

    private synchronized Use begin(String key) {
        Use use = uses.computeIfAbsent(key, unused -> new Use());
        use.inProgress++;
        if (!checking) {
            checking = true;
            checkLater();
        }
        return use;
    }

    private synchronized void end(Use use, @Nullable ExpandedArchive before) {
        use.inProgress--;
        use.lastNanos = System.nanoTime();
        if (use.expanded != before || crowded || uses.size() > MAX_ARCHIVES) {
            evict();
        }
    }

    /** Closes the archives that were used least recently until the rest is within the limits. */
    private synchronized void evict() {
        crowded = false;
        long bytes = 0;
        long files = 0;
        int archives = 0;
        List<Map.Entry<String, Use>> recent = new ArrayList<>(uses.entrySet());
        for (int i = recent.size() - 1; i >= 0; i--) {
            ExpandedArchive expanded = recent.get(i).getValue().expanded;
            bytes += expanded == null ? 0 : expanded.size();
            files += expanded == null ? 0 : expanded.files();
            archives++;
            if (bytes > maxBytes || files > MAX_FILES || archives > MAX_ARCHIVES) {
                crowded |= !remove(recent.get(i).getKey());
            }
        }
    }

    private void closeIdle() {
        closeIdle(System.nanoTime());
    }

    /** Closes the archives that are idle at a time. */
    synchronized void closeIdle(long now) {
        for (Map.Entry<String, Use> entry : List.copyOf(uses.entrySet())) {
            if (now - entry.getValue().lastNanos > TimeUnit.SECONDS.toNanos(IDLE_SECONDS)) {
                remove(entry.getKey());
            }
        }
        checking = !uses.isEmpty();
        if (checking) {
            checkLater();
        }
    }

    private void checkLater() {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(
                this::closeIdle, CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS));
    }

    /** Closes an archive. Returns false if it is being opened: what is expanded then would never be closed. */
    private boolean remove(String key) {
        Use use = uses.get(key);
        if (use == null || use.inProgress > 0) {
            return use == null;
        }
        uses.remove(key);
        if (use.expanded != null) {
            try {
                use.expanded.close();
            } catch (IOException ignored) {
                // The file of one archive must not fail another one. It disappears with the process.
            }
        }
        return true;
    }

    /** Use of one archive. */
    private static final class Use {

        /** Number of threads that are opening a file, under the lock of all archives like the next one. */
        private int inProgress;

        private long lastNanos;
        private int openings;
        private boolean tooLarge;
        private volatile @Nullable ExpandedArchive expanded;

        /** Opens a file of the expanded archive; empty if the archive is not expanded. */
        synchronized Optional<InputStream> open(SourceContent archive, long maxBytes, String name, long offset)
                throws IOException {
            openings++;
            if (openings <= DIRECT_OPENINGS || tooLarge) {
                return Optional.empty();
            }
            ExpandedArchive present = expanded;
            if (present == null || !present.isOpen()) {
                present = ExpandedArchive.of(archive, maxBytes).orElse(null);
                tooLarge = present == null;
                expanded = present;
            }
            return present == null ? Optional.empty() : present.open(name, offset);
        }
    }
}
