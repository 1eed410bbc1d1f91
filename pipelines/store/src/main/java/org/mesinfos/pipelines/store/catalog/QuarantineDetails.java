package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;
import java.util.List;
import org.mesinfos.connectors.api.Rejection;

/**
 * Details of a file in quarantine. They are a pure function of the file, its organisation and the connectors.
 *
 * @param sha256 the SHA-256 of the file
 * @param organisation the organisation that delivered the file
 * @param connector the id of the connector that read the file; empty if none did
 * @param connectorVersion the version of that connector; 0 if none read the file
 * @param rejections the first {@value #MAX_LISTED} rejected rows, sorted by locator at construction; the ledger counts
 *     all of them
 * @param candidates the connectors that nearly recognised the file, if none read it
 * @param deliveredAs the information required to replay the file
 */
public record QuarantineDetails(
        String sha256,
        String organisation,
        String connector,
        int connectorVersion,
        List<Rejection> rejections,
        List<CandidateConnector> candidates,
        ReplayContext deliveredAs) {

    /** Maximum number of rejected rows listed per file, as every row of a large file may be rejected. */
    public static final int MAX_LISTED = 1000;

    private static final Comparator<Rejection> ORDER = Comparator.comparing(Rejection::locator)
            .thenComparing(Rejection::reason)
            .thenComparing(Rejection::column)
            .thenComparing(Rejection::found)
            .thenComparing(Rejection::expected);

    public QuarantineDetails {
        StoreNames.requireSha256(sha256);
        StoreNames.requireId("an organisation", organisation);
        rejections = rejections.stream().sorted(ORDER).limit(MAX_LISTED).toList();
        candidates = List.copyOf(candidates);
    }

    /** Returns a copy with other rejected rows. */
    public QuarantineDetails withRejections(List<Rejection> others) {
        return new QuarantineDetails(
                sha256, organisation, connector, connectorVersion, others, candidates, deliveredAs);
    }

    /** Returns a copy without personal data, for display. */
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

    /** Returns the details as JSON. */
    public byte[] toJson() {
        return CatalogJson.write(this);
    }

    /** Parses the JSON written by {@link #toJson()}. */
    public static QuarantineDetails fromJson(byte[] json) {
        return RecordDecoder.decode(json, QuarantineDetails.class);
    }
}
