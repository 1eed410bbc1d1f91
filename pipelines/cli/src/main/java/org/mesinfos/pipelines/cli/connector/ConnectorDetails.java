package org.mesinfos.pipelines.cli.connector;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.pipelines.catalogue.ConnectorGuide;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.language.PageLanguage;

/** Output of the command that lists connectors, about one connector. */
record ConnectorDetails(ConnectorGuide guide, Connector connector, PageLanguage language) {

    /**
     * Prints the description, or writes the file that the caller chose.
     *
     * @param output form of the output; null for text
     */
    void print(@Nullable ConnectorOutput output, PrintWriter out) throws IOException {
        if (output == null) {
            guide.text(connector, language).forEach(out::println);
        } else if (output.page != null) {
            Files.writeString(output.page, guide.html(connector, language));
            out.println("written to " + output.page);
        } else if (output.sample != null) {
            sample(output.sample);
            out.println("written to " + output.sample);
        } else if (output.contract) {
            out.print(
                    guide.contract(connector)
                            .orElseThrow(
                                    () -> new InvalidUsageException(
                                            connector.id()
                                                    + " is a public format: its standard is its contract. Contracts are written for mappings.")));
        } else {
            throw new InvalidUsageException("--catalogue writes all connectors: leave the id out.");
        }
    }

    private void sample(Path file) throws IOException {
        byte[] bytes = guide.sample(connector)
                .orElseThrow(() -> new InvalidUsageException("No sample of " + connector.id() + " is shipped."));
        if (Files.exists(file)) {
            throw new InvalidUsageException(file + " exists. Name a new file, or remove it first.");
        }
        Files.write(file, bytes);
    }
}
