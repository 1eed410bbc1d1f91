package org.mesinfos.pipelines.grade;

/**
 * Share of wrong files among several, with its 95 % interval.
 *
 * @param files number of files
 * @param wrong number of them with a wrong amount or date
 */
record ErrorShare(int files, int wrong) {

    /** Standard normal quantile of an interval of 95 %. */
    private static final double QUANTILE = 1.959964;

    static final ErrorShare NONE = new ErrorShare(0, 0);
    static final ErrorShare OF_RIGHT_FILE = new ErrorShare(1, 0);
    static final ErrorShare OF_WRONG_FILE = new ErrorShare(1, 1);

    ErrorShare plus(ErrorShare other) {
        return new ErrorShare(files + other.files, wrong + other.wrong);
    }

    double share() {
        return files == 0 ? 0 : (double) wrong / files;
    }

    /** Returns the lower bound of the Wilson interval of 95 %. */
    double low() {
        return files == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /** Returns the upper bound of the Wilson interval of 95 %. */
    double high() {
        return files == 0 ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (share() + QUANTILE * QUANTILE / (2 * files)) / (1 + QUANTILE * QUANTILE / files);
    }

    private double halfWidth() {
        double variance = share() * (1 - share()) / files + QUANTILE * QUANTILE / (4.0 * files * files);
        return QUANTILE * Math.sqrt(variance) / (1 + QUANTILE * QUANTILE / files);
    }
}
