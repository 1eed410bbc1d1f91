package org.mesinfos.linkage.trained;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.mesinfos.linkage.model.LinkageModel;

/** Rounding to the precision of a model file. Stateless. */
public final class SignificantDigits {

    private static final MathContext SIX = new MathContext(6);

    private SignificantDigits() {}

    static double round(double number) {
        return Double.isFinite(number) ? new BigDecimal(number).round(SIX).doubleValue() : 0;
    }

    /** Rounds to one decimal place. */
    public static double roundToTenths(double number) {
        return Math.round(number * 10) / 10.0;
    }

    static LinkageModel round(LinkageModel model) {
        return new LinkageModel(
                round(model.mProbabilities()),
                round(model.uProbabilities()),
                round(model.prior()),
                round(model.householdPrior()));
    }

    private static double[][] round(double[][] shares) {
        return Arrays.stream(shares)
                .map(levels ->
                        Arrays.stream(levels).map(SignificantDigits::round).toArray())
                .toArray(double[][]::new);
    }
}
