package org.mesinfos.pipelines.run;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystem;
import org.apache.beam.sdk.io.FileSystemRegistrar;
import org.apache.beam.sdk.io.fs.CreateOptions;
import org.apache.beam.sdk.io.fs.MatchResult;
import org.apache.beam.sdk.io.fs.MoveOptions;
import org.apache.beam.sdk.io.fs.ResolveOptions;
import org.apache.beam.sdk.io.fs.ResourceId;
import org.apache.beam.sdk.options.PipelineOptions;

/** File system over local files, whose reading fails as a test demands. Its URIs are {@code faulty:///path}. */
public final class FaultyFileSystem extends FileSystem<FaultyFileSystem.Resource> {

    static final String SCHEME = "faulty";

    private static final Map<String, Fault> FAULTS = new ConcurrentHashMap<>();
    private static final Map<String, AtomicInteger> OPENINGS = new ConcurrentHashMap<>();

    /** Function that opens a file in place of the file system. */
    @FunctionalInterface
    interface Fault {

        /**
         * Opens the file.
         *
         * @param opening number of this opening of the file, from 1
         */
        ReadableByteChannel open(Path file, int opening) throws IOException;
    }

    /** Registration of the file system with Beam. */
    @AutoService(FileSystemRegistrar.class)
    public static final class Registrar implements FileSystemRegistrar {

        @Override
        public Iterable<FileSystem<?>> fromOptions(PipelineOptions options) {
            return List.of(new FaultyFileSystem());
        }
    }

    /** Sets the only fault, of the files with a name. Earlier openings of the file do not count. */
    static void fail(String fileName, Fault fault) {
        repair();
        FAULTS.put(fileName, fault);
    }

    static void repair() {
        FAULTS.clear();
        OPENINGS.clear();
    }

    /** File or folder. */
    public record Resource(String uri) implements ResourceId {

        private static final long serialVersionUID = 1L;

        Path path() {
            return Path.of(uri.substring(uri.indexOf("//") + 2));
        }

        @Override
        public ResourceId resolve(String other, ResolveOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ResourceId getCurrentDirectory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getScheme() {
            return SCHEME;
        }

        @Override
        public String getFilename() {
            return path().getFileName().toString();
        }

        @Override
        public boolean isDirectory() {
            return uri.endsWith("/");
        }

        @Override
        public String toString() {
            return uri;
        }
    }

    @Override
    protected List<MatchResult> match(List<String> patterns) throws IOException {
        String folder = patterns.get(0).replace("**", "");
        try (Stream<Path> files = Files.walk(new Resource(folder).path())) {
            return List.of(MatchResult.create(
                    MatchResult.Status.OK,
                    files.filter(Files::isRegularFile)
                            .map(FaultyFileSystem::metadata)
                            .toList()));
        }
    }

    private static MatchResult.Metadata metadata(Path file) {
        return MatchResult.Metadata.builder()
                .setResourceId(new Resource(SCHEME + "://" + file))
                .setSizeBytes(file.toFile().length())
                .setIsReadSeekEfficient(true)
                .setLastModifiedMillis(file.toFile().lastModified())
                .build();
    }

    @Override
    protected ReadableByteChannel open(Resource resource) throws IOException {
        Optional<Fault> fault = Optional.ofNullable(FAULTS.get(resource.getFilename()));
        if (fault.isEmpty()) {
            return Files.newByteChannel(resource.path());
        }
        int opening = OPENINGS.computeIfAbsent(resource.uri(), uri -> new AtomicInteger())
                .incrementAndGet();
        return fault.get().open(resource.path(), opening);
    }

    @Override
    protected Resource matchNewResource(String uri, boolean isDirectory) {
        return new Resource(uri);
    }

    @Override
    protected String getScheme() {
        return SCHEME;
    }

    @Override
    protected WritableByteChannel create(Resource resource, CreateOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void copy(List<Resource> from, List<Resource> to) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void rename(List<Resource> from, List<Resource> to, MoveOptions... options) {
        throw new UnsupportedOperationException();
    }

    @Override
    protected void delete(Collection<Resource> resources) {
        throw new UnsupportedOperationException();
    }
}
