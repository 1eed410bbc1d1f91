package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/**
 * Kilograms of CO2 equivalent that the making of what a euro buys in France gives off, by category of spending. Immutable.
 *
 * <p>The table tells them for prices without value added tax; a buyer pays it too. What burning gives off is not in them, so
 * that fuels and energy have none.
 */
final class SpendingFactors {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private static final class Loaded {
        static final SpendingFactors FACTORS = new SpendingFactors();
    }

    private final Map<String, BigDecimal> forAEuro = new HashMap<>();

    private SpendingFactors() {
        for (String line : ReferenceTable.SPENDING_FACTORS.lines()) {
            String[] fields = line.split("\t", -1);
            BigDecimal taxed = BigDecimal.ONE.add(new BigDecimal(fields[3]).divide(HUNDRED, PRECISION));
            forAEuro.put(fields[0], new BigDecimal(fields[2]).divide(THOUSAND.multiply(taxed), PRECISION));
        }
    }

    static SpendingFactors instance() {
        return Loaded.FACTORS;
    }

    /** For one euro that is paid, all taxes included; empty for what has no factor. */
    Optional<BigDecimal> of(String category) {
        return Optional.ofNullable(forAEuro.get(category));
    }
}
