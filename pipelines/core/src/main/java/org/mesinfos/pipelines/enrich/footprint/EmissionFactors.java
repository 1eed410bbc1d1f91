package org.mesinfos.pipelines.enrich.footprint;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** Emission factors in kilograms of CO2 equivalent per kilowatt hour or passenger kilometre. Immutable. */
final class EmissionFactors {

    private static final class Loaded {
        static final EmissionFactors FACTORS = new EmissionFactors();
    }

    private final Map<String, BigDecimal> factors = new HashMap<>();

    private EmissionFactors() {
        for (String line : ReferenceTable.EMISSION_FACTORS.lines()) {
            String[] fields = line.split("\t", -1);
            factors.put(fields[0], new BigDecimal(fields[1]));
        }
    }

    static EmissionFactors instance() {
        return Loaded.FACTORS;
    }

    BigDecimal of(String name) {
        BigDecimal factor = factors.get(name);
        if (factor == null) {
            throw new IllegalArgumentException("There is no emission factor " + name);
        }
        return factor;
    }
}
