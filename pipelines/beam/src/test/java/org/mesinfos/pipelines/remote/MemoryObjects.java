package org.mesinfos.pipelines.remote;

import com.google.auto.service.AutoService;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * An object store in memory with a scheme of its own. As those of Beam, its channels have no way to give up an object:
 * closing one publishes what was written to it.
 */
final class MemoryObjects extends FileSystem<MemoryObject> {

    /** Number of writes that fail from now on. */
    static final AtomicInteger FAILING_WRITES = new AtomicInteger();

    /** Failure of all changes from now on; as those of object stores, the client does not declare it. */
    static final AtomicReference<Optional<RuntimeException>> REFUSAL = new AtomicReference<>(Optional.empty());

    private static final AtomicInteger OPEN_READERS = new AtomicInteger();

    private static final Map<String, byte[]> OBJECTS = new ConcurrentHashMap<>();

    /** Registration with Beam. */
    @AutoService(FileSystemRegistrar.class)
    public static final class Registrar implements FileSystemRegistrar {
        @Override
        public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
            return List.of(new MemoryObjects());
        }
    }

    @Override
    protected String getScheme() {
        return MemoryObject.SCHEME;
    }

    @Override
    protected List<MatchResult> match(List<String> patterns) {
        return patterns.stream().map(MemoryObjects::match).toList();
    }

    private static MatchResult match(String pattern) {
        boolean isFolder = pattern.endsWith("**");
        String start = isFolder ? pattern.substring(0, pattern.length() - 2) : pattern;
        List<MatchResult.Metadata> found = OBJECTS.entrySet().stream()
                .filter(object -> isFolder
                        ? object.getKey().startsWith(start)
                        : object.getKey().equals(start))
                .map(object -> MatchResult.Metadata.builder()
                        .setResourceId(new MemoryObject(object.getKey()))
                        .setSizeBytes(object.getValue().length)
                        .setIsReadSeekEfficient(false)
                        .build())
                .toList();
        return found.isEmpty()
                ? MatchResult.create(MatchResult.Status.NOT_FOUND, new FileNotFoundException(pattern))
                : MatchResult.create(MatchResult.Status.OK, found);
    }

    @Override
    protected WritableByteChannel create(MemoryObject object, CreateOptions options) {
        refuse();
        return new PublishingChannel(object.uri());
    }

    @Override
    protected ReadableByteChannel open(MemoryObject object) throws IOException {
        byte[] content = OBJECTS.get(object.uri());
        if (content == null) {
            throw new FileNotFoundException(object.uri());
        }
        OPEN_READERS.incrementAndGet();
        return Channels.newChannel(new ByteArrayInputStream(content) {
            @Override
            public void close() {
                OPEN_READERS.decrementAndGet();
            }
        });
    }

    /** Returns the number of objects that are open for reading. */
    static int openReaders() {
        return OPEN_READERS.get();
    }

    @Override
    protected void copy(List<MemoryObject> from, List<MemoryObject> to) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void rename(List<MemoryObject> from, List<MemoryObject> to, MoveOptions... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void delete(Collection<MemoryObject> objects) {
        refuse();
        objects.forEach(object -> OBJECTS.remove(object.uri()));
    }

    private static void refuse() {
        REFUSAL.get().ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    protected MemoryObject matchNewResource(String uri, boolean isDirectory) {
        return new MemoryObject(uri);
    }

    private static final class PublishingChannel implements WritableByteChannel {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final String uri;
        private boolean isOpen = true;

        PublishingChannel(String uri) {
            this.uri = uri;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            int count = bytes.remaining();
            byte[] written = new byte[count];
            bytes.get(written);
            if (FAILING_WRITES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                content.write(written, 0, count / 2);
                throw new IOException("a part was not accepted");
            }
            content.writeBytes(written);
            return count;
        }

        @Override
        public boolean isOpen() {
            return isOpen;
        }

        @Override
        public void close() {
            isOpen = false;
            OBJECTS.put(uri, content.toByteArray());
        }
    }
}
