package org.mesinfos.pipelines.deliveries;

import java.io.Serializable;
import java.util.Optional;

/**
 * Limits on the new deliveries of one organisation in one run, all together. A delivery that exceeds one of them waits.
 *
 * @param files maximum number of files, those in archives included
 * @param bytes maximum bytes as delivered
 * @param expandedBytes maximum bytes after archives are opened
 * @param rows maximum number of rows
 * @param people maximum number of persons to whom its rows are attributed
 */
public record OrganisationQuota(long files, long bytes, long expandedBytes, long rows, long people)
        implements Serializable {

    /** No limits. */
    public static final OrganisationQuota NONE =
            new OrganisationQuota(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    /**
     * Returns the reason for which new deliveries exceed this quota; empty if they do not.
     *
     * @param use the deliveries, all together
     */
    public Optional<String> excess(QuotaUse use) {
        return excess("files", use.files(), files)
                .or(() -> excess("bytes", use.bytes(), bytes))
                .or(() -> excess("expanded-bytes", use.expandedBytes(), expandedBytes))
                .or(() -> excess("rows", use.rows(), rows))
                .or(() -> excess("people", use.people(), people));
    }

    private static Optional<String> excess(String key, long used, long limit) {
        return used > limit
                ? Optional.of("the new deliveries of the organisation exceed its quota, " + key + ": " + limit
                        + ": raise the quota in the settings, or ask for less")
                : Optional.empty();
    }
}
