package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.Rejection;

/**
 * Why a file is in quarantine. A pure function of the file, its organisation and the connectors.
 *
 * @param sha256 of the file's bytes
 * @param organisation who delivered it
 * @param connector id of the connector that read it; empty when none did
 * @param connectorVersion its version, 0 when none did
 * @param rejections the first {@value #MOST_LISTED} rows that could not become a record; sorted by place at construction.
 *     The ledger counts all of them.
 * @param candidates the connectors that came nearest, when none read it
 * @param deliveredAs what reading it again needs to know
 */
public record QuarantineDetails(
        String sha256,
        String organisation,
        String connector,
        int connectorVersion,
        List<Rejection> rejections,
        List<Candidate> candidates,
        DeliveredAs deliveredAs) {

    /** Rejected rows that are listed of one file: a file of any size may be wrong in each of its rows. */
    public static final int MOST_LISTED = 1000;

    private static final Comparator<Rejection> ORDER = Comparator.comparing(Rejection::locator)
            .thenComparing(Rejection::reason)
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::found)
            .thenComparing(Rejection::expected);

    public QuarantineDetails {
        StoreNames.requireSha256(sha256);
        StoreNames.requireId("an organisation", organisation);
        rejections = rejections.stream().sorted(ORDER).limit(MOST_LISTED).toList();
        candidates = List.copyOf(candidates);
    }

    /** The same without what is personal in it, for people to look at. */
    public QuarantineDetails withoutCustomer() {
        return new QuarantineDetails(
                sha256,
                organisation,
                connector,
                connectorVersion,
                rejections,
                candidates,
                deliveredAs.withoutCustomer());
    }

    /** The details as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    public static QuarantineDetails fromJson(byte[] json) {
        return CatalogJson.read(json, QuarantineDetails.class);
    }
}
