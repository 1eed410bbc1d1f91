package org.mesinfos.linkage.clustering;

/**
 * Thresholds and parameters of clustering. All thresholds are log2 of odds.
 *
 * @param edge pairs below this threshold do not connect a component
 * @param link clusters are joined from this threshold on
 * @param larger increase of the link threshold for each doubling of the smaller cluster, because a wrong join of two
 *     large clusters makes many wrong pairs at once
 * @param margin a cluster is joined only if it fits the other one better by this margin than any third cluster of
 *     someone else; a record that fits father and son equally well is joined to neither
 * @param review pairs of clusters that are not joined are left to clerical review from this threshold on
 * @param largest maximum number of rows in a component; larger ones are split at their weakest edges
 * @param alone share of records that are the only one of their person. The smaller the share, the stronger the evidence
 *     if a record fits one person only. 1 if unknown
 */
public record ClusteringRules(
        double edge, double link, double larger, double margin, double review, int largest, double alone) {

    /** Parameters for training, under which more is linked than in a publication. */
    public static final ClusteringRules LEARNING = new ClusteringRules(0, 2.5, 0.5, 0, 0, 300, 1);

    /** Default parameters. */
    public static final ClusteringRules STANDARD = new ClusteringRules(0, 6, 0.5, 3, 0, 300, 1);

    /** Returns a copy with another share of singletons. */
    public ClusteringRules whereAlone(double share) {
        return new ClusteringRules(edge, link, larger, margin, review, largest, share);
    }

    /** Returns the log odds that are required to join two clusters. */
    double needed(int firstSize, int secondSize) {
        int smaller = Math.min(firstSize, secondSize);
        return smaller == 1 ? link : link + larger * Math.log(smaller) / Math.log(2);
    }
}
