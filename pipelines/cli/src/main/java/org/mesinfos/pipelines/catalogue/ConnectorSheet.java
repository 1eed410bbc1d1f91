package org.mesinfos.pipelines.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.ConnectorDescription;
import org.mesinfos.pipelines.language.PageLanguage;

/**
 * The files that a connector reads, described for the organisation that sends them.
 *
 * @param language language of all sentences
 * @param description identity of the connector
 * @param title title of the connector, in English if there is no other
 * @param headline answer to the question what to send
 * @param facts further facts about the file
 * @param columns columns to send; empty if the connector is coded
 * @param remark sentence about values that no column describes
 * @param sample sample of the file
 */
record ConnectorSheet(
        PageLanguage language,
        ConnectorDescription description,
        ConnectorTitles.Title title,
        String headline,
        List<Fact> facts,
        List<SheetColumn> columns,
        String remark,
        Optional<ConnectorSample> sample) {

    /** A named property of the file, such as its encoding. */
    record Fact(String name, String value) {}

    /** Returns the first lines of the sample. */
    List<String> excerpt() {
        return sample.map(file -> file.excerpt(description.format())).orElse(List.of());
    }

    /**
     * Describes the files of a connector.
     *
     * @param mapping text of its mapping; empty if it is coded
     * @throws IOException if its sample cannot be read
     */
    static ConnectorSheet of(Connector connector, Optional<String> mapping, PageLanguage language) throws IOException {
        return new SheetWriter(language).write(connector, mapping);
    }
}
