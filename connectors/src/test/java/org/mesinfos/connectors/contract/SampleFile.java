package org.mesinfos.connectors.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.mesinfos.connectors.BytesContent;
import org.mesinfos.connectors.Connector;
import org.mesinfos.connectors.registry.ConnectorRegistry;

/**
 * A sample of the input of a connector, in {@code sample-data/<organisation>/<name>/<file>}. The expected records are
 * in {@code <file>.expected.json} in the same folder.
 */
public record SampleFile(Connector connector, Path path) {

    public static final ConnectorRegistry REGISTRY = ConnectorRegistry.load();

    private static final Map<Path, BytesContent> CONTENTS = new ConcurrentHashMap<>();
    private static final String EXPECTED = ".expected.json";

    /** Creates one test for each sample of each connector. */
    static Stream<DynamicTest> eachSample(Consumer<SampleFile> behaviour) {
        return REGISTRY.connectors().stream()
                .flatMap(connector -> of(connector).stream())
                .map(sample -> DynamicTest.dynamicTest(sample.toString(), () -> behaviour.accept(sample)));
    }

    public static List<SampleFile> of(Connector connector) {
        Path folder = repository().resolve("sample-data").resolve(connector.id());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(SampleFile::isSample)
                    .sorted()
                    .map(file -> new SampleFile(connector, file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSample(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(EXPECTED) && !name.startsWith(".") && !name.startsWith("README");
    }

    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("sample-data"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    Path expected() {
        return path.resolveSibling(path.getFileName() + EXPECTED);
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public BytesContent content() {
        return CONTENTS.computeIfAbsent(path, file -> {
            String id = connector.id();
            return BytesContent.of(
                    id.substring(0, id.indexOf('/')), file.getFileName().toString(), bytes());
        });
    }

    public Charset charset() {
        return Charset.forName(content().context().encoding());
    }

    /** Returns whether the sample is a text file. */
    boolean isText() {
        return !connector.description().format().equals("pdf") && !isContainer();
    }

    private boolean isContainer() {
        byte[] bytes = bytes();
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Returns the text including a byte order mark. */
    public String text() {
        return new String(bytes(), charset());
    }

    @Override
    public String toString() {
        return connector.id() + " " + path.getFileName();
    }
}
