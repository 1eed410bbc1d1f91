package org.mesinfos.pipelines.deliveries;

import java.util.Map;

/**
 * Limits on the files to read.
 *
 * @param fileBytes maximum size of a file in bytes; a delivery with a larger file waits
 * @param quotas quotas by organisation id; organisations without an entry have none
 */
public record InputLimits(long fileBytes, Map<String, OrganisationQuota> quotas) {

    /** No limit: files are read as streams. */
    public static final InputLimits NONE = new InputLimits(Long.MAX_VALUE, Map.of());

    public InputLimits {
        quotas = Map.copyOf(quotas);
    }
}
