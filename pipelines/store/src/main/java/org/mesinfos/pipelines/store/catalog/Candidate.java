package org.mesinfos.pipelines.store.catalog;

import java.util.List;

/**
 * A connector that came near to reading a file, or claimed it as strongly as another one.
 *
 * @param connector its id
 * @param version its version
 * @param missing what it expected and did not find, without personal data
 */
public record Candidate(String connector, int version, List<String> missing) {

    public Candidate {
        missing = List.copyOf(missing);
    }
}
