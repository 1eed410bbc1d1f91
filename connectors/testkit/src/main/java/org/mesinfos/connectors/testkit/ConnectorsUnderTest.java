package org.mesinfos.connectors.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.FilePreview;
import org.mesinfos.connectors.api.SourceContent;

/** The connectors to test against the contract, with their samples and the previews of files. */
public interface ConnectorsUnderTest {

    /** Returns the connectors to test. */
    List<Connector> connectors();

    /** Returns the folder with the samples of each connector in {@code <organisation>/<name>/}. */
    Path samples();

    /** Returns a file in memory, scanned like any other file. */
    SourceContent content(String organisation, String fileName, byte[] bytes);

    /** Returns a file of the same name and type with other bytes. */
    SourceContent changed(SourceContent content, byte[] bytes);

    /** Returns the preview of a file on which recognition works. */
    FilePreview preview(SourceContent content) throws IOException;

    /** Returns the connector that is selected for a file; empty if none or several recognise it. */
    Optional<Connector> taker(FilePreview preview);

    /** Returns the ids of the connectors that read a file twice, because its header may follow its records. */
    default Set<String> readTwice() {
        return Set.of();
    }
}
