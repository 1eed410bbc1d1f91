package org.mesinfos.pipelines.identity.linkage.clustering;

/**
 * When to link. All numbers are logarithms, base 2, of odds.
 *
 * @param edge below it a pair brings nothing together
 * @param link clusters are joined from this mean on
 * @param review below that, an operator is asked from this mean on
 * @param least what a pair can speak against at most
 * @param most what a pair can speak for at most
 * @param largest rows of a component; larger ones are taken apart at their weakest edges
 */
public record ClusteringRules(double edge, double link, double review, double least, double most, int largest) {

    /** The rules for everything. */
    public static final ClusteringRules STANDARD = new ClusteringRules(0, 5, 0, -15, 20, 400);
}
