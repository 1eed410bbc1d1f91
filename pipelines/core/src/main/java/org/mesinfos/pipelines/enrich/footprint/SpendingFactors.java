package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Emission factors of spending: kilograms of CO2 equivalent emitted in the production of goods worth one euro in
 * France, by category of spending. Immutable.
 *
 * <p>The factors of the table apply to prices without value added tax and are converted to prices with it. They exclude
 * emissions from combustion, so fuels and energy have no factor.
 */
final class SpendingFactors {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private static final class Loaded {
        static final SpendingFactors FACTORS = new SpendingFactors();
    }

    private final Map<String, BigDecimal> perEuro = new HashMap<>();

    private SpendingFactors() {
        for (String line : ReferenceTable.SPENDING_FACTORS.lines()) {
            String[] fields = line.split("\t", -1);
            BigDecimal taxed = BigDecimal.ONE.add(new BigDecimal(fields[3]).divide(HUNDRED, PRECISION));
            perEuro.put(fields[0], new BigDecimal(fields[2]).divide(THOUSAND.multiply(taxed), PRECISION));
        }
    }

    static SpendingFactors instance() {
        return Loaded.FACTORS;
    }

    /** Returns the factor per euro paid, including all taxes; empty if the category has none. */
    Optional<BigDecimal> of(String category) {
        return Optional.ofNullable(perEuro.get(category));
    }
}
