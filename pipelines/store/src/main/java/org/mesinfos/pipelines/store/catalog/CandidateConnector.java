package org.mesinfos.pipelines.store.catalog;

import java.util.List;

/**
 * A connector that nearly recognised a file, or that recognised it with the same confidence as another connector.
 *
 * @param connector the id of the connector
 * @param version the version of the connector
 * @param missing the expected features that the file lacks, without personal data
 */
public record CandidateConnector(String connector, int version, List<String> missing) {

    public CandidateConnector {
        missing = List.copyOf(missing);
    }
}
