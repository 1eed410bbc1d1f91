package org.mesinfos.pipelines.cli.identity;

import java.util.Locale;
import org.mesinfos.linkage.model.PairScorer;

/** Formatter of odds as text: log2 of the odds and the probability. Stateless. */
final class OddsText {

    private OddsText() {}

    static String of(double logOdds) {
        return String.format(
                Locale.ROOT, "log2 of the odds %.1f, probability %.6f", logOdds, PairScorer.probability(logOdds));
    }
}
