package org.mesinfos.pipelines.store.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lease based on a file lock of the operating system, which ends with its process. The file contains the name of the
 * owner.
 *
 * <p>The file remains when the lease ends: if it were deleted, two writers could lock two files of the same name. A
 * process loses its lock when it closes any other channel to the file. The leases of this process are therefore also
 * recorded in memory, so that the file need not be opened to detect them.
 */
final class LocalLease implements Lease {

    private static final Map<Path, String> HELD_BY_THIS_PROCESS = new ConcurrentHashMap<>();

    private final String location;
    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private LocalLease(String location, Path file, FileChannel channel, FileLock lock) {
        this.location = location;
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** @param file the real path of the lease file, so that two paths of one store share one lease */
    static LocalLease acquire(String location, Path file, PrivateFiles privateFiles, String owner) throws IOException {
        String holder = HELD_BY_THIS_PROCESS.putIfAbsent(file, owner);
        if (holder != null) {
            throw new LeaseHeldException(location, holder);
        }
        try {
            return lock(location, file, privateFiles, owner);
        } catch (IOException e) {
            HELD_BY_THIS_PROCESS.remove(file);
            throw StorageFullException.isFull(e) ? new StorageFullException(location, e) : e;
        } catch (RuntimeException e) {
            HELD_BY_THIS_PROCESS.remove(file);
            throw e;
        }
    }

    private static LocalLease lock(String location, Path file, PrivateFiles privateFiles, String owner)
            throws IOException {
        FileChannel channel = privateFiles.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new LeaseHeldException(location, Files.readString(file));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new LocalLease(location, file, channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void requireHeld() throws IOException {
        if (!lock.isValid()) {
            throw LeaseHeldException.lost(location, "the lock of this run was lost");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (lock.isValid()) {
                channel.truncate(0);
                lock.release();
            }
        } finally {
            HELD_BY_THIS_PROCESS.remove(file);
        }
    }
}
