package org.mesinfos.pipelines.inspect.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.ConnectorsUnderTest;

/**
 * Mappings of a folder with their samples. A sample must be taken by its mapping although all other connectors compete.
 *
 * @param registry connectors of the program and of the folder
 * @param connectors connectors of the folder
 * @param samples folder with the samples of each connector
 */
public record ConnectorFolder(ConnectorRegistry registry, List<Connector> connectors, Path samples)
        implements ConnectorsUnderTest {

    public ConnectorFolder {
        connectors = List.copyOf(connectors);
    }

    /**
     * Loads the mappings of a folder.
     *
     * @throws org.mesinfos.connectors.catalogue.RegistryException if one is invalid, or has the id of another connector
     */
    public static ConnectorFolder of(Path folder, Path samples) {
        ConnectorRegistry all = ConnectorRegistry.load(folder);
        Set<String> known = ConnectorRegistry.load().connectors().stream()
                .map(Connector::id)
                .collect(Collectors.toSet());
        List<Connector> own = all.connectors().stream()
                .filter(connector -> !known.contains(connector.id()))
                .toList();
        return new ConnectorFolder(all, own, samples);
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
        return BufferedFilePreview.of(content, PdfReader.isolated());
    }

    @Override
    public Optional<Connector> taker(FilePreview preview) {
        return registry.select(preview, AllowedConnectors.allDescribed()) instanceof Selection.Chosen chosen
                ? Optional.of(chosen.connector())
                : Optional.empty();
    }
}
