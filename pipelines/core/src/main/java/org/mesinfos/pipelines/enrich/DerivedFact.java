package org.mesinfos.pipelines.enrich;

import org.mesinfos.records.Derivation;

/**
 * A fact derived from a value, independent of the path of that value in a record.
 *
 * @param suffix name of the fact, such as {@code country}
 * @param value as text
 * @param source the rule or reference table, with its version
 * @param confidence probability that the fact is correct, 0 to 1
 */
record DerivedFact(String suffix, String value, String source, double confidence) {

    Derivation at(String path) {
        return new Derivation(path + "." + suffix, value, source, confidence);
    }
}
