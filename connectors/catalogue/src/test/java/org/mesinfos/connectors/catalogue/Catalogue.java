package org.mesinfos.connectors.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;
import org.mesinfos.connectors.testkit.SampleFile;

/** All connectors there are, with the samples of this repository. */
public enum Catalogue implements ConnectorsUnderTest {
    INSTANCE;

    public static final ConnectorRegistry REGISTRY = ConnectorRegistry.load();

    /** Every connector, also those that an operator must name: a guess never wins over a description. */
    private static final AllowedConnectors EVEN_GUESSES = new AllowedConnectors(Stream.concat(
                    Stream.of("*"), REGISTRY.genericReaders().stream().map(reader -> reader.id() + "@1"))
            .toList());

    public static List<SampleFile> samplesOf(Connector connector) {
        return SampleFile.of(INSTANCE, connector);
    }

    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("sample-data"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    @Override
    public List<Connector> connectors() {
        return REGISTRY.connectors();
    }

    @Override
    public Path samples() {
        return repository().resolve("sample-data");
    }

    @Override
    public SourceContent content(String organisation, String fileName, byte[] bytes) {
        return BytesContent.of(organisation, fileName, bytes);
    }

    @Override
    public SourceContent changed(SourceContent content, byte[] bytes) {
        return ((BytesContent) content).with(bytes);
    }

    @Override
    public FilePreview preview(SourceContent content) throws IOException {
        return BufferedFilePreview.of(content, PdfReader.inProcess());
    }

    @Override
    public Optional<Connector> taker(FilePreview preview) {
        return REGISTRY.select(preview, EVEN_GUESSES) instanceof Selection.Chosen chosen
                ? Optional.of(chosen.connector())
                : Optional.empty();
    }

    @Override
    public Set<String> readTwice() {
        return Set.of("facebook/messages");
    }
}
