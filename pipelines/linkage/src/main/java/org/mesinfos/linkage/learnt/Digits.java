package org.mesinfos.linkage.learnt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.mesinfos.linkage.model.LinkageModel;

/** Rounding to the precision of a model file. Stateless. */
public final class Digits {

    private static final MathContext SIX = new MathContext(6);

    private Digits() {}

    static double few(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(SIX).doubleValue() : 0;
    }

    /** Rounds to one decimal place. */
    public static double tenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    static LinkageModel few(LinkageModel model) {
        return new LinkageModel(
                few(model.same()), few(model.strangers()), few(model.samePrior()), few(model.householdPrior()));
    }

    private static double[][] few(double[][] shares) {
        return Arrays.stream(shares)
                .map(levels -> Arrays.stream(levels).map(Digits::few).toArray())
                .toArray(double[][]::new);
    }
}
