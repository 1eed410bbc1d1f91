package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * State of all files and folders of a local inbox as the file system reports it: names, sizes, identity and times of change.
 * Equal states mean equal content, because a file system notes the time of each change by itself.
 *
 * @param digest digest of the state
 * @param lastChange latest time at which a file or folder changed
 */
record InboxState(String digest, Instant lastChange) {

    /** Changes that are younger may be followed by one with an equal time. */
    private static final Duration RESOLUTION = Duration.ofSeconds(2);

    private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino,dev,mode";

    /** Returns the state; empty if the inbox is not on a local file system that notes the time of each change. */
    static Optional<InboxState> of(String inbox) throws IOException {
        Optional<Path> root = StorageLocations.localPath(inbox).filter(Files::isDirectory);
        if (root.isEmpty()
                || !root.get().getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return Optional.empty();
        }
        Path start = root.get().toRealPath();
        Entries entries = new Entries(start);
        Files.walkFileTree(start, Set.of(), Integer.MAX_VALUE, entries);
        return entries.state();
    }

    /** Collector of the attributes of all files and folders. The inbox may change in the meantime. Not thread-safe. */
    static final class Entries extends SimpleFileVisitor<Path> {

        private final Path start;
        private final TreeMap<String, Map<String, Object>> entries = new TreeMap<>();
        private boolean areComplete = true;

        Entries(Path start) {
            this.start = start;
        }

        /** Returns the state; empty if a file or folder could not be read. */
        Optional<InboxState> state() {
            return areComplete ? Optional.of(of(entries)) : Optional.empty();
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return add(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return add(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            areComplete = false;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            areComplete &= failure == null;
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult add(Path path) {
            try {
                entries.put(
                        start.relativize(path).toString(),
                        Files.readAttributes(path, ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
            } catch (IOException renamedOrRemoved) {
                areComplete = false;
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static InboxState of(TreeMap<String, Map<String, Object>> entries) {
        MessageDigest digest = Digests.newSha256();
        Instant last = Instant.EPOCH;
        for (Map.Entry<String, Map<String, Object>> entry : entries.entrySet()) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array());
            digest.update(name);
            digest.update(new TreeMap<>(entry.getValue()).toString().getBytes(StandardCharsets.UTF_8));
            FileTime time =
                    (FileTime) Objects.requireNonNull(entry.getValue().get("ctime"), "the view has this attribute");
            Instant change = time.toInstant();
            last = change.isAfter(last) ? change : last;
        }
        return new InboxState(Digests.hexadecimal(digest.digest()), last);
    }

    /**
     * Returns whether a later change of the inbox certainly leads to another state.
     *
     * @param start time before the state was read
     */
    boolean isSettled(Instant start) {
        return lastChange.plus(RESOLUTION).isBefore(start);
    }
}
