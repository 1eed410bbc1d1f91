package org.mesinfos.linkage.clustering;

/**
 * Thresholds and parameters of clustering. All thresholds are log2 of odds.
 *
 * @param edgeThreshold pairs below this threshold do not connect a component
 * @param linkThreshold clusters are joined from this threshold on
 * @param sizePenalty increase of the link threshold for each doubling of the number of pairs that a join makes,
 *     beyond two, because a wrong join of large clusters makes many wrong pairs at once
 * @param ambiguityMargin a cluster is joined only if it fits the other one better by this margin than any third cluster
 *     of someone else; a record that fits father and son equally well is joined to neither
 * @param reviewThreshold pairs of clusters that are not joined are left to clerical review from this threshold on
 * @param maxComponentSize maximum number of rows in a component; larger ones are split at their weakest edges
 * @param singletonShare share of records that are the only one of their person. The smaller the share, the stronger the
 *     evidence if a record fits one person only. 1 if unknown
 * @param contradictions policy on pairs whose values for life contradict each other
 */
public record ClusteringParameters(
        double edgeThreshold,
        double linkThreshold,
        double sizePenalty,
        double ambiguityMargin,
        double reviewThreshold,
        int maxComponentSize,
        double singletonShare,
        ContradictionPolicy contradictions) {

    /** More than any log odds, and less than the precedence of rules over odds. */
    private static final double ABOVE_ALL_ODDS = 500;

    /** Parameters for training, under which more is linked than in a publication. */
    public static final ClusteringParameters TRAINING =
            new Builder().linkThreshold(2.5).ambiguityMargin(0).build();

    /** Default parameters. */
    public static final ClusteringParameters STANDARD = new Builder().build();

    /**
     * Parameters for a policy on contradictions. Where families are among the records, a single record gains nothing if
     * it fits no other person: the other person may be a relative without records.
     *
     * @param singletonShare share of records that are the only one of their person
     */
    public static ClusteringParameters of(ContradictionPolicy policy, double singletonShare) {
        return switch (policy) {
            case BAR -> STANDARD;
            case WEIGH -> STANDARD.withSingletonShare(singletonShare).withContradictions(policy);
        };
    }

    /** Returns a builder of parameters, which has the default ones at first. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder of parameters, which has these ones at first. */
    public Builder toBuilder() {
        return new Builder()
                .edgeThreshold(edgeThreshold)
                .linkThreshold(linkThreshold)
                .sizePenalty(sizePenalty)
                .ambiguityMargin(ambiguityMargin)
                .reviewThreshold(reviewThreshold)
                .maxComponentSize(maxComponentSize)
                .singletonShare(singletonShare)
                .contradictions(contradictions);
    }

    /** Returns a copy with another share of singletons. */
    public ClusteringParameters withSingletonShare(double share) {
        return toBuilder().singletonShare(share).build();
    }

    /** Returns a copy with another policy on contradictions. */
    public ClusteringParameters withContradictions(ContradictionPolicy policy) {
        return toBuilder().contradictions(policy).build();
    }

    /** Returns a copy under which only rules link. */
    public ClusteringParameters byRulesOnly() {
        return withLinkThreshold(ABOVE_ALL_ODDS).withSingletonShare(1);
    }

    /** Returns a copy with another threshold from which clusters are joined. */
    public ClusteringParameters withLinkThreshold(double threshold) {
        return toBuilder().linkThreshold(threshold).build();
    }

    /** Returns the log odds that are required to join two clusters. */
    double requiredLogOdds(int firstSize, int secondSize) {
        double doublings = Math.log((double) firstSize * secondSize) / Math.log(2);
        return linkThreshold + sizePenalty * Math.max(0, doublings - 1);
    }

    /** Builder of parameters. Not safe for use by several threads. */
    public static final class Builder {

        private double edgeThreshold = 0;
        private double linkThreshold = 6;
        private double sizePenalty = 0.5;
        private double ambiguityMargin = 3;
        private double reviewThreshold = 0;
        private int maxComponentSize = 300;
        private double singletonShare = 1;
        private ContradictionPolicy contradictions = ContradictionPolicy.BAR;

        private Builder() {}

        public Builder edgeThreshold(double bits) {
            edgeThreshold = bits;
            return this;
        }

        public Builder linkThreshold(double bits) {
            linkThreshold = bits;
            return this;
        }

        public Builder sizePenalty(double bits) {
            sizePenalty = bits;
            return this;
        }

        public Builder ambiguityMargin(double bits) {
            ambiguityMargin = bits;
            return this;
        }

        public Builder reviewThreshold(double bits) {
            reviewThreshold = bits;
            return this;
        }

        public Builder maxComponentSize(int rows) {
            maxComponentSize = rows;
            return this;
        }

        public Builder singletonShare(double share) {
            singletonShare = share;
            return this;
        }

        public Builder contradictions(ContradictionPolicy policy) {
            contradictions = policy;
            return this;
        }

        /** Builds the parameters. */
        public ClusteringParameters build() {
            return new ClusteringParameters(
                    edgeThreshold,
                    linkThreshold,
                    sizePenalty,
                    ambiguityMargin,
                    reviewThreshold,
                    maxComponentSize,
                    singletonShare,
                    contradictions);
        }
    }
}
