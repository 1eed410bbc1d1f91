package org.mesinfos.linkage.clustering;

/**
 * When to link. All numbers are logarithms, base 2, of odds.
 *
 * @param edge below it a pair brings nothing together
 * @param link clusters are joined from these odds on
 * @param larger how much higher the odds must be for each doubling of the smaller cluster: joining two clusters of many
 *     records wrongly makes many wrong pairs at once
 * @param margin how much better the one cluster must fit than another that is somebody else: a record that fits father
 *     and son alike is given to neither
 * @param review below that, an operator is asked from these odds on
 * @param largest rows of a component; larger ones are taken apart at their weakest edges
 * @param alone share of records that are the only one of their person: the fewer, the more it tells of a record that
 *     it fits one person and nobody else; 1 where nothing is known of it
 */
public record ClusteringRules(
        double edge, double link, double larger, double margin, double review, int largest, double alone) {

    /** More is together than one would publish: for learning what one person's records look like. */
    public static final ClusteringRules LEARNING = new ClusteringRules(0, 2.5, 0.5, 0, 0, 300, 1);

    /** The rules for everything that is told. */
    public static final ClusteringRules STANDARD = new ClusteringRules(0, 6, 0.5, 3, 0, 300, 1);

    /** The same where so many records are alone. */
    public ClusteringRules whereAlone(double share) {
        return new ClusteringRules(edge, link, larger, margin, review, largest, share);
    }

    /** What two clusters need to be joined. */
    double needed(int firstSize, int secondSize) {
        int smaller = Math.min(firstSize, secondSize);
        return smaller == 1 ? link : link + larger * Math.log(smaller) / Math.log(2);
    }
}
