package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;

/** The connectors that a contract is tried on, and how files are laid before them. */
public interface ConnectorsUnderTest {

    /** Those that must keep the contract. */
    List<Connector> connectors();

    /** The folder that holds the samples of each connector in {@code <organisation>/<name>/}. */
    Path samples();

    /** A file held in memory, scanned as any other. */
    SourceContent content(String organisation, String fileName, byte[] bytes);

    /** Other bytes of the same name and type. */
    SourceContent changed(SourceContent content, byte[] bytes);

    /** What connectors see of a file. */
    FilePreview preview(SourceContent content) throws IOException;

    /** Which of all connectors there are takes a file; empty when none does, or several. */
    Optional<Connector> taker(FilePreview preview);
}
