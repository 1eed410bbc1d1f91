package org.mesinfos.pipelines.identity.ownership;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mesinfos.pipelines.rows.Digests;

/**
 * Keyed digests of a statement that a customer holds a reference, by which it is found in the exceptions of a snapshot.
 *
 * @param reference digest of the reference
 * @param customer digest of the customer
 */
public record HoldingDigests(String reference, String customer) {

    /**
     * Exception of a snapshot with a row that shows no subject and states no link: it may be about any customer. It has the
     * form of a keyed digest.
     */
    public static final String UNKNOWN_CUSTOMER = "k-unknown-customer";

    /**
     * Exception of a snapshot with a row that shows nothing: it may state anything. It has the form of a keyed digest.
     */
    public static final String ANYTHING = "k-anything";

    /**
     * Returns the digest of customer and reference together, which shows that one row states both. It has the form of a keyed
     * digest, because it is made of keyed digests.
     */
    public String together() {
        return "k"
                + Digests.sha256((customer + "\n" + reference).getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32);
    }

    /** Returns whether a rejected row shows the reference or the customer. */
    boolean isShownIn(Set<String> exceptions) {
        return exceptions.contains(reference) || exceptions.contains(customer);
    }

    /**
     * Returns whether a rejected row probably makes this statement: it shows both, or it shows the customer and no rejected
     * row shows the reference.
     */
    boolean isStatedIn(Set<String> exceptions) {
        return exceptions.contains(reference) ? exceptions.contains(together()) : exceptions.contains(customer);
    }
}
