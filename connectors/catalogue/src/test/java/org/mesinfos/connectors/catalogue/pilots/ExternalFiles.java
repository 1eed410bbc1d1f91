package org.mesinfos.connectors.catalogue.pilots;

import java.util.List;
import java.util.Map;

/**
 * Public files with documents of one type that others wrote.
 *
 * @param repository owner and name of the repository on GitHub
 * @param files paths in the repository
 * @param names spelling of a field in the files, by field; only for fields with another spelling
 * @param ours fields that do not occur in the files
 */
record ExternalFiles(String repository, List<String> files, Map<String, String> names, List<String> ours) {

    @SuppressWarnings("unchecked")
    static ExternalFiles of(Map<String, ?> external) {
        Object names = external.get("names");
        Object ours = external.get("ours");
        return new ExternalFiles(
                external.get("repository").toString(),
                (List<String>) external.get("files"),
                names == null ? Map.of() : (Map<String, String>) names,
                ours == null ? List.of() : (List<String>) ours);
    }
}
