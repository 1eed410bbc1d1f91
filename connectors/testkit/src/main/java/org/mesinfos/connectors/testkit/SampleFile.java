package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.SourceContent;

/**
 * A sample of the input of a connector, in {@code sample-data/<organisation>/<name>/<file>}. The expected records are
 * in {@code <file>.expected.json} in the same folder.
 */
public record SampleFile(ConnectorsUnderTest underTest, Connector connector, Path path) {

    private static final Map<Path, SourceContent> CONTENTS = new ConcurrentHashMap<>();
    private static final String EXPECTED = ".expected.json";

    public static List<SampleFile> of(ConnectorsUnderTest underTest, Connector connector) {
        Path folder = underTest.samples().resolve(connector.id());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(SampleFile::isSample)
                    .sorted()
                    .map(file -> new SampleFile(underTest, connector, file))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isSample(Path file) {
        String name = file.getFileName().toString();
        return !name.endsWith(EXPECTED) && !name.startsWith(".") && !name.startsWith("README");
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

    public SourceContent content() {
        return CONTENTS.computeIfAbsent(path, file -> {
            String id = connector.id();
            return underTest.content(
                    id.substring(0, id.indexOf('/')), file.getFileName().toString(), bytes());
        });
    }

    /** Returns the file with other bytes. */
    public SourceContent with(byte[] other) {
        return underTest.changed(content(), other);
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
