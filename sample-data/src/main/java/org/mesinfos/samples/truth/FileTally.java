package org.mesinfos.samples.truth;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Expected counts of the rows of one file. */
public final class FileTally {

    private final String organisation;
    private final String delivery;
    private final String file;
    private final String connector;
    private final NavigableMap<String, Long> rejected = new TreeMap<>();
    private long accepted;
    private String sha256 = "";

    /**
     * Starts with zero counts.
     *
     * @param connector id of the connector expected to read the file; empty if none
     */
    public FileTally(String organisation, String delivery, String file, String connector) {
        this.organisation = organisation;
        this.delivery = delivery;
        this.file = file;
        this.connector = connector;
    }

    public void accept() {
        accepted++;
    }

    public void accept(long rows) {
        accepted += rows;
    }

    /** Counts a rejected row under the name of its {@code RejectionReason}. */
    public void reject(String reason) {
        rejected.merge(reason, 1L, Long::sum);
    }

    public void seal(String hash) {
        sha256 = hash;
    }

    /** Returns the tally of a repeated delivery of the same content, with zero counts. */
    public FileTally repeatedAs(String otherDelivery) {
        FileTally again = new FileTally(organisation, otherDelivery, file, connector);
        again.seal(sha256);
        return again;
    }

    public String organisation() {
        return organisation;
    }

    public String delivery() {
        return delivery;
    }

    public String file() {
        return file;
    }

    public String connector() {
        return connector;
    }

    public String sha256() {
        return sha256;
    }

    public long accepted() {
        return accepted;
    }

    public NavigableMap<String, Long> rejected() {
        return Collections.unmodifiableNavigableMap(rejected);
    }

    public long rowsRead() {
        return accepted + rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
